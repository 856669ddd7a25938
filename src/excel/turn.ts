/**
 * Lets the pane draw and answer the officer between two stretches of work. A stretch of
 * more than 50 ms is felt as a pane that does not answer.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
