import type { CellValue } from "@cj-tech-master/excelts";
import { cellAt, isCovered, valueOf } from "./cells";
import { mustBe } from "./excel-error";
import { guardCells } from "./protection-guard";
import { loaded, type SheetRange } from "./sheet-range";
import { type Session } from "./session";

export interface RangeHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** The link of a range's first cell; null where there is none. */
export function readHyperlink(range: SheetRange, excel: Session): RangeHyperlink | null {
  const cell = loaded(excel, range.sheet).findCell(range.area.top, range.area.left);
  const target = cell?.isHyperlink ? cell.hyperlink : undefined;
  if (!cell || !target) return null;
  const tooltip = (cell.value as { tooltip?: string } | null)?.tooltip;
  return {
    ...(target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target }),
    textToDisplay: String(valueOf(cell, excel)),
    ...(tooltip ? { screenTip: tooltip } : {}),
  };
}

/** Links every cell of the range; the first takes the text, and all look like links, as in Excel. */
export function writeHyperlink(
  range: SheetRange,
  link: RangeHyperlink | null,
  excel: Session
): void {
  const sheet = loaded(excel, range.sheet);
  guardCells(sheet, range.area);
  mustBe(link && (link.address || link.documentReference));
  const hyperlink = link.address
    ? `${link.address}${link.documentReference ? `#${link.documentReference}` : ""}`
    : `#${link.documentReference ?? ""}`;
  const { top, left, bottom, right } = range.area;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const cell = cellAt(sheet, row, column);
      if (isCovered(cell)) continue;
      const shown = valueOf(cell, excel);
      const text =
        link.textToDisplay ??
        (shown === "" ? (link.address ?? link.documentReference) : String(shown));
      const tooltip = link.screenTip ? { tooltip: link.screenTip } : {};
      const formula = cell.formula;
      cell.value = (formula !== undefined && link.textToDisplay === undefined
        ? { formula, result: cell.result, hyperlink, ...tooltip }
        : { text, hyperlink, ...tooltip }) as CellValue as typeof cell.value;
      const color = { theme: 10 };
      cell.style = {
        ...cell.style,
        font: { name: "Calibri", size: 11, ...cell.font, underline: true, color },
      };
      excel.book.changes.cell(sheet.id, row, column);
    }
  excel.book.changes.sheet(sheet.id, "hyperlinks");
  excel.touch();
  excel.changed(range, "RangeEdited");
}
