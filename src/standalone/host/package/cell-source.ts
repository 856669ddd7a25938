import type { CellPatch, FormulaResult } from "./patch-cells";
import type { WorkbookPackage } from "./workbook-package";
import { childrenOf, plainXml, rootOf, unescapeXml } from "./xml";

/** A cell as it is written in a sheet's part. */
export interface WrittenCell {
  readonly value: string | number | boolean;
  /** Without "="; "" for a cell that shares another's formula; null for none. */
  readonly formula: string | null;
  readonly isError: boolean;
  /** Index of its format. */
  readonly format: number;
}

const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;
const FORMULA = /<(?:\w+:)?f(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;
const TEXTS = /<(?:\w+:)?(t|rPh)(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?\1>)/g;

/** Reads a cell's source ("<c ...>...</c>"). */
export function readCell(source: string, strings: SharedStrings): WrittenCell {
  const tag = source.slice(0, source.indexOf(">") + 1);
  const type = /\st\s*=\s*["'](\w+)/.exec(tag)?.[1] ?? "n";
  const format = Number(/\ss\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0);
  const formula = FORMULA.exec(source);
  const raw = VALUE.exec(source)?.[1];
  return {
    value: valueOf(type, raw, source, strings),
    formula: formula ? unescapeXml(formula[1] ?? "") : null,
    isError: type === "e",
    format,
  };
}

function valueOf(
  type: string,
  raw: string | undefined,
  source: string,
  strings: SharedStrings
): string | number | boolean {
  if (type === "inlineStr") return textOf(source);
  if (raw === undefined) return "";
  if (type === "s") return strings.text(Number(raw));
  if (type === "b") return raw.trim() === "1" || raw.trim() === "true";
  if (type === "str" || type === "e" || type === "d") return cellText(raw);
  return raw.trim() === "" ? "" : Number(raw);
}

/** The text of an item with runs; phonetic guides are no part of it. */
export function textOf(item: string): string {
  let text = "";
  for (const [, kind, content = ""] of item.matchAll(TEXTS)) {
    if (kind === "t") text += cellText(content);
  }
  return text;
}

function cellText(escaped: string): string {
  const text = unescapeXml(escaped).replace(/\r\n?/g, "\n");
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );
}

/** The shared strings of a package; read when the first is asked for. */
export class SharedStrings {
  readonly #parts: WorkbookPackage;
  readonly #part: string | undefined;
  #xml = "";
  #items: { start: number; end: number }[] | null = null;

  constructor(parts: WorkbookPackage, workbookPart: string) {
    this.#parts = parts;
    this.#part = parts.related(workbookPart, "/sharedStrings")?.part;
  }

  text(index: number): string {
    const item = this.#load()[index];
    return item ? textOf(this.#xml.slice(item.start, item.end)) : "";
  }

  /** The item as written, with its runs. */
  source(index: number): string {
    const item = this.#load()[index];
    return item ? this.#xml.slice(item.start, item.end) : "";
  }

  #load(): { start: number; end: number }[] {
    if (!this.#items) {
      const text = this.#part === undefined ? undefined : this.#parts.text(this.#part);
      this.#xml = plainXml(text ?? "");
      this.#items = this.#xml ? childrenOf(this.#xml, rootOf(this.#xml)) : [];
    }
    return this.#items;
  }
}

/** Whether a cell, as it is written, holds that content already. */
export function holds(
  written: string,
  content: CellPatch["content"],
  strings: SharedStrings
): boolean {
  const cell = readCell(written, strings);
  switch (content.kind) {
    case "kept":
      return true;
    case "empty":
      return cell.formula === null && cell.value === "";
    case "number":
    case "boolean":
    case "text":
      return cell.formula === null && !cell.isError && cell.value === content.value;
    case "error":
      return cell.formula === null && cell.isError && cell.value === content.value;
    case "formula":
      return cell.formula === content.formula && isResult(cell, content.result);
    case "result":
      return cell.formula !== null && isResult(cell, content.result);
  }
}

function isResult(cell: WrittenCell, result: FormulaResult | undefined): boolean {
  if (result === undefined) return cell.value === "";
  if (typeof result === "object") return cell.isError && cell.value === result.error;
  if (typeof result === "number" && typeof cell.value === "number") {
    // Dates lose their last digits on the way through the library.
    return Math.abs(cell.value - result) <= Math.abs(result) * 2e-13;
  }
  return !cell.isError && cell.value === result;
}
