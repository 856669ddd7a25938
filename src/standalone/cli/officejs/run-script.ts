import vm from "node:vm";
import ts from "typescript";
import type { Book } from "../../host/book";
import { connectClient } from "../../host/node-client";
import { sessionOf } from "../../host/session";

/** Where a script failed, in Excel's terms where it was Excel that refused. */
export interface ScriptFailure {
  /** Excel's error code, or the kind of the script's own error. */
  readonly code: string;
  readonly message: string;
  /** Class and member that refused: "Range.values". */
  readonly location?: string;
  /** The statement that was being answered, as the client gives it. */
  readonly statement?: string;
  /** Of a script's own error: where in the script. */
  readonly stack?: string;
}

interface RichError {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

function failureOf(error: unknown, script: string): ScriptFailure {
  const { name, code, message, debugInfo, stack } = (error ?? {}) as RichError;
  const where = stack
    ?.split("\n")
    .filter((line) => line.includes(script))
    .join("\n");
  return {
    code: code ?? name ?? "Error",
    message: message ?? String(error),
    location: debugInfo?.errorLocation || undefined,
    statement: debugInfo?.statement || undefined,
    stack: debugInfo ? undefined : where || undefined,
  };
}

/** TypeScript is taken as well, since Microsoft's samples are written in it; lines keep their numbers. */
function plain(source: string, name: string): string {
  if (!name.endsWith(".ts")) return source;
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(source, { fileName: name, compilerOptions: options }).outputText;
}

type Run = (...given: unknown[]) => Promise<unknown>;

/**
 * What a script has started and not awaited: Excel.run without "await", what Office.onReady calls. It is waited
 * for before the book is looked at, and what it ends with in vain is the script's failure.
 */
class Started {
  readonly #running = new Set<Promise<void>>();
  #failures: unknown[] = [];
  readonly #fail = (error: unknown) => void this.#failures.push(error);

  constructor() {
    process.on("unhandledRejection", this.#fail).on("uncaughtException", this.#fail);
  }

  /** The same work, waited for. Whether anybody handles its failure is left to the promise that is returned. */
  follow<T>(work: Promise<T>): Promise<T> {
    let done: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (done = resolve));
    this.#running.add(ended);
    return work.finally(() => {
      this.#running.delete(ended);
      done();
    });
  }

  /** Ends when nothing is under way, events on their way to their handlers included. */
  async idle(book: Book): Promise<void> {
    do {
      await Promise.all(this.#running);
      await new Promise<void>((resolve) => setTimeout(resolve, 20));
    } while (this.#running.size > 0);
    await sessionOf(book).pending;
  }

  /** What failed without anybody's handling it. */
  end(): unknown[] {
    process.off("unhandledRejection", this.#fail).off("uncaughtException", this.#fail);
    return this.#failures;
  }
}

/**
 * Runs an Office.js script (top-level await included) on a book, through Microsoft's client. What was done
 * before a failure stays done, as in Excel.
 * @param name the script's file name; one that ends in .ts is read as TypeScript
 * @param floor highest ExcelApi set that is answered: 14 for 1.14
 * @returns null, or what went wrong
 */
export async function runScript(
  book: Book,
  source: string,
  name: string,
  floor: number
): Promise<ScriptFailure | null> {
  const { realm, Office } = connectClient(book, { floor });
  const started = new Started();
  const info = { host: "Excel", platform: "OfficeOnline" };
  // There is no frame around the client that would tell it that it has started.
  Office.onReady = ((callback?: (ready: unknown) => unknown) =>
    started
      .follow(Promise.resolve().then(() => callback?.(info)))
      .then(() => info)) as typeof Office.onReady;
  const excel = realm.Excel as { run: Run };
  const { run } = excel;
  excel.run = (...given) => started.follow(run.apply(excel, given));
  try {
    const body = `(async () => {${plain(source, name)}\n})()`;
    const script = new vm.Script(body, { filename: name });
    await (script.runInContext(realm) as Promise<unknown>);
    await started.idle(book);
  } catch (error) {
    await started.idle(book);
    started.end();
    return failureOf(error, name);
  }
  const failures = started.end();
  return failures.length > 0 ? failureOf(failures[0], name) : null;
}
