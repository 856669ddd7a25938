import type { IndicatorFrame } from "../ita/framework";
import { roundHalfUp } from "../ita/numerals";
import type { IndicatorAnalysis, Statement } from "../model/analysis";
import { FRAMES } from "../wording/analysis/frames";
import { INDICATOR_TEXTS } from "../wording/analysis/indicators";
import { perceptionBandOf } from "./bands";
import type { Basis } from "./basis";

export type Parts = Pick<IndicatorAnalysis, "shortcomings" | "develop" | "maintain">;

/** What can be said of an indicator whose items are not known: by its own score (0-100), or that it has none. */
export function partsWithoutItems(
  basis: Basis,
  frame: IndicatorFrame,
  score: number | null
): Parts {
  const texts = INDICATOR_TEXTS[frame.number];
  const { voice } = basis;
  if (score === null || !texts) {
    const unknown = voice.say(FRAMES.indicator.unknown, { number: frame.number, name: frame.name });
    return { shortcomings: [{ text: unknown, items: [] }], develop: [], maintain: [] };
  }
  const keep = [{ text: voice.say(texts.maintain), items: [] }];
  const band = perceptionBandOf(score);
  if (band === "full") {
    const something = { text: voice.say(texts.developFull), items: [] };
    return {
      shortcomings: [noShortcoming(basis, frame, score)],
      develop: [something],
      maintain: keep,
    };
  }
  const { indicator } = FRAMES;
  const quote = voice.say(indicator.quote, { number: frame.number, score: voice.score(score) });
  const short = `${texts.shortcoming} ${indicator.urgency[band]} (${quote}; ${indicator.itemsUnknown})`;
  const ordered = band === "failing" ? indicator.ordered : "";
  return {
    shortcomings: [{ text: voice.say(short), items: [] }],
    develop: [{ text: voice.say(ordered + texts.develop), items: [] }],
    maintain: keep,
  };
}

/** "No shortcoming" is said of the whole indicator only where its own score is full too. */
export function noShortcoming(
  basis: Basis,
  frame: IndicatorFrame,
  score: number | null
): Statement {
  const { voice } = basis;
  const isFull = score === null || roundHalfUp(score) >= 100;
  const text = isFull
    ? voice.say(INDICATOR_TEXTS[frame.number]?.noShortcoming ?? "")
    : voice.say(FRAMES.indicator.fullItemsOnly, {
        number: frame.number,
        score: voice.score(score),
      });
  return { text, items: [] };
}
