import { toArabicDigits, toThaiDigits, scoreText } from "../ita/numerals";
import type { AgencyKind } from "../ita/agency-kinds";
import { fill, type Params } from "../wording/say";
import type { Digits } from "../model/settings";

/** An address of the web keeps its digits: it is copied, not read. */
const WEB_ADDRESS = /((?:https?:\/\/|www\.)\S+)/;

/** How one report speaks: its digits and the titles of its kind of agency. */
export interface Voice {
  /** A score or a difference of scores with two decimals. */
  score(value: number): string;
  /** A finished sentence: placeholders filled, titles put in, digits drawn. */
  say(template: string, params?: Params): string;
}

/** The voice of a report for an agency of a kind. */
export function voiceOf(digits: Digits, kind: AgencyKind): Voice {
  const draw = digits === "thai" ? toThaiDigits : toArabicDigits;
  const drawn = (text: string) =>
    text
      .split(WEB_ADDRESS)
      .map((piece, index) => (index % 2 === 0 ? draw(piece) : piece))
      .join("");
  return {
    score: (value) => scoreText(value, digits),
    say: (template, params = {}) => {
      const titled = template.replaceAll("{ผู้บริหารสูงสุด}", kind.head).replaceAll("{ปลัด}", kind.clerk);
      return drawn(fill(titled, params));
    },
  };
}
