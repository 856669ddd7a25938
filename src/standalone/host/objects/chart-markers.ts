import { type ChartMarker } from "@cj-tech-master/excelts/chart";
import { type ChartTarget, editChart } from "../charts";
import { type Property, value } from "../excel-class";
import { mustBe } from "../excel-error";
import type { Session } from "../session";
import { shownColor, storedColor } from "./chart-format";
import { oneOf } from "./range-format";

export const MARKERS = {
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
  Picture: "picture",
} as const;

export interface Marked {
  readonly chart: ChartTarget;
  readonly read: () => ChartMarker | undefined;
  readonly make: () => ChartMarker;
}

/** Members about markers, shared by series and points. */
export const markerProperties = <T>(
  of: (target: T) => Marked
): Readonly<Record<string, Property<T>>> => ({
  markerStyle: value(
    (target: T) =>
      Object.entries(MARKERS).find(([, symbol]) => symbol === of(target).read()?.symbol)?.[0] ??
      "Automatic",
    (target: T, name: string, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        const symbol = oneOf<string>(MARKERS, name) as ChartMarker["symbol"];
        of(target).make().symbol = symbol;
      })
  ),
  markerSize: value(
    (target: T) => of(target).read()?.size ?? 5,
    (target: T, size: number, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        mustBe(size >= 2 && size <= 72);
        of(target).make().size = size;
      })
  ),
  markerBackgroundColor: value(
    (target: T) => shownColor(of(target).read()?.spPr?.fill?.solid),
    (target: T, color: string, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        const marker = of(target).make();
        marker.spPr = { ...marker.spPr, fill: { solid: storedColor(color) } };
      })
  ),
  markerForegroundColor: value(
    (target: T) => shownColor(of(target).read()?.spPr?.line?.color),
    (target: T, color: string, excel: Session) =>
      editChart(of(target).chart, excel, () => {
        const marker = of(target).make();
        marker.spPr = { ...marker.spPr, line: { ...marker.spPr?.line, color: storedColor(color) } };
      })
  ),
});
