import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { columnNumber, parseArea, type Area } from "../area";

/** Functions whose result does not follow from the cells that a formula names. */
const VOLATILE = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;
const TOKEN =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|([\p{L}\p{N}_.\\]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w(])|([\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)(?![\p{L}\p{M}\p{N}_.(!])/giu;

/** Beyond this many cells of a sheet, all of it counts as changed. */
const MANY = 5000;

interface Formula {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  /** Areas that it reads, by sheet name in lower case. */
  readonly reads: readonly { readonly sheet: string; readonly area: Area }[];
  readonly always: boolean;
}

/** A cell by its sheet's id: "row,column". */
export type CellsBySheet = ReadonlyMap<number, ReadonlySet<string>>;

/**
 * Cells whose formulas read, directly or through others, one of the changed cells: their results have to
 * be written as well. Others keep what Excel computed for them.
 * @param changed cells that changed, by sheet id; "*" stands for all cells of a sheet
 */
export function affectedBy(model: Workbook, changed: CellsBySheet): Map<number, Set<string>> {
  const waiting = formulasOf(model);
  const dirty = new Map<string, Set<string>>();
  for (const [id, cells] of changed) {
    const sheet = model.getWorksheet(id);
    if (sheet) dirty.set(sheet.name.toLowerCase(), new Set(cells));
  }
  const affected = new Map<number, Set<string>>();
  for (let found = true; found;) {
    found = false;
    for (const formula of [...waiting]) {
      if (!formula.always && !formula.reads.some((read) => isDirty(dirty, read))) continue;
      waiting.delete(formula);
      found = true;
      const cell = `${formula.row},${formula.column}`;
      put(affected, formula.sheet.id, cell);
      put(dirty, formula.sheet.name.toLowerCase(), cell);
    }
  }
  return affected;
}

function put<Key>(sets: Map<Key, Set<string>>, key: Key, cell: string): void {
  const cells = sets.get(key);
  if (cells) cells.add(cell);
  else sets.set(key, new Set([cell]));
}

function isDirty(
  dirty: ReadonlyMap<string, ReadonlySet<string>>,
  { sheet, area }: Formula["reads"][number]
): boolean {
  const cells = dirty.get(sheet);
  if (!cells) return false;
  if (cells.has("*") || cells.size > MANY) return true;
  for (const cell of cells) {
    const [row = 0, column = 0] = cell.split(",").map(Number);
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
      return true;
    }
  }
  return false;
}

function formulasOf(model: Workbook): Set<Formula> {
  const names = new Map(
    model.definedNames.model.map((name) => [
      name.name.toLowerCase(),
      name.formulaExpression ?? name.ranges.join(","),
    ])
  );
  const formulas = new Set<Formula>();
  for (const sheet of model.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (!cell.formula) return;
        const { reads, always } = readsOf(cell.formula, sheet.name, names, 0);
        formulas.add({ sheet, row: row.number, column: columnOf(cell.address), reads, always });
      })
    );
  }
  return formulas;
}

const columnOf = (address: string) => columnNumber(address.replace(/\d+$/, ""));

function readsOf(
  formula: string,
  home: string,
  names: ReadonlyMap<string, string>,
  depth: number
): Pick<Formula, "reads" | "always"> {
  const reads: Formula["reads"][number][] = [];
  // A structured reference names a table, whose place is not known here.
  let always = VOLATILE.test(formula) || formula.includes("[") || depth > 8;
  for (const [, quoted, plain, reference, name] of formula.matchAll(TOKEN)) {
    if (reference !== undefined) {
      const sheet = (quoted?.replace(/''/g, "'") ?? plain ?? home).toLowerCase();
      const area = parseArea(reference.replace(/\$/g, ""));
      if (area) reads.push({ sheet, area });
    } else if (name !== undefined) {
      const meaning = names.get(name.toLowerCase());
      if (meaning === undefined || depth > 8) continue;
      const inner = readsOf(meaning, home, names, depth + 1);
      reads.push(...inner.reads);
      always ||= inner.always;
    }
  }
  return { reads, always };
}
