import { needsTextFormat, sameContent, type Content } from "../edits/content";
import type { PartChange } from "../edits/store";
import type { FailureCode } from "../model/failure";
import type { CellValue } from "../model/grid";
import type { Outcome } from "../model/outcome";
import type { Place } from "../model/place";
import { Refusal } from "./errors";
import { inExcel } from "./run";
import { sheetsOf } from "./task";
import { partTask } from "./write-sheets";

/** Selects a cell or range, its sheet in front; a place without an address is the sheet's first cell. */
export function selectPlace({ sheet, address }: Place): Promise<Outcome<null, FailureCode>> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address || "A1").select();
    await context.sync();
    return null;
  });
}

/** The range that is selected now. */
export function selectedPlace(): Promise<Outcome<Place, FailureCode>> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    const { worksheet } = range;
    range.load("address");
    worksheet.load("name");
    await context.sync();
    const address = range.address.slice(range.address.lastIndexOf("!") + 1);
    return { sheet: worksheet.name, address: address.replaceAll("$", "") };
  });
}

/**
 * Changes one cell of the officer's from a value to another and remembers it, in one go: the cell must still
 * hold what it held when it was checked. A number that was typed as text stays a text, and a text stays one.
 */
export function changeCell(
  at: Place,
  from: CellValue,
  to: CellValue,
  remember: PartChange
): Promise<Outcome<null, FailureCode>> {
  return inExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(at.sheet).getRange(at.address);
    cell.load("values,formulas,numberFormat");
    await context.sync();
    const [[value]] = cell.values as [[CellValue]];
    const [[formula]] = cell.formulas as [[CellValue]];
    const [[format]] = cell.numberFormat as [[string]];
    const typed = formula === value || !String(formula).startsWith("=");
    const same = sameContent(value as Content, from) || String(value) === String(from);
    if (!typed || !same) {
      throw new Refusal("fix-outdated", { address: at.address });
    }
    // Remembered first: should the rest fail, the list of fixes names one that was not made, and none is lost.
    partTask(remember).play(context, sheetsOf(context));
    cell.values = [[typeof value === "string" ? asText(String(to), format) : to]];
    await context.sync();
    return null;
  });
}

/** A text with the apostrophe that keeps Excel from taking it for something else, where the cell's format does not. */
function asText(text: string, format: string): string {
  return format !== "@" && needsTextFormat(text) ? `'${text}` : text;
}

/** Remembers something in the workbook; gives the id of the part that holds it. */
export function remember(change: PartChange): Promise<Outcome<string, FailureCode>> {
  return inExcel(async (context) => {
    const added = new Map<string, Excel.CustomXmlPart>();
    partTask(change, added).play(context, sheetsOf(context));
    const [part] = added.values();
    part?.load("id");
    await context.sync();
    return part?.id ?? ("id" in change ? (change.id ?? "") : "");
  });
}

/** Shows or hides sheets. Hiding leaves at least one sheet to look at: Excel refuses otherwise. */
export function showSheets(
  names: readonly string[],
  visible: boolean
): Promise<Outcome<null, FailureCode>> {
  return inExcel(async (context) => {
    for (const name of names) {
      const worksheet = context.workbook.worksheets.getItem(name);
      worksheet.visibility = visible ? "Visible" : "Hidden";
    }
    await context.sync();
    return null;
  });
}
