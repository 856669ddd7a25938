import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { runScript } from "../../../src/standalone/cli/officejs/run-script";
import { newBook } from "../../../src/standalone/host/new-book";
import { openBook } from "../../../src/standalone/host/package/open-book";
import { saveBook } from "../../../src/standalone/host/package/save-book";

/**
 * Scripts as people outside write them, each with what it must print (the .txt beside it). After the mark the
 * rest of a script runs on the book as it was saved and opened again.
 */
const FOLDER = join(__dirname, "scripts");
const MARK = "// saved and opened again";
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".js"));

async function printed(name: string): Promise<string> {
  const lines: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((...told: unknown[]) => {
    lines.push(format(...told));
  });
  try {
    const [first = "", again] = readFileSync(join(FOLDER, name), "utf8").split(MARK);
    const book = newBook();
    expect(await runScript(book, first, name, 14)).toBeNull();
    const { bytes } = await saveBook(book);
    const opened = await openBook(bytes, "again.xlsx");
    if (!opened.ok) throw new Error(opened.code);
    if (again !== undefined) expect(await runScript(opened.value, again, name, 14)).toBeNull();
  } finally {
    log.mockRestore();
  }
  return `${lines.join("\n")}\n`;
}

describe("A script prints what Excel would print:", () => {
  it.each(names)("%s", async (name) => {
    const expected = readFileSync(join(FOLDER, name.replace(/\.js$/, ".txt")), "utf8");
    expect(await printed(name)).toBe(expected);
  });
});
