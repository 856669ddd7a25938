import { nextTask } from "../../model/next-task";
import type { Stretches } from "../../model/stretches";

/** Milliseconds on end, and an action more: the pane beside runs on the same thread, where over 50 would be felt. */
const STRETCH = 12;

/** A request being answered with turns for the page between, or finished on end where something waits for it. */
export class Answering<T> {
  #result: { readonly value: T } | null = null;

  constructor(private readonly work: Stretches<T>) {}

  /** Answers what is left on end. */
  finish(): void {
    this.#advance(Infinity);
  }

  /** @throws what the work throws */
  async inTurns(): Promise<T> {
    for (;;) {
      const result = this.#advance(performance.now() + STRETCH);
      if (result) return result.value;
      await nextTask();
    }
  }

  #advance(until: number): { readonly value: T } | null {
    while (!this.#result && performance.now() < until) {
      const step = this.work.next();
      if (step.done) this.#result = { value: step.value };
    }
    return this.#result;
  }
}
