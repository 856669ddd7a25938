import { nextTask } from "../model/next-task";
import type { Stretches } from "../model/stretches";

/** Milliseconds of work on end, and a step more: what takes over 50 is felt as a pane that does not answer. */
const STRETCH = 12;

/** When the stretch of now ends, whoever began it. */
let ends = 0;

/** Lets the pane draw and answer the officer between two stretches of work. */
export async function nextTurn(): Promise<void> {
  await nextTask();
  ends = performance.now() + STRETCH;
}

/** A turn for the pane where work has gone on for long enough. */
export async function turnWhenDue(): Promise<void> {
  if (performance.now() > ends) await nextTurn();
}

/** Does work with a turn for the pane wherever one is due. */
export async function inTurns<T>(work: Stretches<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turnWhenDue();
  }
}
