import { toThaiDigits } from "../../ita/numerals";
import type { CheckInput, Observation } from "../check";
import { LAW_KINDS, LAWS, UNDER_A_LAW, type Law } from "../data/laws";
import { compact } from "./subjects";

/** A law cited with a year that is not its own; the fix puts the right one in its place. */
export function lawYear({ assessment }: CheckInput): Observation[] {
  return assessment.texts.parts.flatMap((part) => {
    if (!/[2๒][45๔๕][0-9๐-๙]{2}/.test(part.text)) return [];
    const words = compact(part.text);
    const cited = LAWS.map((law) => ({ law, year: yearOf(law, words) })).find(
      ({ law, year }) => year !== null && !law.years.includes(year)
    );
    if (!cited || cited.year === null) return [];
    const right = cited.law.years[0]!;
    const to = withYear(part.text, cited.year, right);
    return [
      {
        at: part.at,
        params: { year: cited.year, expected: right, name: cited.law.name.exec(words)?.[0] ?? "" },
        ...(to === null ? {} : { fix: { at: part.at, from: part.text, to } }),
      },
    ];
  });
}

/**
 * The year that follows a law's name, before another law begins. An amendment ("ฉบับที่ 2") and the years
 * behind "แก้ไขเพิ่มเติม" are not the law's own.
 */
function yearOf(law: Law, words: string): number | null {
  const name = law.name.exec(words);
  if (!name || isOtherLaw(law, words.slice(0, name.index))) return null;
  const rest = words.slice(name.index + name[0].length).split(NEXT_LAW)[0] ?? "";
  const year = /^[^\d]{0,60}?(?:พ\.?ศ\.?|พุทธศักราช|ปี)?[^\d]{0,4}(2[45]\d\d)(?!\d)/.exec(rest);
  if (!year || AMENDMENT.test(rest.slice(0, year[0].length))) return null;
  return Number(year[1]);
}

/** Whether the name is borrowed by something made under the law ("กฎกระทรวง...ว่าด้วยการจัดซื้อจัดจ้าง"). */
function isOtherLaw(law: Law, before: string): boolean {
  const kind = [...before.matchAll(LAW_KINDS)].at(-1)?.[0] ?? "";
  return UNDER_A_LAW.test(kind) || (kind === "ระเบียบ" && !law.regulation);
}

const NEXT_LAW = /พระราชบัญญัติ|พ\.?ร\.?[บฎกป]\.|ระเบียบ|และประกาศ/;
const AMENDMENT = /ฉบับที่|แก้ไขเพิ่มเติม|ปีงบประมาณ/;

/** The text with the year replaced, digits in the form they had; null when the year stands there more than once. */
function withYear(text: string, wrong: number, right: number): string | null {
  for (const draw of [String, (year: number) => toThaiDigits(String(year))]) {
    const parts = text.split(draw(wrong));
    if (parts.length === 2) return parts.join(draw(right));
  }
  return null;
}
