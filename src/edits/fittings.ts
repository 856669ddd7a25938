import { addressOf, cellPlace, referenceTo } from "../model/place";
import { isKeyedCell, type ChartPlan, type SheetPlan } from "../model/sheet-plan";
import { addressLists, rectangles } from "./areas";
import type { SheetBase } from "./base";
import { positionOf, type Layouts } from "./layout";
import { movedKeys } from "./moves";
import type { Placed } from "./order";

/** A chart in addresses. */
export interface PlacedChart {
  readonly plan: ChartPlan;
  readonly categories: string;
  readonly series: readonly string[];
  readonly from: string;
  readonly to: string;
}

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
  /** First cells of pages. */
  readonly breaks?: readonly string[];
  /** Rows from the top that do not scroll. */
  readonly frozen?: number;
  readonly tab?: string;
  /** The row and the column of keys are for the add-in, not for the reader. */
  readonly keysHidden?: boolean;
}

/** The fittings that differ from those remembered, and what to remember. Addresses of all are on the sheet itself. */
export function fittingsOf(
  plan: SheetPlan,
  rows: readonly Placed[],
  columns: readonly Placed[],
  name: string,
  layouts: Layouts,
  before: SheetBase | null
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
  const stretch = (keys: readonly string[], key: string) => {
    const cells = keys.flatMap((row) => at(row, key) ?? []);
    const [first] = cells;
    if (!first) return null;
    const rows = cells.map(({ row }) => row);
    const row = Math.min(...rows);
    const bounds = { row, rows: Math.max(...rows) - row + 1, column: first.column, columns: 1 };
    return addressOf(bounds);
  };
  const rowNumber = (key: string | undefined) => {
    const index = key === undefined ? undefined : own?.rows.get(key);
    return index === undefined ? null : index + 2;
  };
  const first = columns[0]?.key ?? "";
  const aside = new Set(plan.columns.filter((one) => one.aside).map((one) => one.key));
  const printed = columns.findLastIndex((one) => !aside.has(one.key)) + 1;
  const area = { row: 1, column: 1, rows: rows.length, columns: printed };
  const titles = [rowNumber(plan.print.titleRows?.from), rowNumber(plan.print.titleRows?.to)];
  const links = plan.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([key, { link }]) => {
      const cell = link && address(row.key, key);
      if (!cell) return [];
      if (!isKeyedCell(link)) return [{ cell, target: referenceTo(link) }];
      const layout = layouts.get(link.sheet);
      const place = positionOf(layout, link.row, link.column);
      return layout && place
        ? [{ cell, target: referenceTo(cellPlace(layout.name, place.row, place.column)) }]
        : [];
    })
  );
  const all: Required<Fittings> = {
    charts: plan.charts.flatMap((chart) => placedChart(chart, stretch, address)),
    validations: plan.validations.map(({ rows, column: key, list }) => ({
      areas: column(rows, key),
      list,
    })),
    links,
    page: plan.print,
    printed: {
      area: addressOf(area),
      titleRows: titles.every((row) => row !== null) ? titles.join(":") : null,
    },
    breaks: plan.rows.flatMap((row) =>
      row.pageBreakBefore ? (address(row.key, first) ?? []) : []
    ),
    frozen: rowNumber(plan.freezeRows) ?? 0,
    tab: plan.tabColor,
    keysHidden: true,
  };
  const signatures: Record<string, string> = {
    ...Object.fromEntries(Object.entries(all).map(([key, value]) => [key, JSON.stringify(value)])),
    // Charts and lists follow their cells by themselves: only another plan sets them anew.
    charts: JSON.stringify(plan.charts),
    validations: JSON.stringify(plan.validations),
  };
  const blank: Record<string, string> = {
    charts: "[]",
    validations: "[]",
    links: "[]",
    breaks: "[]",
    frozen: "0",
  };
  const moved = movedKeys(rows);
  const fresh = new Set(rows.filter(({ from }) => from === null).map(({ key }) => key));
  const uprooted = plan.charts.some(({ categories }) =>
    categories.rows.some((row) => fresh.has(row) || moved.has(row))
  );
  const changed = Object.entries(all).filter(
    ([key]) =>
      signatures[key] !== (before?.fittings[key] ?? blank[key]) || (key === "charts" && uprooted)
  );
  return { fittings: Object.fromEntries(changed), remembered: signatures };
}

/** A series is one range, as Excel wants it: rows that the officer put in between are drawn along. */
function placedChart(
  plan: ChartPlan,
  stretch: (rows: readonly string[], key: string) => string | null,
  address: (row: string, column: string) => string | null
): PlacedChart[] {
  const rows = plan.categories.rows;
  const categories = stretch(rows, plan.categories.column);
  const series = plan.series.flatMap((each) => stretch(rows, each.column) ?? []);
  const from = address(plan.from.row, plan.from.column);
  const to = address(plan.to.row, plan.to.column);
  const complete = categories && from && to && series.length === plan.series.length;
  return complete ? [{ plan, categories, series, from, to }] : [];
}
