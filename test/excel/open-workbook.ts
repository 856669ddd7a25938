import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newBook } from "../../src/standalone/host/new-book";
import { connectClient, type ConnectedClient } from "../../src/standalone/host/node-client";
import type { Book } from "../../src/standalone/host/book";
import { openBook } from "../../src/standalone/host/package/open-book";
import { saveBook } from "../../src/standalone/host/package/save-book";

/** A workbook under Microsoft's client, connected as the add-in's Excel. */
export interface OpenWorkbook {
  readonly book: Book;
  readonly client: ConnectedClient;
  /** Plays a script as somebody else who has the workbook open would: no step of the add-in is in it. */
  play<T>(script: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** The workbook as it would be opened from the saved file. */
  reopened(): Promise<OpenWorkbook>;
}

const FIXTURES = join(__dirname, "../fixtures");

/** Opens a fixture. */
export function openFixture(name: string): Promise<OpenWorkbook> {
  return openBytes(readFileSync(join(FIXTURES, name)), name);
}

export async function openBytes(bytes: Uint8Array, name = "book.xlsx"): Promise<OpenWorkbook> {
  const opened = await openBook(bytes, name);
  if (!opened.ok) throw new Error(`${name}: ${opened.code}`);
  return connect(opened.value);
}

/** A new workbook with one empty sheet. */
export function openBlank(): OpenWorkbook {
  return connect(newBook());
}

function connect(book: Book): OpenWorkbook {
  const client = connectClient(book, { floor: 14 });
  Object.assign(globalThis, { Excel: client.Excel });
  return {
    book,
    client,
    play: (script) => client.Excel.run(script),
    reopened: async () => openBytes((await saveBook(book)).bytes, book.name),
  };
}
