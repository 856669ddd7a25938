import type { LibraryEntry } from "../ita/library";
import { shortTitle } from "../ita/short-title";
import type { Band } from "../model/analysis";
import type { Instrument } from "../model/assessment";
import { INDICATOR_TEXTS } from "../wording/analysis/indicators";
import { UNLISTED } from "../wording/analysis/unlisted";
import { fill } from "../wording/say";

/**
 * An entry for an item that the library does not have, drafted from the item's own text (ITA.md R10): a
 * year without a library gets no other year's entry. null where the indicator is not one of the ten.
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
    shortcoming: filledBands(UNLISTED.shortcoming[instrument], subject),
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

function filledBands(
  texts: Readonly<Partial<Record<Exclude<Band, "full">, string>>>,
  subject: string
): LibraryEntry["shortcoming"] {
  return Object.fromEntries(
    Object.entries(texts).map(([band, text]) => [
      band,
      `${fill(text, { subject })} [${UNLISTED.drafted}]`,
    ])
  );
}
