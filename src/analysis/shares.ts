import { itemOf, type Framework, type IndicatorFrame } from "../ita/framework";
import type { Assessment, EitPart, Instrument, ItemEntry } from "../model/assessment";

/** One score that can be raised, and what one point of it is worth. */
export interface ScoreShare {
  readonly code: string;
  readonly part?: EitPart;
  readonly indicator: number;
  readonly instrument: Instrument;
  /** 0-100. */
  readonly score: number;
  /** Points of the instrument, and of the total, for one point of this score. */
  readonly ofInstrument: number;
  readonly ofTotal: number;
  /**
   * Rests on an assumption: a doubled item in its group (ITA.md R6), documents whose groups are not known, or
   * items that the year does not list.
   */
  readonly assumed: boolean;
}

const EIT_PARTS: readonly EitPart[] = ["public", "survey"];

/**
 * What every known score weighs by ITA.md R1-R6: items in their indicator (documents through their group,
 * EIT items by their two parts), indicators in their instrument, instruments in the total. Empty for a year
 * without weights.
 */
export function sharesOf(assessment: Assessment, framework: Framework | null): ScoreShare[] {
  const weights = framework?.weights;
  if (!framework || !weights) return [];
  return assessment.items.flatMap((item) => {
    const frame = framework.indicators.find((indicator) => indicator.number === item.indicator);
    if (!frame) return [];
    const siblings = framework.indicators.filter((one) => one.instrument === frame.instrument);
    const { share, assumed } = shareOfIndicator(item, frame, assessment, framework);
    const whole = {
      code: item.code,
      indicator: frame.number,
      instrument: frame.instrument,
      ofInstrument: share / siblings.length,
      ofTotal: (share / siblings.length) * weights[frame.instrument],
      assumed,
    };
    return scoresOf(item).map(({ part, score, portion }) => ({
      ...whole,
      ...(part ? { part } : {}),
      score,
      ofInstrument: whole.ofInstrument * portion,
      ofTotal: whole.ofTotal * portion,
    }));
  });
}

/** The scores of an item that count: both parts by half, or the one score. */
function scoresOf(
  item: ItemEntry
): readonly { readonly part?: EitPart; readonly score: number; readonly portion: number }[] {
  if (!item.parts) return item.score === null ? [] : [{ score: item.score, portion: 1 }];
  return EIT_PARTS.flatMap((part) => {
    const score = item.parts?.[part]?.score ?? null;
    return score === null ? [] : [{ part, score, portion: 1 / EIT_PARTS.length }];
  });
}

function shareOfIndicator(
  item: ItemEntry,
  indicator: IndicatorFrame,
  assessment: Assessment,
  framework: Framework
): { readonly share: number; readonly assumed: boolean } {
  const known = framework.complete.includes(indicator.instrument);
  const listed = framework.items.filter((frame) => frame.indicator === indicator.number);
  const group = itemOf(framework, item.code)?.group;
  if (!listed.some((frame) => frame.code === item.code)) {
    const read = assessment.items.filter((one) => one.indicator === indicator.number);
    return { share: 1 / read.length, assumed: true };
  }
  if (!group) {
    return { share: 1 / listed.length, assumed: !known || indicator.instrument === "OIT" };
  }
  const groups = framework.groups.filter((one) => one.indicator === indicator.number);
  const members = listed.filter((frame) => frame.group === group);
  const doubled = framework.doubledItem?.group === group ? framework.doubledItem.code : null;
  const parts = members.length + (doubled ? 1 : 0);
  const counted = item.code === doubled ? 2 : 1;
  return { share: counted / parts / groups.length, assumed: !known || doubled !== null };
}
