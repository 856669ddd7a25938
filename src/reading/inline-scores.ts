import type { CellValue } from "../model/grid";
import { plainText } from "../ita/thai-text";
import { isStrong, readLabel, type Label } from "./label";
import type { NameIndex } from "./names";
import { isFigure, parseScore } from "./score-cell";
import { readHeading } from "./heading";
import type { SheetView } from "./sheet-view";

/** "i1 = 98.67 คะแนน", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (98.67 คะแนน)": a label and its score in one cell. */
export interface InlineScore {
  readonly label: string;
  readonly score: string;
}

const INLINE =
  /^(.*?[^\s:=([])\s*((?:[:=–-]|คะแนน(?:ที่ได้|เฉลี่ย)?|ได้(?:รับ)?(?:คะแนน)?|เท่ากับ|\s)*[([]?)(?<=[\s:=([])(\d{1,3}(?:\s?\.\s?\d+)?)\s*(คะแนน|points?|%)?\s*[)\]]?$/is;
/** A figure behind these is a difference, a limit or a date, no score. */
const OTHER = /เพิ่ม|ลด|ต่าง|กว่า|เป้า|เกณฑ์|ไตรมาส|ครั้งที่|น้ำหนัก|เต็ม|ร้อยละ|จาก|ปี|ระดับ|หน้า(?!ที่)/;
/** Signs before the figure in which such a word speaks of it. */
const NEAR = 24;
/** The name of an indicator must stand alone before its score: more would be a sentence about it. */
const ALONE = 0.85;
const LONGEST = 300;

/** Divides a cell into label and score; null where it is anything else. */
export function inlineScore(value: CellValue, index: NameIndex): InlineScore | null {
  if (typeof value !== "string" || value.length > LONGEST) return null;
  const [, before = "", sign = "", figure = "", unit = ""] = INLINE.exec(plainText(value)) ?? [];
  const label = figure === "" ? null : readLabel(before, index);
  if (!label || !isStrong(label)) return null;
  const decimal = figure.includes(".");
  const bare = label.name === "" && label.instrument === null;
  if (!decimal && !/[:=]/.test(sign) && figure !== "100" && !bare && unit !== "คะแนน") return null;
  if (label.instrument !== null && !decimal) return null;
  if (OTHER.test(label.name.slice(-NEAR)) && !isNameAlone(label)) return null;
  return isNameAlone(label) || label.code !== null || bare || label.instrument || label.aggregate
    ? { label: before, score: `${figure}${unit === "%" ? "%" : ""}` }
    : null;
}

function isNameAlone({ names }: Label): boolean {
  return (names[0]?.score ?? 0) >= ALONE;
}

/**
 * The view of a sheet in which every column is two: the labels of cells that hold a score too, with all other texts, and
 * beside them those scores. Figures in cells of their own are left out: they belong to tables.
 */
export function inlineView(view: SheetView, index: NameIndex): SheetView | null {
  const split = new Map<number, InlineScore>();
  for (let row = 0; row < view.rows; row++) {
    for (let column = 0; column < view.columns; column++) {
      const inline = inlineScore(view.value(row, column), index);
      if (inline) split.set(row * view.columns + column, inline);
    }
  }
  if (split.size === 0) return null;
  const value = (row: number, column: number): CellValue => {
    const own = column >> 1;
    const inline = split.get(row * view.columns + own);
    if (column % 2 === 1) return inline?.score ?? "";
    const whole = view.value(row, own);
    return (
      inline?.label ?? (typeof whole === "string" && !isFigure(parseScore(whole)) ? whole : "")
    );
  };
  return {
    ...view,
    columns: view.columns * 2,
    value,
    label: (row, column) => readLabel(value(row, column), index),
    score: (row, column) => parseScore(value(row, column)),
    heading: (row, column) => readHeading(value(row, column)),
    formula: () => null,
    place: (row, column) => view.place(row, column >> 1),
  };
}
