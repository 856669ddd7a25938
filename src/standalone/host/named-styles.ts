import { type Cell, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { WHOLE } from "./area";
import { type Session } from "./session";
import { eachExisting, SheetRange } from "./sheet-range";
import { type CellStyle, holdStyle } from "./style-edit";

/** A named style: a cell on a sheet that nobody sees holds its format, so that it is edited as cells are. */
export interface NamedStyle {
  name: string;
  readonly builtIn: boolean;
  readonly cell: SheetRange;
  /** Which parts of a cell's format the style sets. */
  readonly includes: Set<Part>;
}

export type Part = "number" | "font" | "alignment" | "border" | "patterns" | "protection";
const PARTS: readonly Part[] = ["number", "font", "alignment", "border", "patterns", "protection"];

const fill = (argb: string): CellStyle => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${argb}` } },
});
const font = (argb: string, more: object = {}): CellStyle => ({
  font: { name: "Calibri", size: 11, color: { argb: `FF${argb}` }, ...more },
});
const line = (style: "thin" | "medium" | "thick" | "double", argb: string) => ({
  style,
  color: { argb: `FF${argb}` },
});
const box = (argb: string): CellStyle => {
  const side = line("thin", argb);
  return { border: { top: side, bottom: side, left: side, right: side } };
};

const ACCENTS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];
const TINTS: readonly (readonly string[])[] = [
  ["D9E1F2", "B4C6E7", "8EA9DB"],
  ["FCE4D6", "F8CBAD", "F4B084"],
  ["EDEDED", "DBDBDB", "C9C9C9"],
  ["FFF2CC", "FFE699", "FFD966"],
  ["DDEBF7", "BDD7EE", "9BC2E6"],
  ["E2EFDA", "C6E0B4", "A9D08E"],
];

/** Styles that every workbook has, as Excel draws them with its default theme. */
const BUILT_IN: Readonly<Record<string, CellStyle>> = {
  Normal: {},
  Good: { ...font("006100"), ...fill("C6EFCE") },
  Bad: { ...font("9C0006"), ...fill("FFC7CE") },
  Neutral: { ...font("9C5700"), ...fill("FFEB9C") },
  Input: { ...font("3F3F76"), ...fill("FFCC99"), ...box("7F7F7F") },
  Output: { ...font("3F3F3F", { bold: true }), ...fill("F2F2F2"), ...box("3F3F3F") },
  Calculation: { ...font("FA7D00", { bold: true }), ...fill("F2F2F2"), ...box("7F7F7F") },
  CheckCell: { ...font("FFFFFF", { bold: true }), ...fill("A5A5A5"), ...box("3F3F3F") },
  LinkedCell: { ...font("FA7D00"), border: { bottom: line("double", "FF8001") } },
  Note: { ...fill("FFFFCC"), ...box("B2B2B2") },
  WarningText: font("FF0000"),
  ExplanatoryText: font("7F7F7F", { italic: true }),
  SheetTitle: font("44546A", { name: "Calibri Light", size: 18 }),
  Heading1: {
    ...font("44546A", { bold: true, size: 15 }),
    border: { bottom: line("thick", "4472C4") },
  },
  Heading2: {
    ...font("44546A", { bold: true, size: 13 }),
    border: { bottom: line("thick", "A2B8E1") },
  },
  Heading3: { ...font("44546A", { bold: true }), border: { bottom: line("medium", "8EA9DB") } },
  Heading4: font("44546A", { bold: true }),
  Total: {
    ...font("000000", { bold: true }),
    border: { top: line("thin", "4472C4"), bottom: line("double", "4472C4") },
  },
  Comma: { numFmt: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  WholeComma: { numFmt: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' },
  Currency: { numFmt: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)' },
  WholeDollar: { numFmt: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)' },
  Percent: { numFmt: "0%" },
  Hlink: font("0563C1", { underline: true }),
  HlinkTrav: font("954F72", { underline: true }),
  ...Object.fromEntries(
    ACCENTS.flatMap((accent, index) => [
      [`Accent${index + 1}`, { ...font("FFFFFF"), ...fill(accent) }],
      ...["20", "40", "60"].map((tint, at) => [
        `Accent${index + 1}_${tint}`,
        { ...font(tint === "60" ? "FFFFFF" : "000000"), ...fill(TINTS[index]?.[at] ?? accent) },
      ]),
    ])
  ),
};

function make(name: string, style: CellStyle, builtIn: boolean): NamedStyle {
  const sheet = new Workbook().addWorksheet("_");
  // An id that no sheet of a book has, so that nothing is noted as changed there.
  sheet.id = -1;
  sheet.getCell(1, 1).style = style;
  const cell = new SheetRange(sheet, { top: 1, left: 1, bottom: 1, right: 1 });
  const made = { name, builtIn, cell, includes: new Set(PARTS) };
  holdStyle(sheet, (excel, change) => {
    const before = styleOf(made);
    sheet.getCell(1, 1).style = change(before);
    spread(excel, made, before);
    editedStyles(excel).add(made);
  });
  return made;
}

/** Styles that were added or changed, which the file does not know yet. */
export function editedStyles(excel: Session): Set<NamedStyle> {
  let edited = excel.note<Set<NamedStyle>>("editedStyles", excel.book);
  if (!edited) excel.setNote("editedStyles", excel.book, (edited = new Set()));
  return edited;
}

const KEYS = ["numFmt", "font", "alignment", "border", "fill", "protection"] as const;

/** Cells follow their style, but in what they were given on top of it. */
function spread(excel: Session, style: NamedStyle, before: CellStyle): void {
  const after = styled(style, {});
  eachBearing(excel, style.name, (cell, note) => {
    const now: CellStyle = { ...cell.style };
    for (const key of KEYS)
      if (JSON.stringify(now[key]) === JSON.stringify(before[key]))
        Object.assign(now, { [key]: after[key] });
    cell.style = now;
    note();
  });
}

function eachBearing(
  excel: Session,
  name: string,
  visit: (cell: Cell, note: () => void) => void
): void {
  for (const sheet of excel.sheets)
    if (bearing.has(sheet))
      eachExisting(sheet, WHOLE, (cell, row, column) => {
        if (applied.get(cell) !== name) return;
        visit(cell, () => excel.book.changes.cell(sheet.id, row, column));
      });
}

/** Takes a style away; cells that bear it are Normal again. */
export function removeStyle(excel: Session, style: NamedStyle): void {
  const styles = stylesOf(excel);
  styles.splice(styles.indexOf(style), 1);
  editedStyles(excel).delete(style);
  removedStyles(excel).add(style.name);
  eachBearing(excel, style.name, (cell, note) => {
    cell.style = {};
    applied.delete(cell);
    note();
  });
}

export function removedStyles(excel: Session): Set<string> {
  let removed = excel.note<Set<string>>("removedStyles", excel.book);
  if (!removed) excel.setNote("removedStyles", excel.book, (removed = new Set()));
  return removed;
}

const LIST = "namedStyles";

const applied = new WeakMap<object, string>();
/** Sheets with a cell that bears a style. */
const bearing = new WeakSet<object>();

export const bearsStyles = (sheet: Worksheet): boolean => bearing.has(sheet);

/** The named style that a cell bears; undefined: Normal. The library has no place for it; the package keeps it. */
export const appliedStyle = (cell: object): string | undefined => applied.get(cell);

export function applyStyleName(cell: Cell, name: string): void {
  applied.set(cell, name);
  bearing.add(cell.worksheet);
}

/** The book's styles, made when first asked for. */
export function stylesOf(excel: Session): NamedStyle[] {
  let styles = excel.note<NamedStyle[]>(LIST, excel.book);
  if (!styles) {
    styles = Object.entries(BUILT_IN).map(([name, style]) => make(name, style, true));
    for (const { name, style } of excel.book.source?.namedStyles ?? [])
      if (!(name in BUILT_IN)) styles.push(make(name, style, false));
    excel.setNote(LIST, excel.book, styles);
  }
  return styles;
}

export function addStyle(excel: Session, name: string): NamedStyle {
  const style = make(name, {}, false);
  stylesOf(excel).push(style);
  editedStyles(excel).add(style);
  return style;
}

export const findStyle = (excel: Session, name: string): NamedStyle | undefined =>
  stylesOf(excel).find(
    (style) =>
      style.name.toLowerCase().replace(/\s/g, "") === String(name).toLowerCase().replace(/\s/g, "")
  );

export const styleOf = ({ cell }: NamedStyle): CellStyle => cell.sheet.getCell(1, 1).style;

/** A cell's format once a style is applied to it. */
export function styled({ includes, ...style }: NamedStyle, before: CellStyle): CellStyle {
  const given = styleOf({ includes, ...style });
  const take = (part: Part, key: keyof CellStyle) =>
    includes.has(part) ? given[key] : before[key];
  const after = {
    numFmt: take("number", "numFmt"),
    font: take("font", "font"),
    alignment: take("alignment", "alignment"),
    border: take("border", "border"),
    fill: take("patterns", "fill"),
    protection: take("protection", "protection"),
  };
  return Object.fromEntries(Object.entries(after).filter(([, each]) => each !== undefined));
}
