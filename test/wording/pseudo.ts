import type { UiWords } from "../../src/wording/ui/th";

/** A made-up language: every sentence in brackets and longer, so that what is not from the tables shows. */
export function pseudo(words: UiWords): UiWords {
  return Object.fromEntries(
    Object.entries(words).map(([key, sentence]) => [key, `⟦${sentence}…⟧`])
  ) as UiWords;
}
