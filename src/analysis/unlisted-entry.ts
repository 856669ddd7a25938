import type { LibraryEntry } from "../ita/library";
import { shortTitle } from "../ita/short-title";
import type { Instrument } from "../model/assessment";
import { INDICATOR_TEXTS } from "../wording/analysis/indicators";
import { UNLISTED } from "../wording/analysis/unlisted";
import { fill } from "../wording/say";

/**
 * An entry for an item that the library does not have, drafted from the item's own text (ITA.md R10): a
 * year without a library gets another year's entry only for the same question (kindredEntry). null where the
 * indicator is not one of the ten.
 */
export function unlistedEntry(
  code: string,
  title: string,
  indicator: number,
  instrument: Instrument
): LibraryEntry | null {
  const texts = INDICATOR_TEXTS[indicator];
  if (!texts) return null;
  const subject = inShort(title);
  const item = fill(UNLISTED.item, { code });
  const develop = fill(UNLISTED.develop, { develop: texts.develop, subject });
  const urgent = fill(UNLISTED.developUrgent, { develop: texts.develop, item });
  const achieved = UNLISTED.achieved[instrument];
  return {
    code,
    shortcoming: noted(filledBands(UNLISTED.shortcoming[instrument], subject), UNLISTED.drafted),
    develop: {
      full: fill(UNLISTED.developFull, { develop: texts.developFull, subject }),
      high: develop,
      failing: urgent,
      part: develop,
      none: urgent,
    },
    ...(achieved ? { achieved: fill(achieved, { subject }) } : {}),
    maintain: fill(UNLISTED.maintain, { maintain: texts.maintain, item }),
    measure: {
      ...texts.measure,
      name: fill(texts.measure.name, { subject }),
      steps: texts.measure.steps.map((step) => ({
        ...step,
        text: fill(step.text, { subject: item }),
      })),
    },
  };
}

/** Letters of an item's text that its name may take up. */
const SHORT = 70;

function inShort(title: string): string {
  return shortTitle(title.replace(UNLISTED.asking, ""), SHORT);
}

type Shortcomings = LibraryEntry["shortcoming"];

function filledBands(texts: Shortcomings, subject: string): Shortcomings {
  return mapped(texts, (text) => fill(text, { subject }));
}

/** Shortcomings with what the officer must know of their source. */
export function noted(texts: Shortcomings, note: string): Shortcomings {
  return mapped(texts, (text) => `${text} [${note}]`);
}

function mapped(texts: Shortcomings, change: (text: string) => string): Shortcomings {
  return Object.fromEntries(Object.entries(texts).map(([band, text]) => [band, change(text)]));
}
