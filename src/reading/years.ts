import { plainText } from "../ita/thai-text";
import type { CellValue } from "../model/grid";
import { BUDDHIST_ERA, MONTHS } from "../ita/dates";

/** A Buddhist-era year in a text, and what it is the year of. */
export interface YearMention {
  readonly year: number;
  readonly of: "assessment" | "measures" | "other";
}

const YEAR = /(?<![\d/])(25[5-9]\d)(?![\d/])/g;
const MONTH = new RegExp(
  `(${MONTHS.map(([full, short]) => `${full}|${short.replace(/\./g, "\\.?")}`).join("|")})\\s*(พ\\.?ศ\\.?)?\\s*$`
);
const LAW = /พ\.?\s?ร\.?\s?[บฎก]\.?|พระราช|รัฐธรรมนูญ|ระเบียบ|กฎหมาย|ประมวลกฎ|ข้อบัญญัติ|เทศบัญญัติ/;
const RANGE = /^\s*[-–]\s*25\d\d|^\s*ถึง\s*(ปี)?\s*(พ\.?ศ\.?)?\s*25\d\d/;
const MEASURES = /มาตรการ|นำผล|ไปสู่การปฏิบัติ|แผนปฏิบัติการ/;
const ASSESSMENT = /ผลการประเมิน|ผลคะแนน|การประเมิน|คะแนน|\bITA\b|วิเคราะห์ผล/i;
/** A better result as the aim of the measures is no result. */
const AIM =
  /(?:ยกระดับ|เพิ่ม|ปรับปรุง|พัฒนา|รองรับ|เตรียม(?:ความพร้อม|การ))(?:เพื่อ|รับ|สำหรับ|ค่า)?\s*(?:ผล)?(?:คะแนน|การประเมิน)\S*/g;
/** What is planned for a year says nothing of the year assessed. */
const PLANNED = /แผน(?:การ)?(?:ดำเนินงาน|ดำเนินการ|ปฏิบัติงาน|งาน|ขับเคลื่อน|เตรียม)|ปฏิทิน|เตรียมความพร้อม/;
const FOLLOW_UP = /ผลการดำเนินการตามมาตรการ|รายงานผลการดำเนิน|กำกับติดตาม/;

const HEAD =
  /(?<!\d)(25[5-9]\d)(?!\d)|(?:ปี(?:งบ(?:ประมาณ)?)?\s*(?:พ\.?\s?ศ\.?)?|FY|ITA)[\s_'’-]*(?:(6\d)|(20[2-3]\d))(?![\d.])/i;

/**
 * The fiscal year (Buddhist era) that a head or a sheet's name says, with its words: in full, in two digits ("ปี 68"), or in
 * the common era ("FY2025").
 */
export function yearOfHead(text: string): { readonly year: number; readonly words: string } | null {
  const match = HEAD.exec(text);
  if (!match) return null;
  const [words, full, short, common] = match;
  const year = full ? Number(full) : short ? 2500 + Number(short) : Number(common) + BUDDHIST_ERA;
  return { year, words: full ?? words };
}

const ALONE =
  /^(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?:(25[5-9]\d)|(?<=\D)(6\d))\.?$/;

/** The fiscal year (Buddhist era) that a cell is nothing but ("2568", "ปี 68"); null for all else. */
export function yearAlone(value: CellValue): number | null {
  if (value === "" || typeof value === "boolean") return null;
  const [, full, short] = ALONE.exec(plainText(String(value))) ?? [];
  return full ? Number(full) : short ? 2500 + Number(short) : null;
}

/**
 * Every fiscal year that a text names, and whether it is the year that was assessed or the year of the measures:
 * the words since the year before decide. Dates, laws and plans of several years are "other".
 */
export function yearsIn(text: string): YearMention[] {
  const plain = plainText(text);
  const found: YearMention[] = [];
  let from = 0;
  for (const match of plain.matchAll(YEAR)) {
    const before = plain.slice(from, match.index);
    const after = plain.slice(match.index + 4);
    from = match.index + 4;
    found.push({ year: Number(match[1]), of: meaning(before, after) });
  }
  return found;
}

function meaning(before: string, after: string): YearMention["of"] {
  if (MONTH.test(before) || RANGE.test(after) || /[-–]\s*$/.test(before)) return "other";
  if (LAW.test(before) || PLANNED.test(before)) return "other";
  const measures = lastIndex(before, MEASURES);
  const assessment = lastIndex(
    measures >= 0 ? before.replace(AIM, (aim) => "-".repeat(aim.length)) : before,
    ASSESSMENT
  );
  if (FOLLOW_UP.test(before)) return measures >= 0 ? "measures" : "other";
  if (measures > assessment) return "measures";
  return "assessment";
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, "gi"))) last = match.index;
  return last;
}
