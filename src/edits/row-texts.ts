import { isLoose, type SheetBase } from "./base";
import { isFormula, type Content } from "./content";

/** Share of a row's texts that must stand in a row for it to be taken for the same. */
const ENOUGH = 0.5;

/** Texts and numbers of a row by column key, each in one comparable form; formulas are not among them. */
export type RowTexts = ReadonlyMap<string, string>;

export function rowTexts(cells: Iterable<readonly [column: string, content: Content]>): RowTexts {
  const texts = new Map<string, string>();
  for (const [column, content] of cells) {
    if (content === "" || isFormula(content) || isLoose(column)) continue;
    const isNumber = typeof content === "number";
    texts.set(column, isNumber ? content.toPrecision(9) : String(content).replace(/\r\n?/g, "\n"));
  }
  return texts;
}

/** What each row was left with, the officer's own texts among them. */
export function textsLeft({ rows, kept }: SheetBase): Map<string, RowTexts> {
  const left = new Map<string, RowTexts>();
  for (const { key, cells } of rows) {
    if (isLoose(key)) continue;
    const written = Object.entries(cells).map(([column, [content]]) => [column, content] as const);
    left.set(key, rowTexts([...written, ...Object.entries(kept[key] ?? {})]));
  }
  return left;
}

/** Whether all texts of a row stand in another; a row without texts stands only where none are. */
export function holds(standing: RowTexts, texts: RowTexts): boolean {
  if (texts.size === 0) return standing.size === 0;
  for (const [column, text] of texts) if (standing.get(column) !== text) return false;
  return true;
}

/** A key whose texts stand in a row: all of them, or most. */
export interface Found {
  readonly key: string;
  readonly whole: boolean;
}

/**
 * Finds for rows, one after another, the key whose texts stand there more than any other's: null where none does,
 * or several equally well. Rows that were left with the same texts are told apart by their order.
 */
export function finderOf(left: ReadonlyMap<string, RowTexts>): (row: RowTexts) => Found | null {
  const keysBy = new Map<string, string[]>();
  for (const [key, texts] of left) {
    for (const text of textNames(texts)) {
      const keys = keysBy.get(text);
      if (keys) keys.push(key);
      else keysBy.set(text, [key]);
    }
  }
  const given = new Set<string>();
  return (row) => {
    const matches = new Map<string, number>();
    for (const text of textNames(row)) {
      for (const key of keysBy.get(text) ?? []) matches.set(key, (matches.get(key) ?? 0) + 1);
    }
    const most = Math.max(0, ...matches.values());
    const share = (key: string) => most / (left.get(key)?.size ?? 1);
    const best = [...matches].flatMap(([key, count]) =>
      count === most && share(key) >= ENOUGH ? [key] : []
    );
    const whole = best.filter((key) => share(key) === 1);
    const found = whole.length > 0 ? whole.find((key) => !given.has(key)) : best[0];
    if (found === undefined || (whole.length === 0 && best.length > 1)) return null;
    given.add(found);
    return { key: found, whole: whole.length > 0 };
  };
}

function textNames(texts: RowTexts): string[] {
  return [...texts].map(([column, text]) => `${column}\n${text}`);
}
