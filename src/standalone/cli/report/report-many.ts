import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { basename, extname, join } from "node:path";
import type { Language, Settings } from "../../../model/settings";
import type { FileJob, FileResult } from "./report-one";

/** Set in the processes that work on files for the one that was called. */
export const WORKER = "ITA_REPORT_WORKER";

export interface ManyJob {
  readonly files: readonly string[];
  /** null leaves the reports unwritten. */
  readonly outDir: string | null;
  readonly settings: Partial<Settings>;
  readonly language: Language;
  readonly onResult: (result: FileResult & { readonly file: string }, done: number) => void;
}

/** Reports on many workbooks, as many at once as there are cores; results in the order of the files. */
export async function reportMany(
  job: ManyJob
): Promise<(FileResult & { readonly file: string })[]> {
  const { files, language, settings, onResult } = job;
  const outs = outNames(files, job.outDir);
  const results = new Array<FileResult & { readonly file: string }>(files.length);
  let next = 0;
  let done = 0;
  const work = async () => {
    let worker = startWorker();
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? "";
      const result = await ask(worker, { file, out: outs[index] ?? null, settings, language });
      // A process that died takes nothing with it but this file.
      if (result === null) worker = startWorker();
      results[index] = { file, ...(result ?? { exit: 2, lines: [`${file}: -`], summary: null }) };
      onResult(results[index] as FileResult & { readonly file: string }, ++done);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, work));
  return results;
}

/** "reports/scores.xlsx" for each file; equal names are numbered. */
export function outNames(files: readonly string[], outDir: string | null): (string | null)[] {
  const taken = new Set<string>();
  return files.map((file) => {
    if (outDir === null) return null;
    const ending = extname(file);
    const name = basename(file, ending);
    let free = `${name}${ending}`;
    for (let number = 2; taken.has(free.toLowerCase()); number++)
      free = `${name} (${number})${ending}`;
    taken.add(free.toLowerCase());
    return join(outDir, free);
  });
}

function startWorker(): ChildProcess {
  const [, script = ""] = process.argv;
  return fork(script, [], { execArgv: process.execArgv, env: { ...process.env, [WORKER]: "1" } });
}

/** The answer to one job; null when the process ended without one. */
function ask(worker: ChildProcess, job: FileJob): Promise<FileResult | null> {
  return new Promise((resolve) => {
    const ended = () => resolve(null);
    worker.once("exit", ended);
    worker.once("message", (result) => {
      worker.off("exit", ended);
      resolve(result as FileResult);
    });
    worker.send(job);
  });
}
