import { mainJob } from "./job";
import { medianOf } from "./timing";

export interface Growth {
  /** Median time of the last tenth over that of the second tenth (the first warms up). */
  readonly time: number;
  /** Memory in use after the last over that after the second tenth, garbage collected where node allows it. */
  readonly memory: number;
  /** Milliseconds a workbook, median of all after the first tenth. */
  readonly median: number;
}

/** The main job over and over in one process: neither time nor memory may grow with the number of workbooks. */
export async function growthOverWorkbooks(bytes: Uint8Array, count: number): Promise<Growth> {
  const tenth = Math.max(2, Math.floor(count / 10));
  const times: number[] = [];
  let early = 0;
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await mainJob(bytes);
    times.push(performance.now() - start);
    if (index === 2 * tenth - 1) early = memory();
  }
  return {
    time: medianOf(times.slice(-tenth)) / medianOf(times.slice(tenth, 2 * tenth)),
    memory: memory() / early,
    median: medianOf(times.slice(tenth)),
  };
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
