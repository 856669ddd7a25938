import { failure, success, type Outcome } from "../model/outcome";
import type { FailureCode } from "../model/failure";
import { failureOf, Refusal } from "./errors";

let last: Promise<unknown> = Promise.resolve();

/**
 * One conversation with Excel; whatever goes wrong in it becomes a failure with a code. A cell in edit mode
 * fails at once instead of waiting for ever (delayForCellEdit), so that the pane can say what to do.
 * Conversations queue up: two steps never write at the same time.
 */
export function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<Outcome<T, FailureCode>> {
  const turn = last.then(() => conversation(work));
  last = turn;
  return turn;
}

async function conversation<T>(
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<Outcome<T, FailureCode>> {
  try {
    return success(await Excel.run({ delayForCellEdit: false }, work));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.failure, error.params);

    return failure(failureOf(error));
  }
}

/** Leaves the conversation when the officer cancelled. */
export function unlessCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal("cancelled");
}
