import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { FileJob, FileResult } from "./report-one";
import { outNames } from "./out-names";
import { say } from "./words";

export interface ManyJob extends Pick<FileJob, "settings" | "language"> {
  readonly files: readonly string[];
  /** null leaves the reports unwritten. */
  readonly outDir: string | null;
  /** Called as each file is done, with how many are. */
  readonly onResult?: (result: FileResult, done: number) => void;
  /** Milliseconds after which a workbook is given up. */
  readonly patience?: number;
}

const PATIENCE = 300_000;

/** Reports on many workbooks, as many at once as there are cores; results in the order of the files. */
export async function reportMany(job: ManyJob): Promise<FileResult[]> {
  const { files, language, settings, patience = PATIENCE } = job;
  const outs = outNames(files, job.outDir);
  const results = new Array<FileResult>(files.length);
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    let worker = startWorker();
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? "";
      const answer = await ask(
        worker,
        { file, out: outs[index] ?? null, settings, language },
        patience
      );
      // A process that died or hangs takes nothing with it but this file.
      if (answer === null) {
        worker.kill("SIGKILL");
        worker = startWorker();
      }
      const result = answer ?? givenUp(file, language);
      results[index] = result;
      job.onResult?.(result, ++done);
    }
    worker.kill();
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, work));
  return results;
}

const givenUp = (file: string, language: FileJob["language"]): FileResult => ({
  file,
  out: null,
  exit: 2,
  lines: [say("given-up", language, { file })],
  summary: null,
});

function startWorker(): ChildProcess {
  const tsx = createRequire(__filename).resolve("tsx/cjs");
  const execArgv = ["--require", tsx];
  return fork(join(__dirname, "worker.ts"), [], { execArgv });
}

/** The answer to one job; null when the process ended without one, or none came in time. */
function ask(worker: ChildProcess, job: FileJob, patience: number): Promise<FileResult | null> {
  return new Promise((resolve) => {
    const waiting = setTimeout(() => settle(null), patience);
    const ended = () => settle(null);
    const answered = (result: unknown) => settle(result as FileResult);
    function settle(result: FileResult | null): void {
      clearTimeout(waiting);
      worker.off("exit", ended).off("error", ended).off("message", answered);
      resolve(result);
    }
    worker.on("exit", ended).on("error", ended).on("message", answered);
    if (worker.connected) worker.send(job);
    else settle(null);
  });
}
