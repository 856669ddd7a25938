import vm from "node:vm";
import { newBook } from "../../../src/standalone/host/new-book";
import { connectClient, type ConnectedClient } from "../../../src/standalone/host/node-client";
import type { Book } from "../../../src/standalone/host/book";

export interface Ran {
  readonly book: Book;
  readonly client: ConnectedClient;
  readonly value: unknown;
}

/**
 * Runs the body of an Excel.run callback (with `context` and `sheet`, the first worksheet) through
 * Microsoft's client on a new book, or on one that is given, and answers what it returns.
 */
export async function run(body: string, book: Book = newBook(), floor = 14): Promise<Ran> {
  const client = connectClient(book, { floor });
  const source = `(async () => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    ${body}
  }))()`;
  const value: unknown = await (new vm.Script(source).runInContext(
    client.realm
  ) as Promise<unknown>);
  // Values of the client's realm have other prototypes than the test's.
  return {
    book,
    client,
    value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)),
  };
}

/** The error that a script ends with: Excel's code and the member that refused. */
export async function refusal(body: string, book?: Book, floor?: number): Promise<string> {
  try {
    await run(body, book, floor);
  } catch (error) {
    const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
    return `${code} ${debugInfo?.errorLocation ?? ""}`.trim();
  }
  return "done";
}
