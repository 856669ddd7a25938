import { BUDDHIST_ERA, MONTHS } from "../../ita/dates";

/** "2025-12-05" (ISO day) as "5 ธันวาคม 2568"; anything else stays as it is. */
export function thaiDay(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = match ? MONTHS[Number(match[2]) - 1] : undefined;
  if (!match || !month) return iso;
  return `${Number(match[3])} ${month[0]} ${Number(match[1]) + BUDDHIST_ERA}`;
}
