import type { Stretches } from "../model/stretches";

/** Milliseconds of work on end: a stretch of more than 50 ms is felt as a pane that does not answer. */
export const STRETCH = 20;

/** Lets the pane draw and answer the officer between two stretches of work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does work with a turn for the pane wherever it has gone on for long enough. */
export async function inTurns<T>(work: Stretches<T>): Promise<T> {
  let ends = performance.now() + STRETCH;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() > ends) {
      await nextTurn();
      ends = performance.now() + STRETCH;
    }
  }
}
