import type { ChartLayout } from "@cj-tech-master/excelts/chart";
import { type Box, boxOf, type ChartTarget, editChart, modelOf } from "../charts";
import { type Property, value } from "../excel-class";
import { mustBe } from "../excel-error";
import { textOf } from "./chart-text";

/** A part of a chart that can be placed by hand. */
interface Placed {
  layout?: ChartLayout;
}

type Side = keyof Box;

/** How to reach a part: where it is placed by hand, and about where it stands by itself. */
interface Place {
  readonly read: (target: ChartTarget) => Placed | undefined;
  readonly make: (target: ChartTarget) => Placed;
  readonly usual: (target: ChartTarget) => Box;
  /** Whether it has a size of its own, too. */
  readonly sized: boolean;
}

/** Where a part stands, in points from the chart's corner. */
function placeOf({ read, usual }: Place, target: ChartTarget): Box {
  const { width, height } = boxOf(target);
  const by = read(target)?.layout?.manualLayout;
  const itself = usual(target);
  return {
    left: by?.x === undefined ? itself.left : by.x * width,
    top: by?.y === undefined ? itself.top : by.y * height,
    width: by?.w === undefined ? itself.width : by.w * width,
    height: by?.h === undefined ? itself.height : by.h * height,
  };
}

/** Properties left, top, width and height of a part; a part without a size of its own is only moved. */
export function placed(place: Place): Record<Side, Property<ChartTarget>> {
  const side = (key: Side, writable: boolean): Property<ChartTarget> =>
    value(
      (target: ChartTarget) => placeOf(place, target)[key],
      writable
        ? (target, points: number, excel) => {
            mustBe(typeof points === "number" && points >= 0);
            const chart = boxOf(target);
            const box = { ...placeOf(place, target), [key]: points };
            const size = place.sized
              ? { w: box.width / chart.width, h: box.height / chart.height }
              : {};
            editChart(target, excel, () => {
              place.make(target).layout = {
                manualLayout: {
                  xMode: "edge",
                  yMode: "edge",
                  x: box.left / chart.width,
                  y: box.top / chart.height,
                  ...size,
                },
              };
            });
          }
        : undefined
    );
  return {
    left: side("left", true),
    top: side("top", true),
    width: side("width", place.sized),
    height: side("height", place.sized),
  };
}

const MARGIN = 7;

/** Excel lays a chart out as it draws it; without drawing this is about what it comes to. */
export function usualTitle(target: ChartTarget): Box {
  const { title } = modelOf(target).chart;
  const size = (title?.txPr?.size ?? 1400) / 100;
  const width = Math.max(1, textOf(title?.text).length) * size * 0.55;
  const { width: whole } = boxOf(target);
  return { left: Math.max(0, (whole - width) / 2), top: MARGIN, width, height: size * 1.6 };
}

const hasTitle = (target: ChartTarget): boolean => {
  const { chart } = modelOf(target);
  return chart.title !== undefined && !chart.autoTitleDeleted;
};

/** About where the legend stands by itself: a strip at its side of the chart. */
export function usualLegend(target: ChartTarget): Box {
  const { width, height } = boxOf(target);
  const { legendPos = "r" } = modelOf(target).chart.legend ?? {};
  const upright = legendPos !== "t" && legendPos !== "b";
  const size = upright
    ? { width: width / 5, height: height / 2 }
    : { width: width / 2, height: 20 };
  const left =
    legendPos === "l" ? MARGIN : upright ? width - size.width - MARGIN : (width - size.width) / 2;
  const below = hasTitle(target) ? 35 : MARGIN;
  const top =
    legendPos === "b"
      ? height - size.height - MARGIN
      : legendPos === "t" || legendPos === "tr"
        ? below
        : (height - size.height) / 2;
  return { left, top, ...size };
}

/** About where the plot area stands by itself: what title and legend leave. */
export function usualPlot(target: ChartTarget): Box {
  const { width, height } = boxOf(target);
  const { legend } = modelOf(target).chart;
  const strip = legend && !legend.overlay ? usualLegend(target) : null;
  const side = strip ? (legend?.legendPos ?? "r") : "";
  const top = (hasTitle(target) ? 35 : MARGIN) + (side === "t" ? (strip?.height ?? 0) : 0);
  const bottom = MARGIN + (side === "b" ? (strip?.height ?? 0) + MARGIN : 0);
  const left = MARGIN + (side === "l" ? (strip?.width ?? 0) + MARGIN : 0);
  const right = MARGIN + (side === "r" || side === "tr" ? (strip?.width ?? 0) + MARGIN : 0);
  return {
    left,
    top,
    width: Math.max(0, width - left - right),
    height: Math.max(0, height - top - bottom),
  };
}
