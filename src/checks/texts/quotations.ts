import { toArabicDigits } from "../../ita/numerals";

/** A score that a text quotes, with what it says that score is of. */
export interface Quotation {
  /** "i10", "7", "EIT", "total". */
  readonly subject: string;
  /** Others named just before it ("ข้อ i10 กับ i12 ได้ ..."), of which the score may be instead. */
  readonly others: readonly string[];
  readonly part?: "public" | "survey";
  readonly value: number;
  readonly decimals: number;
}

const SUBJECT =
  /(?<code>(?<![A-Za-z])[ieo]\s?\d{1,2}(?![\d.]))|ตัวชี้วัด(?:ที่)?\s*(?<indicator>10|[1-9])(?![\d.])|(?<![A-Za-z])(?<instrument>IIT|EIT|OIT)(?![A-Za-z])|(?<total>คะแนน(?:ใน)?(?:ภาพ)?รวม|คะแนนภาพรวม|ผลคะแนนการประเมิน|คะแนนเฉลี่ยรวม)|(?<public>public)|(?<survey>survey)|(?<number>(?<![\d./])\d{1,3}(?:\.\d+)?(?![\d/]|\.\d))/gi;

/** Words before a number that make it no score of the subject: thresholds, aims, gaps, full marks, other years, counts of people. */
const NO_QUOTATION =
  /(เกณฑ์|ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|ไม่ถึง|ตั้งแต่|เป้าหมาย|ต่างกัน|แตกต่าง|ส่วนต่าง|เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ห่าง|คะแนนเต็ม|เต็ม|จำนวน|อีก|ให้ถึง|เป็นอย่างน้อย|ขึ้นไป|อันดับ|ลำดับ|ลำดับที่|อันดับที่|ที่|ข้อ|รอบ|ทุก|ภายใน|น้ำหนัก|ปี|พ\.ศ\.)\s*(ที่|กัน|กันอยู่|ขึ้น|ลง|เป็น|ละ|ร้อยละ)?\s*$/;

/**
 * Every score that a text quotes behind the name of what was scored, digits of either kind: the first number
 * behind a name, for the second may be of something that has no code. year is the year assessed: a number of
 * another year is no quotation.
 */
export function quotationsIn(text: string, year: number | null = null): Quotation[] {
  const words = toArabicDigits(text);
  const quotations: Quotation[] = [];
  let subject: string | null = null;
  let others: string[] = [];
  let part: "public" | "survey" | undefined;
  let since = 0;
  let compared = false;
  let fresh = false;
  for (const match of words.matchAll(SUBJECT)) {
    const groups = match.groups ?? {};
    const between = words.slice(since, match.index);
    if (groups.number === undefined) {
      compared = COMPARED.test(between);
      if (groups.public) part = "public";
      else if (groups.survey) part = "survey";
      else {
        const joined: boolean = fresh && subject !== null && between.length <= JOINED;
        others = joined ? [...others, subject!] : [];
        subject = subjectOf(groups);
        part = undefined;
      }
      fresh = true;
      since = match.index + match[0].length;
      continue;
    }
    const value = Number(groups.number);
    const decimals = groups.number.split(".")[1]?.length ?? 0;
    const scored =
      decimals > 0 || /^\s*(คะแนน|\))/.test(words.slice(match.index + match[0].length));
    if (
      subject === null ||
      !fresh ||
      isWeight(subject, between, value) ||
      compared ||
      !scored ||
      NO_QUOTATION.test(words.slice(0, match.index))
    )
      continue;
    const after = words.slice(match.index + match[0].length).slice(0, 30);
    const clause =
      words
        .slice(Math.max(0, match.index - 70), match.index)
        .split("\n")
        .at(-1) ?? "";
    if (between.length > 120 || isOfOtherYear(between, after, year) || AIMED.test(clause)) continue;
    if (COUNTED.test(between)) continue;
    fresh = false;
    quotations.push({ subject, others, value, decimals, ...(part ? { part } : {}) });
  }
  return quotations;
}

/** "lower than the public part by 3.40": the number behind it is a gap. */
const COMPARED = /(ต่ำกว่า|น้อยกว่า|สูงกว่า|มากกว่า|ต่างจาก|ห่างจาก|ต่างกับ)\s*(ส่วน|ของ|คะแนน)*\s*$/;

/** "EIT (ร้อยละ 30)": what an instrument weighs. */
function isWeight(subject: string, between: string, value: number): boolean {
  const weighs = value === 30 || value === 40;
  return weighs && /^[IEO]IT$/.test(subject) && /^\s*[([]?\s*(ร้อยละ|น้ำหนัก)?\s*$/.test(between);
}

/** Letters between two names that share the numbers behind them. */
const JOINED = 12;

/** What is hoped for is no score. */
const AIMED = /เป้า|คาด(ว่า|หมาย|หวัง)|มุ่ง|ให้ได้|จะได้|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|เกณฑ์/;
/** People and shares are counted, not scored. */
const COUNTED = /จำนวน|ผู้ตอบ|คน|ราย|คิดเป็น|สัดส่วน/;

const YEAR_NAMED = /(?:ปี|พ\.ศ\.)\s*(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(2[45]\d\d)/;
const EARLIER =
  /ปี(ก่อน|ที่แล้ว|ที่ผ่านมา|เดิม)|เดิม|(ครั้ง|รอบ)(ก่อน|ที่แล้ว|ที่ผ่านมา)|(ลดลง|เพิ่มขึ้น|ขยับ)(ขึ้น)?(จาก|อีก)/;

/** A year named between the subject and the number, or behind it: the number may be of that year. */
function isOfOtherYear(between: string, after: string, year: number | null): boolean {
  if (EARLIER.test(between)) return true;
  const before = YEAR_NAMED.exec(between)?.[1];
  if (before !== undefined) return Number(before) !== year;
  const behind = /^\s*(?:คะแนน)?\s*\)?\s*ใน/.test(after) ? YEAR_NAMED.exec(after)?.[1] : undefined;
  return behind !== undefined && Number(behind) !== year;
}

function subjectOf(groups: Record<string, string | undefined>): string {
  if (groups.code) return groups.code.toLowerCase().replace(/\s/g, "");
  if (groups.indicator) return groups.indicator;
  if (groups.instrument) return groups.instrument.toUpperCase();
  return "total";
}
