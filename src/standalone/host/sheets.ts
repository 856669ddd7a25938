import type { Worksheet } from "@cj-tech-master/excelts";
import { ExcelError, invalidArgument, mustBe } from "./excel-error";
import { sheetByName } from "./sheet-range";
import { dropInFormulas, renameInFormulas } from "./references";
import { type Session, worksheetId } from "./session";

/** @throws ExcelError InvalidArgument for a name that no sheet may have, ItemAlreadyExists for one that is taken */
function checkName(excel: Session, name: unknown, self?: Worksheet): asserts name is string {
  const valid =
    typeof name === "string" &&
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!valid) throw invalidArgument();
  const other = sheetByName(excel, name);
  if (other && other !== self) throw new ExcelError("ItemAlreadyExists");
}

function freshName(excel: Session): string {
  let number = excel.sheets.length + 1;
  while (sheetByName(excel, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

const checkStructure = (excel: Session) => {
  if (excel.book.model.protection?.lockStructure) throw new ExcelError("AccessDenied");
};

/** Adds an empty sheet at the end. */
export function addSheet(excel: Session, name: string | null | undefined): Worksheet {
  checkStructure(excel);
  const given = name === null || name === undefined || name === "" ? freshName(excel) : name;
  checkName(excel, given);
  const sheet = excel.book.model.addWorksheet(given);
  excel.book.changes.added.add(sheet.id);
  excel.book.changes.workbook = true;
  excel.raise(13, [], { worksheetId: worksheetId(sheet), source: "Local" });
  return sheet;
}

export function renameSheet(excel: Session, sheet: Worksheet, name: string): void {
  checkStructure(excel);
  checkName(excel, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  renameInFormulas(excel, before, name);
  excel.book.changes.workbook = true;
}

/** Puts the sheets into an order; the active sheet stays active. */
function order(excel: Session, sheets: readonly Worksheet[], active: Worksheet): void {
  sheets.forEach((sheet, index) => (sheet.orderNo = index + 1));
  const view = excel.book.model.views[0];
  if (view) view.activeTab = Math.max(0, excel.sheets.indexOf(active));
  excel.book.changes.workbook = true;
}

export function moveSheet(excel: Session, sheet: Worksheet, position: number): void {
  checkStructure(excel);
  mustBe(Number.isInteger(position) && position >= 0 && position < excel.sheets.length);
  const active = excel.activeSheet;
  const others = excel.sheets.filter((each) => each !== sheet);
  others.splice(position, 0, sheet);
  keepScopes(excel, () => order(excel, others, active));
}

export function deleteSheet(excel: Session, sheet: Worksheet): void {
  checkStructure(excel);
  const others = excel.sheets.filter((each) => each !== sheet);
  const next = others.find((each) => each.state === "visible");
  if (!next) throw new ExcelError("InvalidOperation");
  if (sheet.state === "veryHidden") throw new ExcelError("InvalidOperation");
  const { changes } = excel.book;
  const at = excel.sheets.indexOf(sheet);
  const active =
    excel.activeSheet === sheet
      ? (excel.sheets.slice(at + 1).find((each) => each.state === "visible") ?? next)
      : excel.activeSheet;
  keepScopes(excel, () => {
    excel.book.model.removeWorksheetEx(sheet);
    order(excel, others, active);
  });
  if (!changes.added.delete(sheet.id)) changes.deleted.add(sheet.id);
  excel.book.sheetProperties.delete(sheet.id);
  dropInFormulas(excel, sheet.name);
  excel.raise(15, [], { worksheetId: worksheetId(sheet), source: "Local" });
}

/** Names of one sheet know it by its place: they follow it, or go with it when it is deleted. */
function keepScopes(excel: Session, change: () => void): void {
  const before = excel.sheets;
  change();
  const after = excel.sheets;
  const names = excel.book.model.definedNames;
  const scoped = names.model.some((entry) => entry.localSheetId !== undefined);
  if (!scoped) return;
  names.model = names.model.flatMap((entry) => {
    if (entry.localSheetId === undefined) return [entry];
    const home = before[entry.localSheetId];
    const place = home ? after.indexOf(home) : -1;
    return place < 0 ? [] : [{ ...entry, localSheetId: place }];
  });
}
