import { roundHalfUp } from "../ita/numerals";
import type { ItemEntry } from "../model/assessment";
import { FRAMES } from "../wording/analysis/frames";
import { fill } from "../wording/say";
import type { Voice } from "./voice";

/** A gap between public and survey that a careful reader asks about, in points (THAI.md 4). */
const NOTABLE_GAP = 5;

/**
 * An item's score in words, with what is added to it ("ต่ำที่สุดในตัวชี้วัดที่ ๔"): "ข้อ i๑๐ ได้ ๙๑.๔๓ คะแนน";
 * of an EIT item both parts, and their gap where it is notable.
 */
export function quoteOf(item: ItemEntry, voice: Voice, more = ""): string {
  return [scoresOf(item, voice), more].filter((piece) => piece !== "").join(" ");
}

/** "ข้อ i๑๐": where the score has been given already. */
export function codeOf(item: ItemEntry, voice: Voice): string {
  return voice.say(FRAMES.quote.code, { code: item.code });
}

function scoresOf(item: ItemEntry, voice: Voice): string {
  const { code } = item;
  const publicScore = item.parts?.public?.score ?? null;
  const surveyScore = item.parts?.survey?.score ?? null;
  if (publicScore !== null && surveyScore !== null) {
    const both = voice.say(FRAMES.quote.parts, {
      code,
      public: voice.score(publicScore),
      survey: voice.score(surveyScore),
    });
    const gap = Math.abs(publicScore - surveyScore);
    if (roundHalfUp(gap) < NOTABLE_GAP) return both;
    return `${both} ${fill(FRAMES.quote.gap, { gap: voice.score(gap) })}`;
  }
  const only = publicScore ?? surveyScore;
  if (only !== null) {
    const part = publicScore !== null ? FRAMES.quote.public : FRAMES.quote.survey;
    return voice.say(FRAMES.quote.part, { code, part, score: voice.score(only) });
  }
  return voice.say(FRAMES.quote.single, { code, score: voice.score(item.score ?? 0) });
}
