import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { Workbook } from "@cj-tech-master/excelts";
import { mainJob, readingAlone } from "./job";
import { cellsToWrite, oneByOne } from "./one-by-one";
import { plainReport } from "./plain";
import { withSheets } from "./samples";
import { differences } from "./same-cells";
import { growthOverWorkbooks } from "./many";
import { measureInBrowser } from "./browser";
import { sideBySide } from "./timing";

installChartSupport();

/** BENCH_ROUNDS and BENCH_WORKBOOKS make it longer and surer, BENCH_BROWSER=0 leaves the browser out. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const many = Number(process.env.BENCH_WORKBOOKS ?? 200);
const inBrowser = process.env.BENCH_BROWSER !== "0";

type Row = readonly [what: string, against: string, ratio: string, note: string];
const tell = (...row: Row) => console.log(`| ${row.join(" | ")} |`);
const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} x`;
const kilobytes = (value: number) => `${(value / 1000).toFixed(0)} kB`;
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;

/** One table, every line a ratio of two things timed in turn in this run (medians). */
async function main(): Promise<void> {
  console.log("| what | against | ratio | medians |\n|---|---|---|---|");
  const scores = await withSheets(0);
  const job = await mainJob(scores);
  const unlike = await differences(job.bytes, await plainReport(scores));
  if (unlike.length > 0) throw new Error(`the outputs differ:\n${unlike.join("\n")}`);

  const cells = await cellsToWrite(job.bytes, scores);
  // Every twentieth of them, and the time for all: the whole takes minutes.
  const sample = cells.filter((_, index) => index % 20 === 0);
  const start = performance.now();
  const requests = await oneByOne(scores, sample);
  const single = ((performance.now() - start) * cells.length) / sample.length;

  const base = await sideBySide(rounds, {
    job: () => mainJob(scores),
    plain: () => plainReport(scores),
    reading: () => readingAlone(scores),
    parsing: () => new Workbook().xlsx.load(scores),
  });
  const of = (name: string) => base[name]?.median ?? NaN;
  tell(
    "main job",
    `its ${cells.length} cells one by one, a sync each`,
    times(of("job") / single),
    `${job.requests} requests against ${cells.length + 1}; ${milliseconds(of("job"))} against ${milliseconds(single)}, by the ${requests - 1} that were tried`
  );
  tell(
    "main job",
    "the plain script, no Office.js (same cells)",
    times(of("job") / of("plain")),
    `${milliseconds(of("job"))} against ${milliseconds(of("plain"))}`
  );
  tell(
    "largest request of the main job",
    "2 MB",
    times(job.largest / 2_000_000),
    `${kilobytes(job.largest)}; all ${job.requests} together ${kilobytes(job.sent)}`
  );
  tell(
    "reading and checking",
    "parsing the file alone",
    times(of("reading") / of("parsing")),
    `${milliseconds(of("reading"))} against ${milliseconds(of("parsing"))}`
  );

  for (const count of [1, 10, 100, 300]) {
    const larger = await withSheets(count);
    const grown = await sideBySide(2, {
      larger: () => mainJob(larger),
      parsing: () => new Workbook().xlsx.load(larger),
      job: () => mainJob(scores),
    });
    const now = (name: string) => grown[name]?.median ?? NaN;
    const extra = now("larger") - now("job");
    tell(
      `main job with ${count} further sheets`,
      "without them",
      times(now("larger") / now("job")),
      `${milliseconds(extra / count)} a sheet; parsing the same file takes ${milliseconds(now("parsing"))}`
    );
  }

  for (const latency of [50, 300]) {
    const slow = await sideBySide(2, {
      slow: () => mainJob(scores, latency),
      quick: () => mainJob(scores),
    });
    const extra = (slow.slow?.median ?? NaN) - (slow.quick?.median ?? NaN);
    tell(
      `main job at ${latency} ms a request`,
      "at 0 ms",
      times((slow.slow?.median ?? NaN) / (slow.quick?.median ?? NaN)),
      `${milliseconds(extra)} more, that is ${(extra / latency).toFixed(1)} waits`
    );
  }

  const growth = await growthOverWorkbooks(scores, many);
  tell(
    `the last tenth of ${many} workbooks in one process`,
    "the second tenth",
    times(growth.time),
    `${milliseconds(growth.median)} a workbook; memory ${growth.memory.toFixed(2)} x`
  );

  if (inBrowser) {
    const { pane, empty, files, longTasks } = await measureInBrowser(3);
    tell(
      "cold start of the pane, office.js included",
      "an empty Fluent page of the same build",
      times(pane / empty),
      `${milliseconds(pane)} against ${milliseconds(empty)}; ${files} files before the first button`
    );
    const longest = Math.max(0, ...longTasks);
    tell(
      "longest task of the pane in the main job",
      "50 ms",
      times(longest / 50),
      `${longTasks.length} tasks over 50 ms${longest ? `, ${milliseconds(longest)} at most` : ""}`
    );
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
