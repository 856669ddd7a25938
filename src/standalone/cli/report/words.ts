import type { Language } from "../../../model/settings";

/** What the runner says, a line at a time. */
const WORDS = {
  "no-file": {
    th: "โปรดระบุไฟล์คะแนนอย่างน้อยหนึ่งไฟล์",
    en: "Name at least one score workbook.",
  },
  "unknown-option": { th: "ไม่รู้จักตัวเลือกนี้: {reason}", en: "Wrong option: {reason}" },
  threshold: {
    th: '--threshold ต้องเป็นตัวเลขตั้งแต่ 0 ถึง 100 (ได้รับ "{value}")',
    en: '--threshold takes a number from 0 to 100 (got "{value}").',
  },
  year: {
    th: '--year ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2568 (ได้รับ "{value}")',
    en: '--year takes a fiscal year of the Buddhist era such as 2568 (got "{value}").',
  },
  "out-of-many": {
    th: "หลายไฟล์ใช้ --out-dir แทน --out",
    en: "With many workbooks use --out-dir instead of --out.",
  },
  help: { th: "", en: "" },
  usage: {
    th: "วิธีใช้: npm run --silent report -- scores.xlsx --out report.xlsx --json summary.json [--threshold 95] [--year 2568]",
    en: "Usage: npm run --silent report -- scores.xlsx --out report.xlsx --json summary.json [--threshold 95] [--year 2568]",
  },
  "usage-many": {
    th: "หลายไฟล์: npm run --silent report -- folder/*.xlsx --out-dir reports --json all.json",
    en: "Many:  npm run --silent report -- folder/*.xlsx --out-dir reports --json all.json",
  },
  missing: { th: "{file}: ไม่พบไฟล์นี้", en: "{file}: there is no such file." },
  unreadable: { th: "{file}: เปิดไฟล์ไม่ได้ ({reason})", en: "{file}: cannot be opened ({reason})." },
  unwritable: { th: "{file}: บันทึกไฟล์ไม่ได้ ({reason})", en: "{file}: cannot be saved ({reason})." },
  empty: { th: "{file}: ไฟล์ว่างเปล่า", en: "{file}: the file is empty." },
  "not-a-workbook": {
    th: "{file}: ไม่ใช่ไฟล์ Excel (.xlsx หรือ .xlsm)",
    en: "{file}: this is not an Excel workbook (.xlsx or .xlsm).",
  },
  "old-format": {
    th: "{file}: เป็นไฟล์ Excel รุ่นเก่า (.xls) โปรดบันทึกเป็น .xlsx ก่อน",
    en: "{file}: this is an old .xls file; save it as .xlsx first.",
  },
  "binary-format": {
    th: "{file}: เป็นไฟล์ .xlsb โปรดบันทึกเป็น .xlsx ก่อน",
    en: "{file}: this is a binary .xlsb file; save it as .xlsx first.",
  },
  encrypted: {
    th: "{file}: ไฟล์มีรหัสผ่าน โปรดเอารหัสผ่านออกก่อน",
    en: "{file}: the file is protected by a password; remove it first.",
  },
  strict: {
    th: "{file}: เป็นรูปแบบ Strict Open XML โปรดบันทึกเป็น .xlsx ปกติก่อน",
    en: "{file}: this is a Strict Open XML file; save it as an ordinary .xlsx first.",
  },
  damaged: {
    th: "{file}: ไฟล์เสียหายหรือไม่ครบ จึงอ่านไม่ได้",
    en: "{file}: the file is damaged or cut short and cannot be read.",
  },
  "too-large": {
    th: "{file}: ไฟล์ใหญ่เกินกว่าที่อ่านได้",
    en: "{file}: the file is too large to be read.",
  },
  broken: {
    th: "{file}: โปรแกรมขัดข้องกับไฟล์นี้ ({reason}) ไฟล์เดิมไม่ถูกแก้ไข",
    en: "{file}: the program failed on this file ({reason}); the file is as it was.",
  },
  "given-up": {
    th: "{file}: โปรแกรมทำไฟล์นี้ไม่สำเร็จภายในเวลาที่กำหนดหรือหน่วยความจำไม่พอ ไฟล์เดิมไม่ถูกแก้ไข",
    en: "{file}: given up, it took too long or too much memory; the file is as it was.",
  },
  failed: { th: "{file}: {sentence}", en: "{file}: {sentence}" },
  loss: {
    th: "{file}: การบันทึกรักษาสิ่งนี้ในชีต {sheet} ไว้ไม่ได้: {what}",
    en: "{file}: saving could not keep this on sheet {sheet}: {what}.",
  },
  written: {
    th: "{file}: คะแนนรวม {total} ระดับ {level} พบ {errors} ข้อผิดพลาด {warnings} ข้อสังเกต -> {out}",
    en: "{file}: total {total}, level {level}, {errors} errors, {warnings} warnings -> {out}",
  },
  many: {
    th: "เสร็จ {done} จาก {files} ไฟล์ ทำรายงานไม่ได้ {bad} ไฟล์",
    en: "{done} of {files} workbooks done, {bad} without a report.",
  },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof WORDS;

/** The language of the terminal: Thai where it is set so, else English. */
export function terminalLanguage(
  environment: Readonly<Record<string, string | undefined>>
): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("th") ? "th" : "en";
}

export function say(
  word: Word,
  language: Language,
  params: Readonly<Record<string, string | number>> = {}
): string {
  return WORDS[word][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole)
  );
}
