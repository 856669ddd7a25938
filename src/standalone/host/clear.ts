import { type Area, subtract } from "./area";
import { isCovered } from "./cells";
import { removeRulesIn } from "./conditional-rules";
import { invalidArgument } from "./excel-error";
import { mergesIn, eachExisting, loaded, type SheetRange } from "./sheet-range";
import { guardCells, guardFormat } from "./protection-guard";
import { type Session } from "./session";
import { restyle } from "./style-edit";
import { removeValidations } from "./validations";

const KINDS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"];

/** Clears contents, formats, links or all of them, as Range.clear does. */
export function clearRange(excel: Session, range: SheetRange, applyTo: string): void {
  const kind = KINDS.find((each) => each.toLowerCase() === applyTo.toLowerCase());
  if (!kind) throw invalidArgument();
  const sheet = loaded(excel, range.sheet);
  const all = kind === "All";
  if (all || kind === "Contents" || kind === "ResetContents") {
    guardCells(sheet, range.area);
    clearContents(excel, range);
  }
  if (all || kind === "Formats") {
    guardFormat(range, excel);
    clearFormats(excel, range);
  }
  if (all) removeValidations(excel, sheet, [range.area]);
  if (kind === "RemoveHyperlinks") unformatLinks(excel, range);
  if (all || kind === "Hyperlinks" || kind === "RemoveHyperlinks") removeLinks(excel, range);
}

function clearContents(excel: Session, range: SheetRange): void {
  eachExisting(range.sheet, range.area, (cell, row, column) => {
    if (isCovered(cell) || cell.value === null) return;
    cell.value = null;
    excel.book.changes.cell(range.sheet.id, row, column);
  });
  excel.touch();
  excel.changed(range, "RangeEdited");
}

function clearFormats(excel: Session, range: SheetRange): void {
  const { sheet, area } = range;
  if (range.unbounded) restyle(excel, sheet, area, () => ({}));
  else
    eachExisting(sheet, area, (cell, row, column) => {
      cell.style = {};
      excel.book.changes.cell(sheet.id, row, column);
    });
  const merges = mergesIn(sheet, area);
  for (const merge of merges) sheet.unMergeCells(merge.top, merge.left, merge.bottom, merge.right);
  if (merges.length) excel.book.changes.sheet(sheet.id, "merges");
  removeRulesIn(excel, sheet, [area]);
}

/** Cells that were links have no format any more. */
function unformatLinks(excel: Session, { sheet, area }: SheetRange): void {
  eachExisting(sheet, area, (cell, row, column) => {
    if (!cell.isHyperlink) return;
    cell.style = {};
    excel.book.changes.cell(sheet.id, row, column);
  });
}

function removeLinks(excel: Session, range: SheetRange): void {
  eachExisting(range.sheet, range.area, (cell, row, column) => {
    if (!cell.isHyperlink) return;
    const value = cell.value as { text?: string; formula?: string };
    cell.value = (value.formula === undefined ? (value.text ?? null) : value) as typeof cell.value;
    excel.book.changes.cell(range.sheet.id, row, column);
    excel.book.changes.sheet(range.sheet.id, "hyperlinks");
  });
}

/** Areas less what lies in others. */
export const without = (areas: readonly Area[], removed: readonly Area[]): Area[] =>
  removed.reduce<Area[]>((rest, each) => rest.flatMap((area) => subtract(area, each)), [...areas]);
