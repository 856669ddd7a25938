import type { ReportContext } from "../context";

/**
 * The head's full title for "เรียน" and the signature: "นายกเทศมนตรีตำบล...", "นายกองค์การบริหารส่วนตำบล...",
 * "อธิบดีกรม...". Only the title where the agency's name is not known.
 */
export function headOfAgency({ agency, kind }: Pick<ReportContext, "agency" | "kind">): string {
  const name = agency.trim();
  const start = kind.begins.find((begin) => begin !== "" && name.startsWith(begin));
  if (start === undefined) return kind.head;
  const shared = kind.head.endsWith(start) || start === MUNICIPALITY;
  return kind.head + (shared ? name.slice(start.length) : name);
}

/** "เทศบาลตำบล..." is headed by the "นายกเทศมนตรีตำบล...": the name goes on after this word. */
const MUNICIPALITY = "เทศบาล";
