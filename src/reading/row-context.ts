import type { EitPart, Instrument } from "../model/assessment";
import { INDICATORS } from "../ita/indicators";
import { plainText } from "../ita/thai-text";
import { readLabel, type Label } from "./label";
import type { NameIndex } from "./names";

/** What stands around a row: the instrument and the indicator that it is under. */
export interface Context {
  readonly instrument: Instrument | null;
  readonly indicator: number | null;
  /** The half of EIT that a title, a sheet's name or a cell of the row names for all figures. */
  readonly part: EitPart | null;
}

/** The context that a sheet's name gives ("IIT", "ตัวชี้วัดที่ 6"). */
export function sheetContext(sheet: string, index: NameIndex): Context {
  const [, half] = EIT_SHEET.exec(plainText(sheet)) ?? [];
  if (half) return { instrument: "EIT", indicator: null, part: half === "1" ? "public" : "survey" };
  const label = readLabel(sheet, index);
  return contextOf(label ? [label] : [], { instrument: null, indicator: null, part: null });
}

/** "EIT1", "EIT (2)": sheets of the two halves; in a table the same words are items. */
const EIT_SHEET = /^EIT\s*[-_(]?\s*(?:ส่วน(?:ที่)?|part)?\s*([12])\s*\)?$/i;

/** A head that happens to hold a name, or one of several that names a half, says nothing of the rows under it. */
export function asHead(label: Label, oneOfSeveral: boolean): Label {
  return { ...label, names: [], text: oneOfSeveral ? "" : label.text };
}

/** The context under labels, where something stands around them already; itemRow says that they label an item. */
export function contextOf(labels: readonly Label[], around: Context, itemRow = false): Context {
  let { instrument, indicator, part } = around;
  for (const label of labels) {
    const half = partIn(label.text);
    const named = label.mentions;
    if (half !== null) part = half;
    else if (named !== null && !itemRow) part = null;
    if (named && named !== instrument) {
      instrument = named;
      indicator =
        indicator !== null && instrumentOfIndicator(indicator) === named ? indicator : null;
    }
    const isItem = itemRow && label.code !== null && !isNamedIndicator(label);
    const said = isItem ? null : indicatorSaid(label);
    if (said !== null) {
      indicator = said;
      instrument = instrumentOfIndicator(said);
    }
  }
  return { instrument, indicator, part };
}

const PARTS: readonly (readonly [RegExp, EitPart])[] = [
  [/\bpublic\b|(?:EIT|^)\s*[(\-–]?\s*(?:ส่วนที่|ตอนที่|part)\s*1\b/i, "public"],
  [/\bs[ue]rv[ae]y\b|(?:EIT|^)\s*[(\-–]?\s*(?:ส่วนที่|ตอนที่|part)\s*2\b/i, "survey"],
];
/** A chapter of a report is longer than the name of a half. */
const LONGEST_PART = 60;

/** The one half of EIT that a title or cell names; null for none, or both. */
export function partIn(text: string): EitPart | null {
  if (text.length > LONGEST_PART) return null;
  const named = PARTS.filter(([pattern]) => pattern.test(text));
  return named.length === 1 ? named[0]![1] : null;
}

/** "6. คุณภาพการดำเนินงาน" beside an item numbers the indicator. */
function isNamedIndicator({ names: [best] }: Label): boolean {
  return best !== undefined && best.score >= 0.9 && best.subject.startsWith("indicator:");
}

/** The indicator that a label is of: by its name when that is plain, else by its number. */
export function indicatorSaid(label: Label): number | null {
  const [best] = label.names;
  if (best && best.score >= 0.8 && best.subject.startsWith("indicator:"))
    return Number(best.subject.slice(10));
  return label.indicator;
}

/** The instrument of an indicator, alike in every year (ITA.md 2). */
export function instrumentOfIndicator(number: number): Instrument {
  return INDICATORS.find((frame) => frame.number === number)?.instrument ?? "OIT";
}
