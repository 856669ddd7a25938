import { indicatorOf, itemsOf } from "../../ita/framework";
import { INDICATORS } from "../../ita/indicators";
import type { GroupEntry, Instrument, ItemEntry } from "../../model/assessment";
import type { ReportContext } from "../context";

/** The items of one indicator as they are shown: in the year's order, then what the year does not know. */
export interface ItemList {
  readonly indicator: number;
  readonly name: string;
  readonly instrument: Instrument;
  /** Groups of an OIT indicator with their items; one group without a name elsewhere. */
  readonly groups: readonly {
    readonly number: string | null;
    readonly name: string;
    readonly entry: GroupEntry | null;
    readonly items: readonly ItemEntry[];
  }[];
}

/** Every indicator that has items in the officer's sheets, with its items by group. */
export function itemLists(context: ReportContext): ItemList[] {
  const { assessment, framework } = context;
  return INDICATORS.flatMap(({ number: indicator, instrument, name }) => {
    const read = assessment.items.filter((item) => item.indicator === indicator);
    if (read.length === 0) return [];
    const order = framework ? itemsOf(framework, indicator).map((item) => item.code) : [];
    const rank = (item: ItemEntry) => {
      const index = order.indexOf(item.code);
      return index < 0 ? order.length : index;
    };
    const items = [...read].sort((a, b) => rank(a) - rank(b));
    const entry = assessment.indicators.find((one) => one.number === indicator);
    const frame = framework ? indicatorOf(framework, indicator) : undefined;
    return [
      {
        indicator,
        instrument,
        name: entry?.name || frame?.name || name,
        groups: groupsOf(context, indicator, items),
      },
    ];
  });
}

function groupsOf(
  { framework, assessment }: ReportContext,
  indicator: number,
  items: readonly ItemEntry[]
): ItemList["groups"] {
  const frames = (framework?.groups ?? []).filter((group) => group.indicator === indicator);
  const numberOf = (item: ItemEntry) =>
    framework?.items.find((frame) => frame.code === item.code)?.group ?? null;
  if (frames.length === 0) return [{ number: null, name: "", entry: null, items }];
  const groups = frames.map(({ number, name }) => {
    const entry = assessment.groups.find((one) => one.number === number) ?? null;
    return {
      number,
      name: entry?.name || name,
      entry,
      items: items.filter((item) => numberOf(item) === number),
    };
  });
  const left = items.filter((item) => !frames.some(({ number }) => number === numberOf(item)));
  const rest = left.length > 0 ? [{ number: null, name: "", entry: null, items: left }] : [];
  return [...groups.filter((group) => group.items.length > 0), ...rest];
}
