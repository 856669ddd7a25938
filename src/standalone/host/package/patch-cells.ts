import { columnLetters, columnNumber } from "../area";
import { childOf, escapeCellText, escapeText, prefixed, rootOf, tagOf } from "./xml";

export type FormulaResult = string | number | boolean | { readonly error: string };

/** What a cell is to hold. Formulas are without "=", with the prefixes of the file. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly content:
    | { readonly kind: "empty" }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "error"; readonly value: string }
    | {
        readonly kind: "formula";
        readonly formula: string;
        /** Address of the range of an array formula. */
        readonly array?: string;
        readonly result: FormulaResult | undefined;
      }
    /** The formula stays as it stands and has a new result. */
    | { readonly kind: "result"; readonly result: FormulaResult }
    /** The content stays as it stands; only the format changes, or nothing. */
    | { readonly kind: "kept" };
  /** The mark of a formula that spills (dynamic-metadata.ts). */
  readonly mark?: number | null;
  /** Whether the cell, as it is written in the part, holds this content already. */
  holds(source: string): boolean;
  /** The cell's format, given the one that it has in the file (undefined for a cell that is not there). */
  format(inFile: number | undefined): number;
}

/** Takes a cell of a part apart. */
interface CellSource {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

const ROW = /<((?:\w+:)?)row(?=[\s/>])[^>]*>/g;
const CELL = /<((?:\w+:)?)c(?=[\s/>])[^>]*>/g;

/**
 * Writes cells into a worksheet; rows and cells that are not named stay as they are written.
 * @param patches at most one for each cell, in any order
 */
export function patchCells(xml: string, patches: readonly CellPatch[]): string {
  if (patches.length === 0) return xml;
  const root = rootOf(xml);
  const data = childOf(xml, root, "sheetData");
  if (!data) throw new SyntaxError("a worksheet without sheetData");
  const rows = new Map<number, CellPatch[]>();
  for (const patch of patches) {
    const row = rows.get(patch.row);
    if (row) row.push(patch);
    else rows.set(patch.row, [patch]);
  }
  const wanted = [...rows.keys()].sort((a, b) => a - b);
  const out: string[] = [];
  let copied = data.open;
  let next = 0;
  let number = 0;
  ROW.lastIndex = data.open;
  for (let match = ROW.exec(xml); match && match.index < data.close; match = ROW.exec(xml)) {
    const tag = match[0];
    const start = match.index;
    const open = start + tag.length;
    const empty = tag.endsWith("/>");
    const close = empty ? open : xml.indexOf(`</${match[1]}row`, open);
    const end = empty ? open : xml.indexOf(">", close) + 1;
    number = Number(/\sr\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? number + 1);
    while (next < wanted.length && (wanted[next] ?? 0) < number) {
      const row = wanted[next++] ?? 0;
      out.push(xml.slice(copied, start), newRow(row, rows.get(row) ?? [], root.prefix));
      copied = start;
    }
    if (wanted[next] === number) {
      const content = patchRow(xml.slice(open, close), rows.get(number) ?? [], root.prefix);
      const start = empty ? tag.replace(/\s*\/>$/, ">") : tag;
      out.push(xml.slice(copied, match.index), widened(start, rows.get(number) ?? []), content);
      out.push(`</${root.prefix}row>`);
      copied = end;
      next++;
    }
    ROW.lastIndex = end;
    if (next === wanted.length) break;
  }
  out.push(xml.slice(copied, data.close));
  for (; next < wanted.length; next++) {
    const row = wanted[next] ?? 0;
    out.push(newRow(row, rows.get(row) ?? [], root.prefix));
  }
  const tag = tagOf(xml, data).replace(/\s*\/>$/, ">");
  const head = xml.slice(0, data.start) + tag;
  const tail = `</${root.prefix}sheetData>` + xml.slice(data.end);
  return widenDimension(head + out.join("") + tail, patches);
}

function newRow(row: number, patches: readonly CellPatch[], prefix: string): string {
  const cells = inOrder(patches).map((patch) => newCell(patch));
  if (cells.every((cell) => cell === "")) return "";
  return prefixed(`<row r="${row}">${cells.join("")}</row>`, prefix);
}

function inOrder(patches: readonly CellPatch[]): CellPatch[] {
  return [...patches].sort((a, b) => a.column - b.column);
}

/** A row's tag whose hint of columns in use covers the new cells too. */
function widened(tag: string, patches: readonly CellPatch[]): string {
  return tag.replace(/(\sspans\s*=\s*["'])(\d+):(\d+)(?=["'])/, (_, head, from, to) => {
    const columns = patches.map((patch) => patch.column);
    return `${head}${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`;
  });
}

function patchRow(cells: string, patches: readonly CellPatch[], prefix: string): string {
  const wanted = inOrder(patches);
  const out: string[] = [];
  let copied = 0;
  let next = 0;
  for (const cell of cellsOf(cells)) {
    while (next < wanted.length && (wanted[next]?.column ?? 0) < cell.column) {
      const patch = wanted[next++];
      out.push(cells.slice(copied, cell.start), patch ? prefixed(newCell(patch), prefix) : "");
      copied = cell.start;
    }
    const patch = wanted[next];
    if (patch?.column === cell.column) {
      out.push(cells.slice(copied, cell.start), patchedCell(cells, cell, patch, prefix));
      copied = cell.end;
      next++;
    }
    if (next === wanted.length) break;
  }
  out.push(cells.slice(copied));
  for (const patch of wanted.slice(next)) out.push(prefixed(newCell(patch), prefix));
  return out.join("");
}

function* cellsOf(cells: string): Generator<CellSource> {
  let column = 0;
  const pattern = new RegExp(CELL);
  for (let match = pattern.exec(cells); match; match = pattern.exec(cells)) {
    const [tag, prefix] = match;
    const open = match.index + tag.length;
    const end = tag.endsWith("/>")
      ? open
      : cells.indexOf(">", cells.indexOf(`</${prefix}c`, open)) + 1;
    const letters = /\sr\s*=\s*["']([A-Z]+)/i.exec(tag)?.[1];
    column = letters ? columnNumber(letters) : column + 1;
    pattern.lastIndex = end;
    yield { column, start: match.index, end, tag };
  }
}

function newCell(patch: CellPatch): string {
  const format = patch.format(undefined);
  const bare = ["kept", "empty", "result"].includes(patch.content.kind);
  if (bare && format === 0) return "";
  return cellXml(patch, format, "");
}

function patchedCell(cells: string, cell: CellSource, patch: CellPatch, prefix: string): string {
  const inFile = Number(/\ss\s*=\s*["'](\d+)/.exec(cell.tag)?.[1] ?? 0);
  const format = patch.format(inFile);
  const source = cells.slice(cell.start, cell.end);
  if (patch.content.kind === "kept" || patch.holds(source)) {
    if (format === inFile) return source;
    const bare = cell.tag.replace(/\ss\s*=\s*(?:"\d*"|'\d*')/, "");
    return bare.replace(/(\s*\/?>)$/, ` s="${format}"$1`) + source.slice(cell.tag.length);
  }
  if (patch.content.kind === "result") return withResult(source, patch.content.result, prefix);
  // Phonetic guides are shown or not by this attribute of the cell.
  const phonetic = /\sph\s*=\s*["']1/.test(cell.tag) ? ' ph="1"' : "";
  return prefixed(cellXml(patch, format, phonetic), prefix);
}

function cellXml({ row, column, content, mark }: CellPatch, format: number, more: string): string {
  const spilling = mark ? ` cm="${mark}"` : "";
  const start = `<c r="${columnLetters(column)}${row}"${format ? ` s="${format}"` : ""}${more}${spilling}`;
  switch (content.kind) {
    case "empty":
    case "kept":
    case "result":
      return `${start}/>`;
    case "number":
      return `${start}><v>${content.value}</v></c>`;
    case "boolean":
      return `${start} t="b"><v>${content.value ? 1 : 0}</v></c>`;
    case "error":
      return `${start} t="e"><v>${escapeText(content.value)}</v></c>`;
    case "text":
      return `${start} t="inlineStr"><is>${textXml(content.value)}</is></c>`;
    case "formula":
      return formulaXml(start, content);
  }
}

function textXml(text: string): string {
  const space = /^\s|\s$|\n|\t/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeCellText(text)}</t>`;
}

function formulaXml(
  start: string,
  content: Extract<CellPatch["content"], { kind: "formula" }>
): string {
  const array = content.array === undefined ? "" : ` t="array" ref="${content.array}"`;
  const formula = `<f${array}>${escapeText(content.formula)}</f>`;
  if (content.result === undefined) return `${start}>${formula}</c>`;
  const { type, text } = writtenResult(content.result);
  return `${start}${type}>${formula}<v>${text}</v></c>`;
}

/** The type attribute and the text of a formula's result. */
function writtenResult(result: FormulaResult): { type: string; text: string } {
  if (typeof result === "object") return { type: ' t="e"', text: escapeText(result.error) };
  if (typeof result === "boolean") return { type: ' t="b"', text: result ? "1" : "0" };
  if (typeof result === "number") return { type: "", text: String(result) };
  return { type: ' t="str"', text: escapeCellText(result) };
}

/** A formula cell as it is written, with another result. */
function withResult(source: string, result: FormulaResult, prefix: string): string {
  const { type, text } = writtenResult(result);
  const tag = source.slice(0, source.indexOf(">") + 1);
  const typed = tag.replace(/\st\s*=\s*(?:"\w*"|'\w*')/, "").replace(/>$/, `${type}>`);
  const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}v>)`);
  const written = `<${prefix}v>${text}</${prefix}v>`;
  const content = source.slice(tag.length);
  if (value.test(content)) return typed + content.replace(value, () => written);
  return typed + content.replace(/(<\/(?:\w+:)?c>)$/, (end) => written + end);
}

/** The sheet's hint of cells in use, with the new ones in it. */
function widenDimension(xml: string, patches: readonly CellPatch[]): string {
  return xml.replace(
    /(<(?:\w+:)?dimension\s+ref\s*=\s*["'])([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?(?=["'])/,
    (whole, head, left, top, right = left, bottom = top) => {
      const filled = patches.filter((patch) => patch.content.kind !== "empty");
      if (filled.length === 0) return whole;
      // Pair by pair: a call has room for some ten thousand arguments only.
      const end = (pick: (a: number, b: number) => number, column: string, row: string) => {
        const across = filled.reduce((a, { column: b }) => pick(a, b), columnNumber(column));
        return columnLetters(across) + filled.reduce((a, { row: b }) => pick(a, b), Number(row));
      };
      const from = end((a, b) => Math.min(a, b), left, top);
      const to = end((a, b) => Math.max(a, b), right, bottom);
      return head + (from === to ? from : `${from}:${to}`);
    }
  );
}

/**
 * Cells of shared formulas whose master is among cells that are to be overwritten: each of them needs a
 * formula of its own then.
 */
export function sharersOf(xml: string, overwritten: (row: number, column: number) => boolean) {
  const masters = new Set<string>();
  const sharers: { row: number; column: number; index: string }[] = [];
  const pattern =
    /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]+)(\d+)["'][^>]*>\s*<(?:\w+:)?f\s[^>]*?\bsi\s*=\s*["'](\d+)["'][^>]*>/g;
  for (const match of xml.matchAll(pattern)) {
    const [tag, letters = "", digits = "", index = ""] = match;
    if (!/\bt\s*=\s*["']shared["']/.test(tag)) continue;
    const cell = { row: Number(digits), column: columnNumber(letters), index };
    sharers.push(cell);
    if (/\bref\s*=/.test(tag) && overwritten(cell.row, cell.column)) masters.add(index);
  }
  return sharers.filter((cell) => masters.has(cell.index));
}
