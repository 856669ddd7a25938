import { addressOf, cellPlace, referenceTo } from "../model/place";
import { isKeyedCell, type ChartPlan, type SheetPlan } from "../model/sheet-plan";
import { addressLists, rectangles } from "./areas";
import { listOf, type SheetBase } from "./base";
import { chartsToDraw, type PlacedChart } from "./charts";
import { positionOf, type Layouts } from "./layout";
import { leftBreaks, leftLinks, leftLists, listName } from "./left";
import { movedKeys } from "./moves";
import { freshKeys, type Placed } from "./order";
import type { StandingChart } from "./seen";
import { cellKey } from "./settle";

/** All of a sheet beside its cells; each part stands only where it is to be set anew. */
export interface Fittings {
  readonly charts?: readonly PlacedChart[];
  readonly validations?: readonly {
    readonly areas: readonly string[];
    readonly list: readonly string[];
  }[];
  readonly links?: readonly { readonly cell: string; readonly target: string }[];
  /** Paper, margins, header and footer. */
  readonly page?: SheetPlan["print"];
  readonly printed?: { readonly area: string; readonly titleRows: string | null };
  /** First cells of pages: all of them once the others are taken out, or some beside those that stand. */
  readonly breaks?: { readonly cells: readonly string[]; readonly alone: boolean };
  /** Rows from the top that do not scroll. */
  readonly frozen?: number;
  readonly tab?: string;
  /** The row and the column of keys are for the add-in, not for the reader. */
  readonly keysHidden?: boolean;
}

/**
 * The fittings that differ from those remembered, and what to remember. Links, lists, page breaks and charts go along
 * with their cells: only what is new or other is set, so that the officer's changes of the rest stay.
 *
 * @param before what was left last; null where nobody knows what stands
 * @param charts the charts that stand; null where nobody has looked yet
 */
export function fittingsOf(
  plan: SheetPlan,
  rows: readonly Placed[],
  columns: readonly Placed[],
  name: string,
  layouts: Layouts,
  before: SheetBase | null,
  charts: readonly StandingChart[] | null
): { readonly fittings: Fittings; readonly remembered: Readonly<Record<string, string>> } {
  const own = layouts.get(plan.id);
  const at = (row: string, column: string) => positionOf(own, row, column);
  const address = (row: string, column: string) => {
    const place = at(row, column);
    return place && cellPlace(name, place.row, place.column).address;
  };
  const column = (keys: readonly string[], key: string) => {
    const cells = keys.flatMap((row) => at(row, key) ?? []);
    return addressLists(rectangles(new Map(cells.map((cell) => [cell.row, [cell.column]]))));
  };
  const rowNumber = (key: string | undefined) => {
    const index = key === undefined ? undefined : own?.rows.get(key);
    return index === undefined ? null : index + 2;
  };
  const freshRows = freshKeys(rows);
  const freshColumns = freshKeys(columns);
  const isFresh = (row: string, column: string) => freshRows.has(row) || freshColumns.has(column);
  const moved = movedKeys(rows);

  const links = linksOf(plan, layouts).flatMap(({ row, column, target }) => {
    const cell = address(row, column);
    return cell ? [{ row, column, cell, target }] : [];
  });
  const linked = new Map(before ? leftLinks(before) : []);
  const newLinks = links.filter(
    ({ row, column, target }) => isFresh(row, column) || linked.get(cellKey(row, column)) !== target
  );

  const listed = new Set(before ? leftLists(before) : []);
  const newLists = plan.validations.flatMap(({ rows, column: key, list }) => {
    const open = rows.filter((row) => isFresh(row, key) || !listed.has(listName(row, key, list)));
    const areas = column(open, key);
    return areas.length > 0 ? [{ areas, list }] : [];
  });

  const first = columns[0]?.key ?? "";
  const breaking = plan.rows.flatMap(({ key, pageBreakBefore }) => (pageBreakBefore ? [key] : []));
  const breaks = breaking.flatMap((key) => address(key, first) ?? []);
  const broken = before ? leftBreaks(before) : [];
  const stands = new Set(rows.map(({ key }) => key));
  const alone =
    before === null ||
    broken.some((key) => stands.has(key) && !breaking.includes(key)) ||
    breaking.some((key) => moved.has(key));
  const newBreaks = alone
    ? breaks
    : breaking
        .filter((key) => freshRows.has(key) || !broken.includes(key))
        .flatMap((key) => address(key, first) ?? []);

  const drawn = before && listOf<ChartPlan>(before, "charts");
  const isUprooted = ({ categories }: ChartPlan) =>
    categories.rows.some((row) => freshRows.has(row) || moved.has(row));
  const newCharts = chartsToDraw(plan.charts, drawn, isUprooted, charts, { cell: address, at });

  const aside = new Set(plan.columns.filter((one) => one.aside).map((one) => one.key));
  const printed = columns.findLastIndex((one) => !aside.has(one.key)) + 1;
  const area = { row: 1, column: 1, rows: rows.length, columns: printed };
  const titles = [rowNumber(plan.print.titleRows?.from), rowNumber(plan.print.titleRows?.to)];
  const whole = {
    page: plan.print,
    printed: {
      area: addressOf(area),
      titleRows: titles.every((row) => row !== null) ? titles.join(":") : null,
    },
    frozen: rowNumber(plan.freezeRows) ?? 0,
    tab: plan.tabColor,
    keysHidden: true,
  };
  const changed = Object.entries(whole).filter(
    ([key, value]) =>
      JSON.stringify(value) !== (before?.fittings[key] ?? (key === "frozen" ? "0" : undefined))
  );
  return {
    fittings: {
      ...(newCharts.length > 0 && { charts: newCharts }),
      ...(newLists.length > 0 && { validations: newLists }),
      ...(newLinks.length > 0 && {
        links: newLinks.map(({ cell, target }) => ({ cell, target })),
      }),
      ...((alone ? breaks.length + broken.length > 0 : newBreaks.length > 0) && {
        breaks: { cells: newBreaks, alone },
      }),
      ...Object.fromEntries(changed),
    },
    remembered: {
      ...Object.fromEntries(
        Object.entries(whole).map(([key, value]) => [key, JSON.stringify(value)])
      ),
      charts: JSON.stringify(plan.charts),
      validations: JSON.stringify(plan.validations),
      links: JSON.stringify(links.map(({ cell, target }) => ({ cell, target }))),
      breaks: JSON.stringify(breaks),
    },
  };
}

function linksOf(plan: SheetPlan, layouts: Layouts) {
  return plan.rows.flatMap(({ key: row, cells }) =>
    Object.entries(cells).flatMap(([column, { link }]) => {
      if (!link) return [];
      if (!isKeyedCell(link)) return [{ row, column, target: referenceTo(link) }];
      const layout = layouts.get(link.sheet);
      const place = positionOf(layout, link.row, link.column);
      return layout && place
        ? [{ row, column, target: referenceTo(cellPlace(layout.name, place.row, place.column)) }]
        : [];
    })
  );
}
