import type { Cell } from "@cj-tech-master/excelts";
import { type Area, intersect } from "./area";
import { isCovered, valueTypeOf } from "./cells";
import { areasOf, rulesIn, holderOf } from "./conditional-rules";
import { joined } from "./finding";
import { loaded, type SheetRange, usedArea } from "./sheet-range";
import { type Session } from "./session";
import { validationsIn } from "./validations";

/** Which kinds of values a SpecialCellValueType names. */
function kinds(valueType: string): (type: string) => boolean {
  if (valueType === "All") return () => true;
  const names: [RegExp, string][] = [
    [/Errors/, "Error"],
    [/Logical/, "Boolean"],
    [/Numbers?/, "Double"],
    [/Text/, "String"],
  ];
  const wanted = new Set(
    names.filter(([pattern]) => pattern.test(valueType)).map(([, kind]) => kind)
  );
  return (type) => wanted.has(type);
}

/** Areas of a range's cells of a kind, inside the used range, as Excel looks for them. */
export function specialCells(
  excel: Session,
  range: SheetRange,
  cellType: string,
  valueType: string
): Area[] {
  excel.refresh();
  const sheet = loaded(excel, range.sheet);
  if (cellType === "ConditionalFormats" || cellType === "SameConditionalFormat")
    return rulesIn(sheet, [range.area]).flatMap((target) => {
      const holder = holderOf(target);
      return holder ? areasOf(holder).flatMap((own) => intersect(own, range.area) ?? []) : [];
    });
  if (cellType === "DataValidations" || cellType === "SameDataValidation")
    return validationsIn(sheet, [range.area]).flatMap(({ areas }) => areas);
  const area = usedArea(excel, sheet, range.area, false);
  if (!area) return [];
  const wanted = kinds(valueType);
  const passes = (cell: Cell | undefined, row: number, column: number): boolean => {
    switch (cellType) {
      case "Blanks":
        return !cell || (!isCovered(cell) && valueTypeOf(cell, excel) === "Empty");
      case "Constants":
        return (
          !!cell &&
          cell.formula === undefined &&
          valueTypeOf(cell, excel) !== "Empty" &&
          wanted(valueTypeOf(cell, excel))
        );
      case "Formulas":
        return cell?.formula !== undefined && wanted(valueTypeOf(cell, excel));
      default:
        return !sheet.findRow(row)?.hidden && !(sheet.columns ?? [])[column - 1]?.hidden;
    }
  };
  const found: { row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (passes(sheet.findCell(row, column), row, column)) found.push({ row, column });
  return joined(found);
}
