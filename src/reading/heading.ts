import { plainText } from "../ita/thai-text";
import { MONTHS } from "../ita/dates";
import { showsDate } from "./score-cell";
import { yearOfHead } from "./years";

/**
 * What a column of figures holds. "score" is 0-100; "public" and "survey" are the two parts of EIT; "draft" are scores that
 * were expected or given to oneself.
 */
export type Measure =
  | "score"
  | "public"
  | "survey"
  | "weight"
  | "weighted"
  | "full"
  | "draft"
  | "change"
  | "level"
  | "rank"
  | "number"
  | "text"
  | "other";

/** A column's head, read from its words. */
export interface Heading {
  readonly measure: Measure;
  /** Fiscal year, Buddhist era. */
  readonly year: number | null;
  /** An agency's name, in tables that compare agencies. */
  readonly agency: string | null;
  /** Plain text of the head. */
  readonly text: string;
  /** How plainly the words say it, 0-1. */
  readonly weight: number;
}

/** Words of heads, in the order in which they decide: a later word is only reached when no earlier one fits. */
const WORDS: readonly (readonly [RegExp, Measure, number])[] = [
  [
    /ถ่วง|weighted|คะแนน\s*[x×]\s*น้ำหนัก|30\s*\/\s*30\s*\/\s*40|คะแนน.*(เต็ม|จาก)\s*[34]0(?!\d)/i,
    "weighted",
    1,
  ],
  [/น้ำหนัก|weight|สัดส่วน/i, "weight", 1],
  [/คะแนนเต็ม|เต็ม\s*100|full|max/i, "full", 1],
  [
    /เปลี่ยนแปลง|ผลต่าง|ส่วนต่าง|เพิ่ม(ขึ้น)?\s*[/(]?\s*(-|ลด)|เพิ่มขึ้น|พัฒนาการ|change|diff|\+\s*\/?\s*-|±|Δ|แตกต่าง|ต่างกัน|ความต่าง|แนวโน้ม|สูงหรือต่ำ|(คะแนน|ที่|รวม)เพิ่ม|เพิ่มได้|ยังขาด/i,
    "change",
    1,
  ],
  [
    /ประมาณการ|คาดการณ์|คาดว่า|คาดหมาย|ประเมินตนเอง|ก่อน(การ)?(อุทธรณ์|ทบทวน|ทักท้วง|แก้ไข|ปรับ|ชี้แจง|ยื่น|ประกาศ)|(รอบ)?\s*(6|หก|9|เก้า)\s*เดือน|ครึ่งปีแรก|ไตรมาส|รายไตรมาส|ระหว่างปี|เบื้องต้น|(รอบ|ครั้ง)(ที่)?\s*1(?!\d)|before|\(?ร่าง\)?$|draft|estimate|self/i,
    "draft",
    1,
  ],
  [/(น้อย|มาก)ที่สุด|^(น้อย|ปานกลาง|มาก|ใช่|ไม่ใช่|มี|ไม่มี|เคย|ไม่เคย)(?=[\s(=/]|$)/i, "other", 1],
  [
    /^(จาก|เป็น)$|ต้องได้|ดิบ|จำนวน|ผู้ตอบ|\bn\b(?!\/)|s\.?d\.?|เบี่ยงเบน|เป้าหมาย|target|ค่าเฉลี่ย(ของ)?(จังหวัด|ประเทศ|อปท|ระดับ|ภาค|ประเภท)|เฉลี่ย(ทั้ง|ระดับ)?(จังหวัด|ประเทศ)|เกณฑ์|หน้า(?!ที่)|หมายเหตุ|ข้อสังเกต|url|ลิงก์|ลิงค์|(?<!ปี)งบประมาณ|บาท/i,
    "other",
    1,
  ],
  [
    /public|pubilc|พับลิก|ส่วนที่\s*(1|หนึ่ง|ก)|part\s*(1|i\b|a\b)|ตอนที่\s*1|ประชาชน|ผู้รับบริการ|ผู้มาติดต่อ/i,
    "public",
    1,
  ],
  [
    /s[ue]r[vw][ae]?y|sur?v[ea]y|servey|เซอร์เวย์|^(ส่วน)?สำรวจ|สำรวจโดย|แบบสุ่ม|การสำรวจ|ส่วนที่\s*(2|สอง|ข)|part\s*(2|ii\b|b\b)|ตอนที่\s*2|ลงพื้นที่|คณะที่ปรึกษา/i,
    "survey",
    1,
  ],
  [/^(ระดับ|เกรด|grade|level|ผลการประเมินระดับ)/i, "level", 0.8],
  [/^(อันดับ|rank)/i, "rank", 1],
  [/^(ลำดับ(ที่)?|ที่|no\.?|#|ลำดับ\s*ข้อ|เลขที่)$/i, "number", 0.5],
  [
    /^(ตัวชี้วัดที่|ตัวชี้วัด\s*(ที่)?\s*no\.?|ข้อ(ที่)?|รหัส.*|code|item|ข้อคำถามที่|หมายเลข.*|เลข(ตัวชี้วัด|ข้อ).*)$/i,
    "number",
    1,
  ],
  [
    /คะแนน|คะเเนน|score|ร้อยละ|ผลการประเมิน|ผลประเมิน|ค่าที่ได้|ผลที่ได้|(12|สิบสอง)\s*เดือน|สิ้นปี|หลัง(การ)?(อุทธรณ์|ทบทวน|ทักท้วง|แก้ไข|ปรับ|ชี้แจง|ยื่น)|percent|%|point|^เฉลี่ย(?!ต่อ)|^ค่าเฉลี่ย|^ผล$|^iit$|^eit$|^oit$/i,
    "score",
    0.8,
  ],
  [
    /แบบสำรวจ|แบบวัด|แบบตรวจ|แบบประเมิน|เครื่องมือ|เงื่อนไข|รายละเอียด|ตัวชี้วัด|คำถาม|หัวข้อ|รายการ|ประเด็น|ชื่อ|หน่วยงาน|item|indicator|ข้อมูล/i,
    "text",
    0.8,
  ],
];

const AGENCY =
  /^(เทศบาล(ตำบล|เมือง|นคร)|องค์การบริหารส่วน(ตำบล|จังหวัด)|อบต\.?|อบจ\.?|ทต\.?|ทม\.?|ทน\.?|มหาวิทยาลัย|โรงเรียน|กรม|สำนักงาน|จังหวัด|เมืองพัทยา|กรุงเทพ)\s*[\u0e01-\u0e2e\u0e40-\u0e44]/;

/** Whether a text is nothing but an agency's name. */
function isAgencyName(text: string): boolean {
  return AGENCY.test(text) && text.length <= 60 && !/คะแนน|ร้อยละ|เฉลี่ย/.test(text);
}

const LONGEST = 90;
/** A narrow head is wrapped anywhere ("คะแนน / ที่ / ได้"): between Thai letters a space or break says nothing. */
const BETWEEN_THAI = /(?<=[\u0e01-\u0e4e])\s+(?=[\u0e01-\u0e4e])/g;

/** "ณ 15 ส.ค. 68": the day of which the figures below are. */
const DAY = new RegExp(
  `^(?:คะแนน|ข้อมูล)?\\s*(?:ณ|เมื่อ)?\\s*(?:วันที่)?\\s*\\d{1,2}\\s+(?:${MONTHS.flat().join("|").replace(/\./g, "\\.?")})\\s*(?:25)?\\d\\d(?!\\d)`
);

/**
 * Reads a cell as the head of a column; null when it says nothing of the kind. Scores of two days are two candidates for
 * one score.
 */
export function readHeading(value: unknown, format = "General"): Heading | null {
  if (typeof value === "number") {
    if (showsDate(format))
      return { measure: "score", year: null, agency: null, text: "", weight: 0.5 };
    return Number.isInteger(value) && value >= 2550 && value <= 2599
      ? { measure: "score", year: value, agency: null, text: String(value), weight: 0.5 }
      : null;
  }
  if (typeof value !== "string") return null;
  const text = plainText(value);
  if (text === "" || text.length > LONGEST) return null;
  let heading = headings.get(text);
  if (heading === undefined) {
    if (headings.size >= MOST_HEADINGS) headings.clear();
    headings.set(text, (heading = headingIn(text)));
  }
  return heading;
}

/** Texts read before: a sheet is looked through in several ways, and sheets repeat themselves. */
const headings = new Map<string, Heading | null>();

/** Headings remembered at most: many workbooks are read in one process, and each has texts of its own. */
const MOST_HEADINGS = 4000;

function headingIn(text: string): Heading | null {
  const year = yearOfHead(text);
  const rest = year ? text.replace(year.words, "").trim() : text;
  const joined = rest.replace(BETWEEN_THAI, "");
  const word = WORDS.find(
    ([pattern]) => pattern.test(rest) || (joined !== rest && pattern.test(joined))
  );
  const agency = isAgencyName(text) ? text : null;
  if (!word && !year && !agency && !DAY.test(text)) return null;
  return {
    measure: agency ? "score" : (word?.[1] ?? "score"),
    agency,
    year: year?.year ?? null,
    text: text.replace(BETWEEN_THAI, ""),
    weight: word ? word[2] : 0.5,
  };
}
