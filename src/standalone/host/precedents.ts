import type { Worksheet } from "@cj-tech-master/excelts";
import { type Area, cellArea, formatArea, intersect } from "./area";
import { areaOf, referencesIn } from "./formula-references";
import { sheetByName, SheetRange, eachExisting, loaded } from "./sheet-range";
import { type Session } from "./session";

type Places = Map<Worksheet, Area[]>;

const add = (places: Places, sheet: Worksheet, area: Area): boolean => {
  const list = places.get(sheet) ?? [];
  if (list.some((each) => formatArea(each) === formatArea(area))) return false;
  places.set(sheet, [...list, area]);
  return true;
};

/** Cells that the formulas of a range read. */
export function directPrecedents(excel: Session, range: SheetRange): Places {
  const places: Places = new Map();
  eachExisting(loaded(excel, range.sheet), range.area, (cell) => {
    for (const reference of referencesIn(cell.formula ?? "")) {
      const home = reference.sheet === null ? range.sheet : sheetByName(excel, reference.sheet);
      if (home) add(places, home, areaOf(reference));
    }
  });
  return places;
}

/** The same, and what those cells read in turn. */
export function allPrecedents(excel: Session, range: SheetRange): Places {
  const places: Places = new Map();
  const open: SheetRange[] = [range];
  for (let next = open.pop(); next; next = open.pop())
    for (const [sheet, areas] of directPrecedents(excel, next))
      for (const area of areas)
        if (add(places, sheet, area)) open.push(new SheetRange(sheet, area));
  return places;
}

/** Cells whose formulas read the range. */
export function directDependents(excel: Session, range: SheetRange): Places {
  const places: Places = new Map();
  for (const sheet of excel.sheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const reads = referencesIn(cell.formula ?? "").some((reference) => {
          const home = reference.sheet === null ? sheet : sheetByName(excel, reference.sheet);
          return home === range.sheet && intersect(areaOf(reference), range.area);
        });
        if (reads) add(places, sheet, cellArea(Number(cell.row), Number(cell.col)));
      })
    );
  return places;
}
