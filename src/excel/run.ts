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

/** Milliseconds after which an answer is taken for lost: the officer can try again instead of waiting for ever. */
const PATIENCE = 180_000;

async function conversation<T>(
  work: (context: Excel.RequestContext) => Promise<T>
): Promise<Outcome<T, FailureCode>> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const lost = new Promise<never>((_, reject) => {
    waiting = setTimeout(() => reject(new Refusal("reply-lost")), PATIENCE);
  });
  try {
    return success(await Promise.race([Excel.run({ delayForCellEdit: false }, work), lost]));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.failure, error.params);
    return failure(failureOf(error));
  } finally {
    clearTimeout(waiting);
  }
}

/** Leaves the conversation when the officer cancelled. */
export function unlessCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal("cancelled");
}
