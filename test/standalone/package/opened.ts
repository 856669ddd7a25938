import { readFileSync } from "node:fs";
import type { Book } from "../../../src/standalone/host/book";
import { openBook } from "../../../src/standalone/host/package/open-book";
import { saveBook } from "../../../src/standalone/host/package/save-book";
import { WorkbookPackage } from "../../../src/standalone/host/package/workbook-package";

export const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/${name}.xlsx`));
export const SAMPLES = ["scores-2568-thai-digits", "scores-2568-numeric", "report-2568-pasted"];

export async function open(bytes: Uint8Array): Promise<Book> {
  const opened = await openBook(bytes, "book.xlsx");
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
}

export function partsOf(bytes: Uint8Array): WorkbookPackage {
  const parts = WorkbookPackage.read(bytes);
  if (!parts.ok) throw new Error(parts.code);
  return parts.value;
}

/** Names of the parts that two files do not hold alike: changed, added and gone. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = new Set([...old.names, ...now.names]);
  return [...names].filter((name) => {
    const [a, b] = [old.bytes(name), now.bytes(name)];
    return !a || !b || Buffer.compare(Buffer.from(a), Buffer.from(b)) !== 0;
  });
}

/** Saves a book and opens what was saved. */
export async function saved(book: Book) {
  const { bytes, losses } = await saveBook(book);
  return { bytes, losses, parts: partsOf(bytes), book: await open(bytes) };
}

/** A file with parts changed. */
export function withParts(bytes: Uint8Array, change: (parts: WorkbookPackage) => void): Uint8Array {
  const parts = partsOf(bytes);
  change(parts);
  return parts.write();
}
