import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { newBook } from "../host/new-book";
import { openBook } from "../host/package/open-book";
import { saveBook } from "../host/package/save-book";
import type { Book } from "../host/book";
import { runScript, type ScriptFailure } from "./officejs/run-script";

const HELP = `Runs an Office.js script against a workbook file, without Excel.

  npm run --silent officejs -- script.js [book.xlsx] [--out after.xlsx] [--api 1.14]

  script.js    any Office.js script; top-level await works, console.log is printed (.ts too)
  book.xlsx    the workbook; a new one with one empty sheet when left out
  --out FILE   where the workbook is written afterwards
  --api 1.N    highest requirement set that is answered (1.14)

Exit: 0 done; 1 the script failed (Excel's error code, message and statement are printed, and what
was done before is still written); 2 wrong usage, or a file that cannot be read.`;

const PROBLEMS: Readonly<Record<string, string>> = {
  empty: "the file is empty",
  "not-a-workbook": "this is not a workbook (.xlsx)",
  "old-format": "this is a workbook of the old format (.xls); save it as .xlsx first",
  "binary-format": "this is a binary workbook (.xlsb); save it as .xlsx first",
  encrypted: "the workbook is protected by a password; save it without one first",
  strict: "this is a Strict Open XML workbook; save it as Excel Workbook (.xlsx) first",
  damaged: "the workbook is damaged and cannot be read",
  "too-large": "the file is too large",
};

class Usage extends Error {}

interface Arguments {
  readonly script: string;
  readonly book?: string;
  readonly out?: string;
  readonly floor: number;
}

function readArguments(argv: readonly string[]): Arguments | null {
  const options = {
    out: { type: "string" },
    api: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  const parsed = (() => {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true });
    } catch (error) {
      throw new Usage((error as Error).message);
    }
  })();
  if (parsed.values.help) return null;
  const [script, book, more] = parsed.positionals;
  if (!script || more) throw new Usage("one script and at most one workbook, please");
  const api = parsed.values.api ?? "1.14";
  const floor = Number(/^1\.(\d{1,2})$/.exec(api)?.[1]);
  if (!Number.isInteger(floor)) throw new Usage(`--api takes a set such as 1.14, not ${api}`);
  return { script, book, out: parsed.values.out, floor };
}

const read = (path: string) =>
  readFile(path).catch(() => {
    throw new Usage(`${path}: there is no such file, or it cannot be read`);
  });

async function bookOf(path: string | undefined): Promise<Book> {
  if (path === undefined) return newBook();
  const opened = await openBook(await read(path), basename(path));
  if (opened.ok) return opened.value;
  throw new Usage(`${path}: ${PROBLEMS[opened.code] ?? opened.code}`);
}

function print({ code, message, location, statement, stack }: ScriptFailure): void {
  console.error(`${code}: ${message}`);
  if (location) console.error(`  at ${location}`);
  if (statement) console.error(`  statement: ${statement}`);
  if (stack) console.error(stack);
}

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  if (!given) {
    console.log(HELP);
    return 0;
  }
  const source = (await read(given.script)).toString("utf8");
  const book = await bookOf(given.book);
  const failure = await runScript(book, source, basename(given.script), given.floor);
  if (failure) print(failure);
  if (given.out !== undefined) {
    const { bytes, losses } = await saveBook(book);
    await writeFile(given.out, bytes);
    for (const { sheet, what } of losses) console.error(`lost on saving: ${sheet}: ${what}`);
  }
  return failure ? 1 : 0;
}

main()
  .catch((error: unknown) => {
    if (!(error instanceof Usage)) throw error;
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  })
  .then(
    // A clean-up that the client repeats, or a timer of the script, must not hold the process.
    (code) => process.stdout.write("", () => process.exit(code)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    }
  );
