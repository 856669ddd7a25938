/** Work cut into stretches: it yields wherever somebody else may have a turn, and gives its result at the end. */
export type Stretches<T> = Generator<void, T>;

/** Does the work on end. */
export function atOnce<T>(work: Stretches<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
