import { ValueType } from "@cj-tech-master/excelts";
import type { Book } from "../book";
import { editedStyles, type NamedStyle, removedStyles, styleOf } from "../named-styles";
import { sessionOf } from "../session";
import { writeDonor } from "./donor";
import { emptyModel } from "./empty-model";
import { StyleMerge } from "./merge-styles";
import { writeStyleDefinitions } from "./named-style-parts";
import type { WorkbookPackage } from "./workbook-package";

/** A sheet whose cells look like the styles, one a row. */
function sheetOf(styles: readonly NamedStyle[]) {
  const name = "styles";
  const rows = styles.map((style, index) => {
    const cell = { address: `A${index + 1}`, type: ValueType.Null, style: styleOf(style) };
    return { number: index + 1, min: 1, max: 1, style: {}, cells: [cell] };
  });
  return { name, model: { ...emptyModel(name), rows: rows as never } };
}

/** Writes the named styles that were added, changed or taken away, whether a cell bears them or not. */
export async function defineStyles(
  book: Book,
  parts: WorkbookPackage,
  workbookPart: string
): Promise<void> {
  const excel = sessionOf(book);
  const styles = [...editedStyles(excel)];
  const removed = removedStyles(excel);
  const part = parts.related(workbookPart, "/styles")?.part;
  if (part === undefined || !parts.has(part) || styles.length + removed.size === 0) return;
  const formats = new Map<string, number>();
  if (styles.length > 0) {
    const donor = await writeDonor(book.model, [sheetOf(styles)], false);
    const merged = new StyleMerge(parts.xml(part));
    const { cells } = merged.merge(donor.xml("xl/styles.xml"));
    if (merged.changed !== null) parts.set(part, merged.changed);
    const xml = donor.xml("xl/worksheets/sheet1.xml");
    styles.forEach(({ name }, index) => {
      const format = new RegExp(`<c r="A${index + 1}"[^>]*? s="(\\d+)"`).exec(xml)?.[1];
      formats.set(name, cells[Number(format ?? 0)] ?? 0);
    });
  }
  writeStyleDefinitions(parts, part, formats, removed);
}
