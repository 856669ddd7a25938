import type { Assessment, GroupEntry, ItemEntry } from "../model/assessment";
import { boundsOf, type Place } from "../model/place";
import type { ConfirmedFramework } from "../model/settings";
import type { Framework, GroupFrame, ItemFrame } from "./framework";
import { INDICATORS } from "./indicators";
import { shortTitle } from "./short-title";
import { frameworkOf } from "./years";

/**
 * The framework to reckon with (ITA.md R10): the year's own; where that lacks weights or a level rule, or the year is not
 * built in, what the officer confirmed for exactly that year. null for a year that is not built in and not confirmed;
 * a year whose rules are neither known nor confirmed keeps them null, so that nothing is totalled or levelled.
 */
export function frameworkFor(
  assessment: Assessment,
  confirmed: ConfirmedFramework | null
): Framework | null {
  const year = assessment.fiscalYear.value;
  const known = frameworkOf(year);
  if (known?.weights && known.levelRule) return known;
  if (year === null || confirmed?.year !== year) return known;
  const base = known ?? proposeFramework(assessment);
  return (
    base && {
      ...base,
      weights: base.weights ?? confirmed.weights,
      levelRule: base.levelRule ?? frameworkOf(confirmed.levelRuleOf)?.levelRule ?? null,
    }
  );
}

/**
 * A framework for a year that is not built in, from the officer's own sheet: its items and groups as they stand there.
 * Weights and level rule are left open for the officer to confirm. null when no fiscal year is known.
 */
export function proposeFramework(assessment: Assessment): Framework | null {
  const year = assessment.fiscalYear.value;
  if (year === null) return null;
  const groups = numberedGroups(assessment.groups);
  return {
    year,
    indicators: INDICATORS.map((frame) => ({
      ...frame,
      name: assessment.indicators.find(({ number }) => number === frame.number)?.name ?? frame.name,
    })),
    groups: groups.map(({ frame }) => frame),
    items: assessment.items.flatMap((item) => itemFrame(item, groups) ?? []),
    complete: [],
    counts: {},
    weights: null,
    levelRule: null,
    eitParts: assessment.items.some(({ parts }) => parts?.public && parts.survey),
    measuresItem: null,
    followUpItem: null,
    letterGrades: false,
  };
}

interface PlacedGroup {
  readonly frame: GroupFrame;
  readonly at: Place | undefined;
}

/** Groups counted within their indicator, as the built-in year counts them. */
function numberedGroups(groups: readonly GroupEntry[]): PlacedGroup[] {
  const counts = new Map<number, number>();
  return groups.map(({ name, number, indicator, mentions }) => {
    const count = (counts.get(indicator) ?? 0) + 1;
    counts.set(indicator, count);
    return {
      frame: { number: number ?? `${indicator}.${count}`, name, indicator },
      at: mentions[0]?.label.at,
    };
  });
}

const SUBJECT_LENGTH = 60;

function itemFrame(item: ItemEntry, groups: readonly PlacedGroup[]): ItemFrame | null {
  if (item.indicator === null) return null;
  const at = (
    item.mentions[0] ??
    item.parts?.public?.mentions[0] ??
    item.parts?.survey?.mentions[0]
  )?.label.at;
  const group =
    at && groups.findLast((one) => one.frame.indicator === item.indicator && isAbove(one.at, at));
  return {
    code: item.code,
    indicator: item.indicator,
    ...(group ? { group: group.frame.number } : {}),
    text: item.text,
    subject: shortTitle(item.text, SUBJECT_LENGTH),
  };
}

function isAbove(upper: Place | undefined, lower: Place): boolean {
  if (!upper || upper.sheet !== lower.sheet) return false;
  return (boundsOf(upper.address)?.row ?? Infinity) < (boundsOf(lower.address)?.row ?? -1);
}
