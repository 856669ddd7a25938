import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { cellCount, columnNumber, parseArea, type Area } from "../area";

/** Functions whose result does not follow from the cells that a formula names. */
const VOLATILE = /\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;
const TOKEN =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|([\p{L}\p{N}_.\\]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w(])|([\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)(?![\p{L}\p{M}\p{N}_.(!])/giu;

/** A range of more cells is compared with each changed cell; the cells of a smaller one are looked up. */
const WIDE = 64;

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
  const readers = new Readers(formulasOf(model));
  const affected = new Map<number, Set<string>>();
  const waiting: { sheet: string; cell: string }[] = [];
  for (const [id, cells] of changed) {
    const sheet = model.getWorksheet(id)?.name.toLowerCase() ?? "";
    for (const cell of cells) waiting.push({ sheet, cell });
  }
  const found = new Set<Formula>();
  const take = (formula: Formula) => {
    if (found.has(formula)) return;
    found.add(formula);
    const cell = `${formula.row},${formula.column}`;
    const cells = affected.get(formula.sheet.id);
    if (cells) cells.add(cell);
    else affected.set(formula.sheet.id, new Set([cell]));
    waiting.push({ sheet: formula.sheet.name.toLowerCase(), cell });
  };
  readers.always.forEach(take);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    readers.of(next.sheet, next.cell).forEach(take);
  }
  return affected;
}

/** Formulas by the cells that they read. */
class Readers {
  readonly always: Formula[] = [];
  readonly #cells = new Map<string, Formula[]>();
  readonly #wide = new Map<string, { area: Area; formula: Formula }[]>();
  readonly #sheets = new Map<string, Formula[]>();

  constructor(formulas: readonly Formula[]) {
    for (const formula of formulas) {
      if (formula.always) this.always.push(formula);
      for (const { sheet, area } of formula.reads) {
        push(this.#sheets, sheet, formula);
        if (cellCount(area) > WIDE) {
          push(this.#wide, sheet, { area, formula });
          continue;
        }
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            push(this.#cells, `${sheet}!${row},${column}`, formula);
          }
        }
      }
    }
  }

  /** Formulas that read a cell ("row,column"), or any cell of a sheet ("*"). */
  of(sheet: string, cell: string): readonly Formula[] {
    if (cell === "*") return this.#sheets.get(sheet) ?? [];
    const [row = 0, column = 0] = cell.split(",").map(Number);
    const wide = (this.#wide.get(sheet) ?? []).filter(
      ({ area }) =>
        row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
    );
    return [...(this.#cells.get(`${sheet}!${cell}`) ?? []), ...wide.map(({ formula }) => formula)];
  }
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function formulasOf(model: Workbook): Formula[] {
  const names = new Map(
    model.definedNames.model.map((name) => [
      name.name.toLowerCase(),
      name.formulaExpression ?? name.ranges.join(","),
    ])
  );
  const formulas: Formula[] = [];
  for (const sheet of model.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (!cell.formula) return;
        const { reads, always } = readsOf(cell.formula, sheet.name, names, 0);
        formulas.push({ sheet, row: row.number, column: columnOf(cell.address), reads, always });
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
