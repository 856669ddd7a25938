import type { Instrument } from "../model/assessment";
import type { CellValue } from "../model/grid";
import { nameKey, plainText } from "../ita/thai-text";
import { readItemCode, type CodeSpelling } from "./item-code";
import { yearOfHead } from "./years";
import { matchName, type NameIndex, type NameMatch, type Subject } from "./names";

/** All that one cell says about which score stands beside it. */
export interface Label {
  /** Plain text, Arabic digits. */
  readonly text: string;
  readonly code: CodeSpelling | null;
  /** Number after "ตัวชี้วัดที่". */
  readonly indicator: number | null;
  /** "9.1" before a group's name. */
  readonly group: string | null;
  /** "1.2" for the second item of indicator 1, "9.1.3" for the third of group 9.1. */
  readonly nth: { readonly of: string; readonly number: number } | null;
  /** The cell is an instrument's name. */
  readonly instrument: Instrument | null;
  /** An instrument that the cell mentions, whatever else it says. */
  readonly mentions: Instrument | null;
  readonly aggregate: Aggregate | null;
  /** The text without number, code and instrument. */
  readonly name: string;
  readonly names: readonly NameMatch[];
}

export type Aggregate = "total" | "subtotal" | "level" | "rank";

const LONGEST = 400;
/** A number of a list or a bullet may stand before ("2.1 ตัวชี้วัดที่ 1 ..."). */
const INDICATOR =
  /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+|\(?\d{1,2}[.)]|[-–•*▪●◆■])?\s*(?:สรุป|ผล|ค่า|คะแนน|เฉลี่ย|รวม|ของ|\s)*(?:ตัวชี้วัด|ตชว\.?|ตัวชี้วัดหลัก|indicator|kpi)\s*(?:ที่|ที)?\s*[:.]?\s*(\d{1,2})(?!\d|[.,]\d|\s*[-–]\s*\d|\s*ตัว|\s*ถึง)[\s.:)\-–]*(.*)$/is;
const GROUP = /^(?:ตัวชี้วัดย่อย(?:ที่)?\s*)?(9|10)\.(\d)(?!\d)[\s.:)\-–]*(.*)$/s;

const NTH = /^(?:ข้อ(?:ที่)?\s*)?((?:9|10)\.\d|[1-8])\.(\d{1,2})(?![\d.])[\s:)\-–]*(.*)$/s;

/** "I / I / T": the letters below each other beside a merged block. */
const SPREAD = /^([IEO])\s+I\s+T(?![a-z])/i;

const ACRONYM = /(?<![a-z])(IIT|EIT|OIT)(?![a-z])/gi;
const PHRASES: readonly (readonly [RegExp, Instrument])[] = [
  [/ผู้มีส่วนได้(?:ส่วน)?เสียภายใน|internal\s+integrity/i, "IIT"],
  [/ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก|external\s+integrity/i, "EIT"],
  [/การเปิดเผยข้อมูลสาธารณะ|open\s+data\s+integrity/i, "OIT"],
];

/** The one instrument that a text names: by its letters, else by its words; null for none or several. */
export function instrumentIn(text: string): Instrument | null {
  const letters = new Set([...text.matchAll(ACRONYM)].map((match) => match[1]!.toUpperCase()));
  if (letters.size > 1) return null;
  const [only] = letters;
  if (only) return only as Instrument;
  const phrases = PHRASES.filter(([pattern]) => pattern.test(text));
  return phrases.length === 1 ? phrases[0]![1] : null;
}

const AROUND_INSTRUMENT =
  /internal|external|open|data|integrity|and|transparency|assessment|แบบวัด|แบบสำรวจ|แบบตรวจ|การรับรู้|ของ|ผู้มีส่วนได้(?:ส่วน)?เสีย(?:ภายใน|ภายนอก)|การเปิดเผยข้อมูลสาธารณะ|เครื่องมือ|การประเมิน|ประเมิน|คะแนน|เฉลี่ย|รวม|ค่า|ผล|ร้อยละ|น้ำหนัก|ส่วนที่|รายเครื่องมือ|[iIeEoO]IT|ตาม|ราย|ด้าน|\d/gi;

/** Whether a text is an instrument's name with nothing of its own beside it. */
function isInstrument(text: string): boolean {
  return text.length <= 160 && nameKey(text.replace(AROUND_INSTRUMENT, "")).length <= 4;
}

const AGGREGATES: readonly (readonly [RegExp, Aggregate])[] = [
  [
    /^(ระดับ(ผล)?(การประเมิน|คะแนน|คุณธรรม.*)?|ผล(การประเมิน)?ระดับ|เกรด|grade|level|ระดับที่ได้|อยู่ในระดับ)$/i,
    "level",
  ],
  [
    /^(อันดับ(ที่)?|(อันดับ|ลำดับ)(ที่)?(ใน|ของ|ระดับ)?(จังหวัด|ประเทศ|อำเภอ|ภาค|หน่วยงาน|ประเภท)[^\d]*)$/i,
    "rank",
  ],
  [
    /^(ผล|ค่า|สรุป|รวม)*(คะแนน|ผลการประเมิน)(เฉลี่ย|ประเมิน|การประเมิน|ผล|รวม|ที่ได้)*(ita|ภาพรวม|รวม|รวมทั้งสิ้น|ทั้งหมด|สุทธิ|รวมหน่วยงาน|ของหน่วยงาน|ระดับหน่วยงาน)+(ita|ของหน่วยงาน|หน่วยงาน|ทั้งหมด|ทั้งสิ้น|100|เต็ม)*$/i,
    "total",
  ],
  [
    /^(ภาพรวม|คะแนนita|ita|itascore|totalscore|total|overall(score)?|รวมทั้งสิ้น|รวมทั้งหมด|ภาพรวมหน่วยงาน|รวมita|ผลรวมคะแนนita|รวมคะแนนita|คะแนนเฉลี่ยรวม|คะแนนรวมเฉลี่ย|คะแนนเฉลี่ยita|ผลการประเมินita|รวมคะแนนภาพรวม|(คะแนน)?(เฉลี่ย|รวม)*ถ่วงน้ำหนัก(รวม|เฉลี่ย)*|รวมคะแนนถ่วงน้ำหนัก)$/i,
    "total",
  ],
  [
    /^(รวม|ผลรวม|เฉลี่ย|ค่าเฉลี่ย|คะแนนเฉลี่ย|คะแนนรวม|รวมคะแนน|average|mean|sum|subtotal|รวมเฉลี่ย|เฉลี่ยรวม|รวมย่อย|คะแนนย่อย|ค่าคะแนนเฉลี่ย)(ตัวชี้วัด|ทั้งชุด|ทุกข้อ|รายข้อ|ข้อคำถาม)?$/i,
    "subtotal",
  ],
];

/** The sum or mean that a label names: total, part of it, level or rank; null for none. */
export function aggregateIn(text: string): Aggregate | null {
  const key = nameKey(text);
  if (key.length > 60) return null;
  return AGGREGATES.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

const labels = new WeakMap<NameIndex, Map<string, Label>>();

/** Labels remembered at most: many workbooks are read in one process, and each has texts of its own. */
const MOST_LABELS = 4000;

/**
 * Reads a cell as a label; null when it is empty, a score in its own right or too long to be one. The same text is
 * read once: tables are looked for in several ways, and lists repeat themselves.
 */
export function readLabel(value: CellValue, index: NameIndex): Label | null {
  const text = plainText(String(value)).replace(SPREAD, "$1IT");
  if (text === "" || text.length > LONGEST || typeof value === "boolean") return null;
  const known = labels.get(index) ?? new Map<string, Label>();
  labels.set(index, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST_LABELS) known.clear();
  const label = labelIn(text, index);
  known.set(text, label);
  return label;
}

function labelIn(text: string, index: NameIndex): Label {
  const indicator = INDICATOR.exec(text);
  const group = indicator || NTH.test(text) ? null : GROUP.exec(text);
  const nth = indicator ? null : NTH.exec(text);
  const code = indicator || group || nth ? null : readItemCode(text);
  const rest = indicator?.[2] ?? nth?.[3] ?? group?.[3] ?? code?.rest ?? text;
  const name = withoutScore(rest.replace(/^[\s.:)\-–]+|^ด้าน(?:ที่)?\s*\d*[\s.:)\-–]*/, ""));
  const mentions = instrumentIn(text);
  return {
    text,
    code,
    indicator: indicator ? inTen(Number(indicator[1])) : null,
    group: group ? `${group[1]}.${group[2]}` : null,
    nth: nth ? { of: nth[1]!, number: Number(nth[2]) } : null,
    instrument: mentions !== null && isInstrument(text) ? mentions : null,
    mentions,
    aggregate: aggregateIn(text),
    name,
    names: matchName(index, name.replace(ACRONYM, "")),
  };
}

/** "การปฏิบัติหน้าที่ (98.67 คะแนน)" -> "การปฏิบัติหน้าที่". */
function withoutScore(name: string): string {
  return name.replace(/\s*[([]?\s*\d{1,3}(\.\d+)?\s*(คะแนน|%)\s*[)\]]?\s*(\(ต่อ\))?$/, "").trim();
}

function inTen(number: number): number | null {
  return number >= 1 && number <= 10 ? number : null;
}

/** Whether a label says by itself, without its place, which score it is of. */
export function isStrong(label: Label | null): boolean {
  if (!label) return false;
  if (label.indicator !== null || label.instrument !== null || label.group !== null) return true;
  if (label.aggregate !== null) return label.aggregate !== "subtotal";
  if (label.code?.readings.some((reading) => reading.weight >= 2)) return true;
  return (label.names[0]?.score ?? 0) >= 0.8;
}

/** "ผลการประเมิน ITA ปี 2568" alone is the title of a year, though it could be the label of its total. */
export function isTitleOfYear(label: Label | null): boolean {
  return label !== null && label.aggregate !== null && yearOfHead(label.text) !== null;
}

/** Readings weaker than this share of the strongest are only there in case nothing else fits. */
const CLOSE = 0.6;

/** The scores that a label is most likely of: by its name where that is plain, else by code, number or name. */
export function subjectsOf(label: Label | null): Subject[] {
  if (!label) return [];
  const named = label.names.filter(({ score }) => score >= 0.8).map(({ subject }) => subject);
  if (named.length > 0) return named;
  const subjects: Subject[] = [];
  if (label.indicator !== null) subjects.push(`indicator:${label.indicator}`);
  if (label.group !== null) subjects.push(`group:${label.group}`);
  if (label.instrument !== null) subjects.push(`instrument:${label.instrument}`);
  if (label.code) {
    const strongest = Math.max(...label.code.readings.map(({ weight }) => weight));
    const likely = label.code.readings.filter(({ weight }) => weight >= CLOSE * strongest);
    subjects.push(...likely.map(({ code }) => `item:${code}`));
    if (/^(10|[1-9])$/.test(label.code.printed)) subjects.push(`indicator:${label.code.printed}`);
  }
  return [...subjects, ...label.names.map((match) => match.subject)];
}
