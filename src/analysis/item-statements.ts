import { textOfBand } from "../ita/library";
import type { Band, Statement } from "../model/analysis";
import type { Instrument, ItemEntry } from "../model/assessment";
import { FRAMES } from "../wording/analysis/frames";
import { bandOf, decidingScore } from "./bands";
import type { Basis } from "./basis";
import { codeOf, quoteOf } from "./quote";

/** What falls short in an item below full marks, with its score; null at full marks. */
export function shortcomingOf(basis: Basis, item: ItemEntry, rank = ""): Statement | null {
  const band = bandOfItem(basis, item);
  const entry = basis.entryOf(item);
  if (band === null || band === "full" || !entry) return null;
  const text = textOfBand(entry.shortcoming, band);
  if (!text) return null;
  const quote = quoteOf(item, basis.voice, rank);
  return about(item, `${basis.voice.say(text)} (${quote}${remarkOf(basis, item)})`);
}

/** What to change about an item, by its band; at full marks something new. */
export function developOf(basis: Basis, item: ItemEntry): Statement | null {
  const band = bandOfItem(basis, item);
  const text = band && textOfBand(basis.entryOf(item)?.develop ?? {}, band);
  return text ? about(item, `${basis.voice.say(text)} (${codeOf(item, basis.voice)})`) : null;
}

/** What to keep about an item and by what; what full marks say is said only at full marks. */
export function maintainOf(basis: Basis, item: ItemEntry, rank = ""): Statement | null {
  const entry = basis.entryOf(item);
  if (!entry) return null;
  const { voice } = basis;
  const quote = quoteOf(item, voice, rank);
  const text =
    entry.achieved && bandOfItem(basis, item) === "full"
      ? `${voice.say(entry.achieved)} (${quote}) ${voice.say(entry.maintain)}`
      : `${voice.say(entry.maintain)} (${quote})`;
  return about(item, text);
}

/** The band of an item by its deciding score; null when it has none. */
export function bandOfItem(basis: Basis, item: ItemEntry): Band | null {
  const score = decidingScore(item);
  return score === null ? null : bandOf(score, instrumentOf(basis, item));
}

/** Why points were lost is known only from the assessor (THAI.md 2). */
function remarkOf(basis: Basis, item: ItemEntry): string {
  if (instrumentOf(basis, item) !== "OIT") return "";
  const remark = basis.input.settings.remarks[item.code]?.trim();
  const said = remark
    ? basis.voice.say(FRAMES.remark.quoted, { remark })
    : basis.voice.say(FRAMES.remark.missing);
  return `; ${said}`;
}

function instrumentOf(basis: Basis, item: ItemEntry): Instrument {
  const frame = basis.indicators.find((indicator) => indicator.number === item.indicator);
  return frame?.instrument ?? "IIT";
}

function about(item: ItemEntry, text: string): Statement {
  return { text, items: [item.code] };
}
