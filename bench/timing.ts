export interface Timing {
  /** Milliseconds, median of the runs. */
  readonly median: number;
  readonly runs: readonly number[];
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/**
 * Times several jobs in turn, A B C A B C ..., so that a machine that slows down slows them all: what is
 * compared is compared side by side. One round is run first and not counted.
 */
export async function sideBySide(
  rounds: number,
  jobs: Readonly<Record<string, () => Promise<unknown>>>
): Promise<Record<string, Timing>> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      await job();
      if (round > 0) (times[name] ??= []).push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, runs]) => [name, { median: medianOf(runs), runs }])
  );
}
