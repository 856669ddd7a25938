import type { CellStyle } from "../model/sheet-plan";
import { STYLES } from "../report/sheets/styles";
import type { Authorship, MergeInput } from "./authorship";
import type { SheetBase } from "./base";
import { isFormula } from "./content";
import { leftLinks } from "./left";
import { PLAIN_LOOK, readLook } from "./look";
import type { Worn } from "./seen";
import { cellKey } from "./settle";

const STYLE: Readonly<Record<string, CellStyle>> = STYLES;

/** What an officer marks a cell with; another size of letters is a matter of reading, not of that cell. */
const MARKING = ["fill", "color", "bold", "italic", "underline", "strikethrough"] as const;

/** What a link wears by itself, whatever its cell was given. */
const LINKED: ReadonlySet<string> = new Set(["color", "underline"]);

/** How a cell of a style is dressed by us. */
export function wornBy(style: string): Worn {
  const { fill, color, bold, italic, underline, size } = STYLE[style] ?? {};
  return {
    fill: fill ?? "",
    color: color ?? "#000000",
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline ?? false,
    strikethrough: false,
    size: size ?? null,
  };
}

/**
 * Finds rows and columns of ours that bear a mark of the officer's own: a note, a comment, a colour, a line through, a
 * number format. What a whole column wears, below its last row too, marks none of its cells.
 */
export class Marks {
  readonly #input: MergeInput;
  readonly #cells: Authorship;
  /** The column of the cell that covers a cell. */
  readonly #covers: ReadonlyMap<string, string>;
  readonly #linked: ReadonlySet<string>;
  readonly #formats = new Map<string, { rows: number; formats: ReadonlySet<string> }>();

  constructor(input: MergeInput, cells: Authorship) {
    this.#input = input;
    this.#cells = cells;
    const bases = [...(input.base ? [input.base] : []), ...input.pending];
    this.#covers = new Map(input.seen ? bases.flatMap(coveredCells) : []);
    this.#linked = new Set(
      input.seen ? bases.flatMap((base) => leftLinks(base).map(([cell]) => cell)) : []
    );
  }

  inRow(key: string): boolean {
    const { standing, seen } = this.#input;
    const row = standing?.rows.indexOf(key) ?? -1;
    if (!standing || !seen || row < 0) return false;
    return (
      seen.noted.some((note) => note.row === row) ||
      standing.columns.some((_, column) => this.#isMarked(row, column))
    );
  }

  inColumn(key: string): boolean {
    const { standing, seen } = this.#input;
    const column = standing?.columns.indexOf(key) ?? -1;
    if (!standing || !seen || column < 0) return false;
    return (
      seen.noted.some((note) => note.column === column) ||
      standing.rows.some((_, row) => this.#isMarked(row, column))
    );
  }

  #isMarked(row: number, column: number): boolean {
    const { standing, seen } = this.#input;
    const worn = seen?.cells[row]?.[column];
    const ground = seen?.cells.at(-1)?.[column];
    const keys = [standing?.rows[row] ?? "", standing?.columns[column] ?? ""] as const;
    if (!worn || !ground) return false;
    const ours = this.#looks(...keys).map((look) => wornBy(readLook(look).style));
    const isLinked = this.#linked.has(cellKey(...keys));
    return (
      MARKING.some(
        (property) =>
          !(isLinked && LINKED.has(property)) &&
          worn[property] !== ground[property] &&
          ours.every((each) => each[property] !== worn[property])
      ) ||
      // A format that was taken off, as a colour, is nothing to keep a row for.
      (standing?.format(...keys) !== "General" && this.isReformatted(...keys))
    );
  }

  #looks(row: string, column: string): string[] {
    const looks = this.#cells.looks(row, this.#covers.get(cellKey(row, column)) ?? column);
    return looks.length > 0 ? looks : [PLAIN_LOOK];
  }

  /** How a cell is dressed; null where nobody has looked. */
  worn(row: string, column: string): Worn | null {
    const { standing, seen } = this.#input;
    const line = seen?.cells[standing?.rows.indexOf(row) ?? -1];
    return line?.[standing?.columns.indexOf(column) ?? -1] ?? null;
  }

  /**
   * Whether the officer gave a number another format. One that all cells of a column have which we gave the same look
   * is Excel's way to write ours.
   */
  isReformatted(row: string, column: string): boolean {
    const { standing } = this.#input;
    const format = standing?.format(row, column) ?? "General";
    const looks = this.#looks(row, column);
    const given = looks.map((look) => readLook(look).numberFormat);
    if (!standing || given.includes(format)) return false;
    // A formula may take on the format of what it names.
    if (given.includes("General") && isFormula(standing.content(row, column))) return false;
    const { rows, formats } = this.#formatsOf(column, looks[0] ?? PLAIN_LOOK);
    return rows < 2 || formats.size > 1;
  }

  /** The formats that cells of one look have in a column. */
  #formatsOf(column: string, look: string): { rows: number; formats: ReadonlySet<string> } {
    const name = cellKey(column, look);
    const known = this.#formats.get(name);
    if (known) return known;
    const { standing } = this.#input;
    const rows = standing?.rows.filter((row) => this.#looks(row, column).includes(look)) ?? [];
    const formats = new Set(rows.map((row) => standing?.format(row, column) ?? "General"));
    const found = { rows: rows.length, formats };
    this.#formats.set(name, found);
    return found;
  }
}

/** Cells that lie under a merged one, which wear what that one does, and its column. */
function coveredCells(base: SheetBase): [cell: string, column: string][] {
  const columns = base.columns.map(({ key }) => key);
  return base.rows.flatMap(({ key: row, cells }) =>
    Object.entries(cells).flatMap(([column, [, look]]) => {
      const { span } = readLook(base.looks[look] ?? PLAIN_LOOK);
      const first = columns.indexOf(column);
      return columns
        .slice(first + 1, first + span)
        .map((each): [string, string] => [cellKey(row, each), column]);
    })
  );
}
