import { toArabicDigits } from "../../ita/numerals";

/** A score that a text quotes, with what it says that score is of. */
export interface Quotation {
  /** "i10", "7", "EIT", "total". */
  readonly subject: string;
  readonly part?: "public" | "survey";
  readonly value: number;
  readonly decimals: number;
}

const SUBJECT =
  /(?<code>(?<![A-Za-z])[ieo]\s?\d{1,2}(?![\d.]))|ตัวชี้วัด(?:ที่)?\s*(?<indicator>10|[1-9])(?![\d.])|(?<![A-Za-z])(?<instrument>IIT|EIT|OIT)(?![A-Za-z])|(?<total>คะแนน(?:ใน)?(?:ภาพ)?รวม|คะแนนภาพรวม|ผลคะแนนการประเมิน|คะแนนเฉลี่ยรวม)|(?<public>public)|(?<survey>survey)|(?<number>(?<![\d./])\d{1,3}(?:\.\d+)?(?![\d/]|\.\d))/gi;

/** Words before a number that make it no score of the subject: thresholds, aims, gaps, full marks, other years. */
const NO_QUOTATION =
  /(เกณฑ์|ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|ไม่ถึง|ตั้งแต่|เป้าหมาย|ต่างกัน|แตกต่าง|ส่วนต่าง|เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|ห่าง|คะแนนเต็ม|เต็ม|จำนวน|อีก|ให้ถึง|เป็นอย่างน้อย|ขึ้นไป|อันดับ|ลำดับ|ลำดับที่|อันดับที่|ที่|ข้อ|รอบ|ทุก|ภายใน|น้ำหนัก|ปี|พ\.ศ\.)\s*(ที่|กัน|กันอยู่|ขึ้น|ลง|เป็น|ละ|ร้อยละ)?\s*$/;

/**
 * Every score that a text quotes behind the name of what was scored, digits of either kind: the first number
 * behind a name, for the second may be of something that has no code.
 */
export function quotationsIn(text: string): Quotation[] {
  const words = toArabicDigits(text);
  const quotations: Quotation[] = [];
  let subject: string | null = null;
  let part: "public" | "survey" | undefined;
  let since = 0;
  let compared = false;
  let fresh = false;
  for (const match of words.matchAll(SUBJECT)) {
    const groups = match.groups ?? {};
    const between = words.slice(since, match.index);
    if (groups.number === undefined) {
      compared = COMPARED.test(between);
      fresh = true;
      if (groups.public) part = "public";
      else if (groups.survey) part = "survey";
      else {
        subject = subjectOf(groups);
        part = undefined;
      }
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
      compared ||
      !scored ||
      NO_QUOTATION.test(words.slice(0, match.index))
    )
      continue;
    if (between.length > 120 || OTHER_YEAR.test(between)) continue;
    fresh = false;
    quotations.push({ subject, value, decimals, ...(part ? { part } : {}) });
  }
  return quotations;
}

/** "lower than the public part by 3.40": the number behind it is a gap. */
const COMPARED = /(ต่ำกว่า|น้อยกว่า|สูงกว่า|มากกว่า|ต่างจาก|ห่างจาก|ต่างกับ)\s*(ส่วน|ของ|คะแนน)*\s*$/;

/** A year named between the subject and the number: the number may be of that year. */
const OTHER_YEAR = /(ปี|พ\.ศ\.)\s*(งบประมาณ)?\s*(พ\.ศ\.)?\s*2[45]\d\d/;

function subjectOf(groups: Record<string, string | undefined>): string {
  if (groups.code) return groups.code.toLowerCase().replace(/\s/g, "");
  if (groups.indicator) return groups.indicator;
  if (groups.instrument) return groups.instrument.toUpperCase();
  return "total";
}
