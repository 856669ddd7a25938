import { valueAt, type CellValue, type Grid } from "../../model/grid";
import { cellPlace } from "../../model/place";
import type { Mention } from "../../model/assessment";
import type { CalendarDate, Memo, MemoField, TextPart } from "../../model/texts";
import { BUDDHIST_ERA, dateIn } from "../../ita/dates";
import { normalThai, plainText } from "../../ita/thai-text";

const TITLE = /^บันทึก\s?ข้อความ$/;
/** Labels of the head of a memo (ITA.md 4), in the order in which a line may carry several. */
const FIELDS: readonly (readonly [RegExp, MemoField])[] = [
  [/^\s*ส่วนราชการ/, "office"],
  [/^\s*ที่(?=\s|\.|:|…)/, "number"],
  [/^\s*วันที่/, "date"],
  [/^\s*เรื่อง(?!เดิม)/, "subject"],
  [/^\s*เรียน/, "to"],
];
const DATE_IN_LINE = /วันที่/;
const BODY =
  /^\s*(?:\d{1,2}[.)]\s*)?\/?(เรื่องเดิม|ความเป็นมา|ข้อเท็จจริง|ข้อระเบียบ|ระเบียบ|ข้อกฎหมาย|กฎหมาย|ข้อพิจารณา|ข้อเสนอ|ข้อเสนอแนะ|ข้อคิดเห็น|สรุปข้อเท็จจริง)[^\u0e01-\u0e2e]*(?:[/และ\s]|กฎหมาย|ระเบียบ|พิจารณา|แนะ|เพื่อพิจารณา|ที่เกี่ยวข้อง|เพื่อโปรดพิจารณา|และข้อ)*[\s.…:]*$/;
const LAW_HEADING = /ระเบียบ|กฎหมาย/;
const SIGNATURE = /^\(?\s*(นาย|นาง|นางสาว|น\.ส\.|ว่าที่|ดร\.|พ\.?[ต-อ]\.)\s*[^)]*\)?$/;
const SIGN = /^\(?\s*ลงชื่อ/;

/** The sheet that holds a memo: it has its title, or its labels together with a subject. */
export function memoSheet(grids: readonly Grid[]): Grid | null {
  const read = grids.map((grid) => ({ grid, lines: lines(grid) }));
  const titled = read.find(({ lines }) => lines.some(({ plain }) => TITLE.test(plain)));
  const labelled = (): (typeof read)[number] | undefined =>
    read.find(({ lines }) => {
      const found = new Set(lines.flatMap(({ plain }) => fieldOf(plain) ?? []));
      return (
        found.has("subject") && found.has("to") && (found.has("office") || found.has("number"))
      );
    });
  return (titled ?? labelled())?.grid ?? null;
}

/** Whether a line of a memo is one of its body headings. */
export function isMemoHeading(text: string): boolean {
  const plain = plainText(text);
  return plain.length <= 60 && BODY.test(plain);
}

export function isLawHeading(text: string): boolean {
  return isMemoHeading(text) && LAW_HEADING.test(text);
}

/** Whether a line of a memo is the title or one of its labelled lines. */
export function isMemoHead(text: string): boolean {
  const plain = plainText(text);
  return TITLE.test(plain) || fieldOf(plain) !== null;
}

interface Line {
  readonly row: number;
  readonly column: number;
  readonly raw: CellValue;
  readonly plain: string;
}

/** The lines of a memo that stands in one cell; any other text is one line. */
export function memoLines(text: string): string[] {
  if (!text.includes("\n")) return [text];
  const parts = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const heads = parts.filter((line) => isMemoHead(line));
  return heads.length >= LEAST_HEADS ? parts : [text];
}

/** So many labels in one cell are the head of a memo. */
const LEAST_HEADS = 2;

function lines(grid: Grid): Line[] {
  const all: Line[] = [];
  const rows = Math.min(grid.values.length, 200);
  for (let r = 0; r < rows; r++) {
    (grid.values[r] ?? []).forEach((raw, c) => {
      if (raw === "") return;
      const at = { row: grid.row + r, column: grid.column + c };
      for (const line of typeof raw === "string" ? memoLines(raw) : [raw])
        all.push({ ...at, raw: line, plain: plainText(String(line)) });
    });
  }
  return all;
}

function fieldOf(plain: string): MemoField | null {
  return FIELDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** Without the dotted leaders that a typed memo is filled with. */
function value(text: string): string {
  return normalThai(text)
    .replace(/^[\s.…:_]+|[\s.…_]+$/g, "")
    .replace(/[.…_]{2,}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Reads the memo of a sheet; parts are the text parts of that sheet, in reading order. */
export function readMemo(grid: Grid, parts: readonly TextPart[]): Memo {
  const fields: Partial<Record<MemoField, Mention<string>>> = {};
  const all = lines(grid);
  const firstBody = all.findIndex(({ plain }) => plain.length <= 60 && BODY.test(plain));
  all.forEach((line, i) => {
    if (firstBody >= 0 && i > firstBody) return;
    const field = fieldOf(line.plain);
    if (!field || fields[field]) return;
    const text = String(line.raw);
    const rest = text.replace(FIELDS.find(([, name]) => name === field)![0], "");
    const split = field === "number" ? rest.search(DATE_IN_LINE) : -1;
    const own = value(split >= 0 ? rest.slice(0, split) : rest);
    const beside = own === "" ? nextFilled(grid, line) : null;
    put(
      fields,
      field,
      own !== "" ? own : (beside?.text ?? ""),
      beside?.at ?? cellPlace(grid.sheet, line.row, line.column),
      beside?.raw ?? text
    );
    if (split >= 0) {
      put(
        fields,
        "date",
        value(rest.slice(split).replace(DATE_IN_LINE, "")),
        cellPlace(grid.sheet, line.row, line.column),
        text
      );
    }
  });
  signatures(grid, all, fields);
  return { sheet: grid.sheet, fields, date: dateOf(fields.date, grid), ...bodyOf(parts) };
}

function put(
  fields: Partial<Record<MemoField, Mention<string>>>,
  field: MemoField,
  text: string,
  at: Mention<string>["at"],
  raw: string
): void {
  if (!fields[field]) fields[field] = { value: text, at, text: raw };
}

function nextFilled(
  grid: Grid,
  line: Line
): { text: string; raw: string; at: Mention<string>["at"] } | null {
  for (let column = line.column + 1; column < line.column + 6; column++) {
    const raw = valueAt(grid, line.row, column);
    if (raw === "") continue;
    const text = String(raw);
    return fieldOf(plainText(text))
      ? null
      : { text: value(text), raw: text, at: cellPlace(grid.sheet, line.row, column) };
  }
  return null;
}

/** Excel counts days from 30 December 1899; a date cell holds such a number. */
export function serialDate(serial: number): CalendarDate | null {
  if (!(serial > 30000 && serial < 80000)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 24 * 60 * 60 * 1000);
  return {
    year: date.getUTCFullYear() + BUDDHIST_ERA,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

function dateOf(mention: Mention<string> | undefined, _grid: Grid): Mention<CalendarDate> | null {
  if (!mention) return null;
  const date = dateIn(mention.value) ?? serialDate(Number(mention.text));
  return date ? { value: date, at: mention.at, text: mention.text } : null;
}

function signatures(
  grid: Grid,
  all: readonly Line[],
  fields: Partial<Record<MemoField, Mention<string>>>
): void {
  const at = all.findIndex(({ plain }) => SIGNATURE.test(plain) && plain.startsWith("("));
  const line = all[at] ?? all.find(({ plain }) => SIGN.test(plain));
  if (!line) return;
  put(
    fields,
    "signature",
    value(String(line.raw)).replace(/^\(|\)$/g, ""),
    cellPlace(grid.sheet, line.row, line.column),
    String(line.raw)
  );
  const below = all.slice(all.indexOf(line) + 1).find((other) => other.column === line.column);
  if (below && below.row - line.row <= 2) {
    put(
      fields,
      "position",
      value(String(below.raw)),
      cellPlace(grid.sheet, below.row, below.column),
      String(below.raw)
    );
  }
}

function bodyOf(parts: readonly TextPart[]): Pick<Memo, "sections" | "laws"> {
  const sections: { heading: TextPart; parts: TextPart[] }[] = [];
  for (const part of parts) {
    if (part.role === "heading" && isMemoHeading(part.text))
      sections.push({ heading: part, parts: [] });
    else sections.at(-1)?.parts.push(part);
  }
  return { sections, laws: parts.filter((part) => part.role === "law") };
}
