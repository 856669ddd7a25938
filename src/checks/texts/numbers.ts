import { toArabicDigits } from "../../ita/numerals";

/** A numbered entry of a list inside one cell. */
export interface ListEntry {
  readonly number: number;
  readonly text: string;
  /** A line without a number stands before it: a heading under which a list may begin anew. */
  readonly underHeading: boolean;
}

/**
 * Numbered entries of a cell's text ("1. ... 2. ..."), at the beginning of lines or in one run. Numbers that
 * count something else ("ไตรมาสที่ 1)", "ข้อ 3.") and sublists ("1.1") are no entries.
 */
export function entriesOf(text: string): ListEntry[] {
  const entries: { number: number; start: number; end: number; underHeading: boolean }[] = [];
  const words = toArabicDigits(text);
  for (const match of words.matchAll(/(^|[\n\r]|[^\S\n\r])(\d{1,2})([.)])(?![\d])[^\S\n\r]?/g)) {
    const start = match.index;
    const atLine = match[1] !== " " && match[1] !== "\u00a0";
    const before = words.slice(0, start);
    if (!atLine && (entries.length === 0 || COUNTS.test(before))) continue;
    if (before.lastIndexOf("(") > before.lastIndexOf(")")) continue;
    const lastLine =
      before
        .split(/[\n\r]+/)
        .filter((line) => line.trim() !== "")
        .at(-1) ?? "";
    const underHeading = atLine && entries.length > 0 && !/^\s*\d{1,2}[.)]/.test(lastLine);
    entries.push({ number: Number(match[2]), start, end: start + match[0].length, underHeading });
  }
  return entries.map((entry, i) => ({
    number: entry.number,
    text: words.slice(entry.end, entries[i + 1]?.start ?? words.length).trim(),
    underHeading: entry.underHeading,
  }));
}

/** Words whose number counts something else than entries of the list. */
const COUNTS = /(ที่|ข้อ|ไตรมาส|มาตรา|ฉบับ|ครั้ง|รอบ|ปี|เดือน|ระยะ|งวด|หมวด|ส่วน|ละ|ละ\s*\d+|พ\.ศ\.)\s*$/;
