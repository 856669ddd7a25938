import { type Area, columnLetters, columnNumber, LAST_COLUMN, LAST_ROW, quoteSheet } from "./area";

/**
 * References inside formulas. The library's tokenizer tells them too, but not where in the text they stand
 * (and it splits Thai sheet names), so changing one in place needs this.
 */
export interface Corner {
  /** null in a reference to whole rows. */
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

export interface Reference {
  /** null: on the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: Corner;
  /** null in a reference to one cell. */
  readonly second: Corner | null;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const BODY = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const SHEET = String.raw`'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{M}\p{N}_.]*!`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\]|(${SHEET})?(?<![\p{L}\p{M}\p{N}_.$'])(${BODY})(?![\p{L}\p{M}\p{N}_.(!\[])`,
  "gu"
);

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function corner(text: string): Corner {
  const [, first = "", letters = "", second = "", digits = ""] = CORNER.exec(text) ?? [];
  // In "$2" the dollar belongs to the row although it stands where a column's would.
  const fixedRow = letters ? second === "$" : first === "$";
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    fixedColumn: letters !== "" && first === "$",
    fixedRow: digits !== "" && fixedRow,
  };
}

const fits = ({ column, row }: Corner) =>
  (column === null || column <= LAST_COLUMN) && (row === null || row <= LAST_ROW);

const cornerText = ({ column, row, fixedColumn, fixedRow }: Corner): string =>
  `${column === null ? "" : `${fixedColumn ? "$" : ""}${columnLetters(column)}`}${row === null ? "" : `${fixedRow ? "$" : ""}${row}`}`;

export const bodyText = ({ first, second }: Reference): string =>
  second ? `${cornerText(first)}:${cornerText(second)}` : cornerText(first);

const sheetOf = (prefix: string | undefined): string | null => {
  if (!prefix) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
};

/** Changes each reference of a formula: to a text, to another reference, or (undefined) not at all. */
export function mapReferences(
  formula: string,
  change: (reference: Reference, prefix: string) => string | Reference | undefined
): string {
  return formula.replace(
    TOKEN,
    (token: string, prefix: string | undefined, body: string | undefined) => {
      if (body === undefined) return token;
      const [from = "", to] = body.split(":");
      const reference = {
        sheet: sheetOf(prefix),
        first: corner(from),
        second: to === undefined ? null : corner(to),
      };
      if (!fits(reference.first) || (reference.second && !fits(reference.second))) return token;
      const changed = change(reference, prefix ?? "");
      if (changed === undefined) return token;
      return typeof changed === "string" ? changed : `${prefix ?? ""}${bodyText(changed)}`;
    }
  );
}

/** Every reference of a formula. */
export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => void found.push(reference));
  return found;
}

export function areaOf({ first, second }: Reference): Area {
  const other = second ?? first;
  return {
    top: Math.min(first.row ?? 1, other.row ?? 1),
    left: Math.min(first.column ?? 1, other.column ?? 1),
    bottom: Math.max(first.row ?? LAST_ROW, other.row ?? LAST_ROW),
    right: Math.max(first.column ?? LAST_COLUMN, other.column ?? LAST_COLUMN),
  };
}

/** The reference to another area, dollars and form kept. */
export function withArea(reference: Reference, area: Area): Reference {
  const { first, second } = reference;
  const set = (held: Corner, row: number, column: number): Corner => ({
    ...held,
    row: held.row === null ? null : row,
    column: held.column === null ? null : column,
  });
  const single = area.top === area.bottom && area.left === area.right;
  return {
    ...reference,
    first: set(first, area.top, area.left),
    second: second
      ? set(second, area.bottom, area.right)
      : single
        ? null
        : set(first, area.bottom, area.right),
  };
}

const shifted = (held: Corner, rows: number, columns: number): Corner | null => {
  const row = held.row === null || held.fixedRow ? held.row : held.row + rows;
  const column = held.column === null || held.fixedColumn ? held.column : held.column + columns;
  const inside =
    (row === null || (row >= 1 && row <= LAST_ROW)) &&
    (column === null || (column >= 1 && column <= LAST_COLUMN));
  return inside ? { ...held, row, column } : null;
};

/** A formula as it reads after being copied some rows down and columns to the right. */
export const copied = (formula: string, rows: number, columns: number): string =>
  mapReferences(formula, (reference, prefix) => {
    const first = shifted(reference.first, rows, columns);
    const second = reference.second && shifted(reference.second, rows, columns);
    return first && (second || !reference.second)
      ? { ...reference, first, second }
      : `${prefix}#REF!`;
  });

/** Quotes sheet names with vowel and tone marks, which the engine reads only in quotes. */
export const quoteMarked = (formula: string): string =>
  /\p{M}/u.test(formula)
    ? mapReferences(formula, (reference, prefix) =>
        reference.sheet !== null && !prefix.startsWith("'") && /\p{M}/u.test(reference.sheet)
          ? `${quoteSheet(reference.sheet)}!${bodyText(reference)}`
          : undefined
      )
    : formula;
