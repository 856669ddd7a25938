import { readFile, writeFile, mkdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { failure, success, type Outcome } from "../../../model/outcome";
import type { Language, Settings } from "../../../model/settings";
import { createSteps, failureSentence, summaryOf, type Summary } from "../../../steps/script";
import type { Book } from "../../host/book";
import { connectClient, type ConnectedClient } from "../../host/node-client";
import { openBook } from "../../host/package/open-book";
import { saveBook, type Loss } from "../../host/package/save-book";
import { say, type Word } from "./words";

/** Summary of one workbook as the runner writes it. */
export type FileSummary = Summary & {
  /** Names of the sheets written; empty when there was no report. */
  readonly sheets: readonly string[];
  readonly requests: {
    readonly count: number;
    readonly bytes: number;
    /** Bytes of the largest one. */
    readonly largest: number;
  };
  readonly elapsedMs: number;
};

export interface FileResult {
  readonly file: string;
  /** Where the report was meant to go; null when it was not to be written. */
  readonly out: string | null;
  /** 0 written, 1 nothing to report on or it could not be done, 2 not a workbook that can be opened. */
  readonly exit: 0 | 1 | 2;
  /** What to tell, a line each. */
  readonly lines: readonly string[];
  readonly summary: FileSummary | null;
}

export interface FileJob {
  readonly file: string;
  /** Where the report goes; null leaves it unwritten. */
  readonly out: string | null;
  readonly settings: Partial<Settings>;
  readonly language: Language;
}

/**
 * Reads one workbook, does the main job through Microsoft's client and saves the result beside the original.
 * Whatever is wrong with the file is a result; a fault of the program's own too, in one line.
 */
export async function reportOne(job: FileJob): Promise<FileResult> {
  const { file, out, language } = job;
  try {
    return { file, out, ...(await madeFrom(job)) };
  } catch (error) {
    const reason = (error as Error).message;
    return {
      file,
      out,
      exit: 2,
      lines: [say("broken", language, { file, reason })],
      summary: null,
    };
  }
}

/** Where Microsoft's client is loaded: a process that works on many workbooks loads it once. */
let realm: ConnectedClient["realm"] | undefined;

type Made = Omit<FileResult, "file" | "out">;

async function madeFrom({ file, out, settings, language }: FileJob): Promise<Made> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return refused(bytes.code, { file, ...bytes.params });
  const start = performance.now();
  const opened = await openBook(bytes.value, basename(file));
  if (!opened.ok) return refused(opened.code, { file });
  const book = opened.value;
  const { Excel, counted, ...client } = connectClient(book, { realm });
  realm = client.realm;
  // The one seam: the add-in talks to the global that Excel gives it.
  Object.assign(globalThis, { Excel });

  const steps = createSteps(settings);
  const read = await steps.read();
  if (!read.ok) return failed(read.code, read.params, null);
  const written = await steps.write(read.value, { highlight: true });
  const job = written.ok ? written.value.job : read.value;
  const sheets = written.ok ? written.value.sheets.map(({ name }) => name) : [];
  const requests = counted().map(({ bytes }) => bytes);
  const summary: FileSummary = {
    ...summaryOf(job),
    sheets,
    requests: {
      count: requests.length,
      bytes: requests.reduce((sum, bytes) => sum + bytes, 0),
      largest: Math.max(0, ...requests),
    },
    elapsedMs: Math.round(performance.now() - start),
  };
  if (!written.ok) return failed(written.code, written.params, summary);
  if (out === null) return { exit: 0, lines: [saidOf(file, summary, "-", language)], summary };
  const saved = await save(book, out);
  if (!saved.ok) {
    return {
      exit: 2,
      lines: [say("unwritable", language, { file: out, ...saved.params })],
      summary,
    };
  }
  const losses = saved.value.map((loss) => say("loss", language, { file, ...loss }));
  return { exit: 0, lines: [...losses, saidOf(file, summary, out, language)], summary };

  function failed(
    code: string,
    params: Readonly<Record<string, string | number>>,
    summary: FileSummary | null
  ): Made {
    const sentence = failureSentence(code, params, language);
    return { exit: 1, lines: [say("failed", language, { file, sentence })], summary };
  }

  function refused(word: Word, params: Readonly<Record<string, string | number>>): Made {
    return { exit: 2, lines: [say(word, language, params)], summary: null };
  }
}

async function bytesOf(file: string): Promise<Outcome<Uint8Array, "missing" | "unreadable">> {
  try {
    return success(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? failure("missing") : failure("unreadable", { reason: code ?? "" });
  }
}

/** Saves the workbook; gives what the file could not keep. */
async function save(book: Book, out: string): Promise<Outcome<readonly Loss[], "unwritable">> {
  try {
    const { bytes, losses } = await saveBook(book);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, bytes);
    return success(losses);
  } catch (error) {
    return failure("unwritable", { reason: (error as Error).message });
  }
}

/** One line that says what came out. */
function saidOf(file: string, summary: FileSummary, out: string, language: Language): string {
  const count = (severity: string) =>
    summary.findings.filter((finding) => finding.severity === severity).length;
  return say("written", language, {
    file,
    total: summary.total ?? "-",
    level: summary.level ?? "-",
    errors: count("error"),
    warnings: count("warning"),
    out,
  });
}
