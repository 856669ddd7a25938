import type { Worksheet } from "@cj-tech-master/excelts";
import { mustBe } from "./excel-error";
import { loaded, sheetByName } from "./sheet-range";
import { copyShape, shapesOf } from "./shapes";
import { addSheet, moveSheet } from "./sheets";
import { type Session } from "./session";

export type CopyPosition = "None" | "Before" | "After" | "Beginning" | "End";

/** "Sheet1 (2)": Excel's name for a copy. */
function copyName(excel: Session, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  let number = 2;
  const named = () => {
    const tail = ` (${number})`;
    return base.slice(0, 31 - tail.length) + tail;
  };
  while (sheetByName(excel, named())) number++;
  return named();
}

/** Copies a sheet with all that the model holds of it; tables take new names. */
export function copySheet(
  excel: Session,
  sheet: Worksheet,
  position: CopyPosition,
  beside: Worksheet | null
): Worksheet {
  loaded(excel, sheet);
  const copy = addSheet(excel, copyName(excel, sheet.name));
  const { id, orderNo, name } = copy;
  const model = structuredClone(stripped(sheet));
  copy.model = { ...model, id, name };
  Object.assign(copy, { id, orderNo });
  for (const chart of sheet.getCharts()) chart.copyTo(copy);
  const shapes = shapesOf(excel, sheet);
  shapesOf(excel, copy).push(...shapes.map((shape) => copyShape(excel, shape)));
  if (shapes.length > 0) excel.book.changes.sheet(copy.id, "shapes");
  copy.state = "visible";
  const properties = excel.book.sheetProperties.get(sheet.id);
  if (properties) excel.book.sheetProperties.set(copy.id, new Map(properties));
  if (position !== "None" && position !== "End") {
    const at = (each: Worksheet) => excel.sheets.filter((other) => other !== copy).indexOf(each);
    mustBe(position === "Beginning" || beside);
    const place =
      position === "Beginning" ? 0 : at(beside ?? sheet) + (position === "After" ? 1 : 0);
    moveSheet(excel, copy, place);
  }
  excel.touch();
  return copy;
}

/** What can be cloned as data: drawings and charts are copied apart, tables must not share a name. */
function stripped(sheet: Worksheet): Worksheet["model"] {
  return {
    ...sheet.model,
    charts: [],
    drawing: undefined,
    media: [],
    tables: [],
    pivotTables: [],
    formControls: [],
  };
}
