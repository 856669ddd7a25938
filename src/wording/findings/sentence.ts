import { toThaiDigits } from "../../ita/numerals";
import type { Finding } from "../../model/finding";
import type { Place } from "../../model/place";
import type { Digits, Language } from "../../model/settings";
import { fill } from "../say";
import { COMPLETENESS } from "./completeness";
import { SCORES } from "./scores";
import { TEXTS } from "./texts";
import type { FindingWording, InLanguages } from "./wording";

/** The words of every code of the catalogue. */
export const FINDING_WORDING: Readonly<Record<string, FindingWording>> = {
  ...SCORES,
  ...TEXTS,
  ...COMPLETENESS,
};

/**
 * What is wrong, where, and what to do, as one text. params.case picks the sentence where a code has
 * several. Digits of numbers and codes are drawn as asked; cell addresses keep theirs.
 */
export function findingSentence(
  finding: Pick<Finding, "code" | "at" | "params">,
  language: Language,
  digits: Digits
): string {
  const wording = FINDING_WORDING[finding.code];
  if (!wording) return finding.code;
  const template = wording.cases?.[String(finding.params.case)] ?? wording.sentence;
  const params: Record<string, string> = {
    what: what(finding.params, language),
    where: whereText(finding.at, language),
  };
  for (const [key, value] of Object.entries(finding.params)) params[key] = String(value);
  if (params.lacking) params.lacking = lacking(params.lacking, language);
  for (const [key, value] of Object.entries(params)) {
    if (digits === "thai" && !KEEPS_DIGITS.test(key)) params[key] = toThaiDigits(value);
  }
  const text = template[language];
  return fill(digits === "thai" ? toThaiDigits(text) : text, params);
}

/** Params that are cell addresses, or texts as they stand in a cell. */
const KEEPS_DIGITS = /^where$|[cC]ells?$|^text$|^quoted$/;

/** A short name of a code for lists and docs/checks.md. */
export function findingTitle(code: string, language: Language): string {
  return FINDING_WORDING[code]?.title[language] ?? code;
}

/** A place in words: the sheet, and the cell where there is one. */
export function whereText(place: Place, language: Language): string {
  const sheet = language === "th" ? `แผ่นงาน "${place.sheet}"` : `sheet "${place.sheet}"`;
  if (place.address === "") return sheet;
  return language === "th" ? `${sheet} เซลล์ ${place.address}` : `${sheet}, cell ${place.address}`;
}

const KINDS: Record<string, InLanguages> = {
  item: { th: "ข้อ {subject}", en: "item {subject}" },
  indicator: { th: "ตัวชี้วัดที่ {subject}", en: "indicator {subject}" },
  group: { th: "กลุ่มที่ {subject}", en: "group {subject}" },
  instrument: { th: "เครื่องมือ {subject}", en: "instrument {subject}" },
  total: { th: "คะแนนรวม", en: "the total" },
};
const PARTS: Record<string, InLanguages> = {
  public: { th: " ส่วน Public", en: " (public)" },
  survey: { th: " ส่วน Survey", en: " (survey)" },
};

/** What a row, a table or a memo may lack, by the codes of params.lacking. */
const LACKING: Record<string, InLanguages> = {
  measure: { th: "มาตรการ", en: "measure" },
  analysis: { th: "ผลการวิเคราะห์", en: "analysis" },
  steps: { th: "ขั้นตอน", en: "steps" },
  period: { th: "ระยะเวลา", en: "period" },
  unit: { th: "ผู้รับผิดชอบ", en: "responsible unit" },
  proposal: { th: "ข้อเสนอ", en: "proposal" },
  signature: { th: "ลายมือชื่อ", en: "signature" },
  position: { th: "ตำแหน่ง", en: "position" },
};

function lacking(codes: string, language: Language): string {
  const words = codes.split(" ").map((code) => LACKING[code]?.[language] ?? code);
  return words.join(language === "th" ? " และ" : ", ");
}

/** What a finding is about: "ข้อ e7 ส่วน Survey". */
function what(params: Finding["params"], language: Language): string {
  const kind = KINDS[String(params.kind)]?.[language] ?? "{subject}";
  const part = PARTS[String(params.part)]?.[language] ?? "";
  return fill(kind, params) + part;
}
