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

/** Gives events that are on their way time to reach their handlers, and the book time to be ready. */
async function settle(book: Book): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, 20));
  await sessionOf(book).pending;
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
  const info = { host: "Excel", platform: "OfficeOnline" };
  // There is no frame around the client that would tell it that it has started.
  Office.onReady = ((callback?: (ready: unknown) => unknown) =>
    Promise.resolve(callback?.(info)).then(() => info)) as typeof Office.onReady;
  try {
    const body = `(async () => {${plain(source, name)}\n})()`;
    const script = new vm.Script(body, { filename: name });
    await (script.runInContext(realm) as Promise<unknown>);
    await settle(book);
    return null;
  } catch (error) {
    await settle(book);
    return failureOf(error, name);
  }
}
