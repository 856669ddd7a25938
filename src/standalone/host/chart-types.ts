import type { AddChartOptions, ChartTypeGroup } from "@cj-tech-master/excelts/chart";

/** What the file format calls a chart type of the API. */
export type ChartShape = Partial<Omit<AddChartOptions, "series">> & Pick<AddChartOptions, "type">;

const bar = (
  barDir: "col" | "bar",
  grouping: "clustered" | "stacked" | "percentStacked"
): ChartShape => ({
  type: "bar",
  barDir,
  grouping,
  ...(grouping === "clustered" ? { gapWidth: 219, overlap: -27 } : { gapWidth: 150, overlap: 100 }),
});
/** The library draws depth only behind clustered bars: a row of bars in depth becomes one of them. */
const bar3D = (
  barDir: "col" | "bar",
  grouping: "clustered" | "stacked" | "percentStacked",
  shape: "box" | "cylinder" | "cone" | "pyramid" = "box"
): ChartShape => ({
  type: "bar3D",
  barDir,
  grouping,
  shape,
  gapWidth: 150,
  view3D: { rotX: 15, rotY: 20, rAngAx: true },
});
const line = (
  grouping: "standard" | "stacked" | "percentStacked",
  showMarker: boolean
): ChartShape => ({
  type: "line",
  grouping,
  showMarker,
});
const area = (grouping: "standard" | "stacked" | "percentStacked"): ChartShape => ({
  type: "area",
  grouping,
});
const scatter = (scatterStyle: AddChartOptions["scatterStyle"], smooth = false): ChartShape => ({
  type: "scatter",
  scatterStyle,
  smooth,
});

/** Types of the API that the classic chart format holds. */
export const CHART_TYPES: Readonly<Record<string, ChartShape>> = {
  ColumnClustered: bar("col", "clustered"),
  ColumnStacked: bar("col", "stacked"),
  ColumnStacked100: bar("col", "percentStacked"),
  BarClustered: { ...bar("bar", "clustered"), gapWidth: 182, overlap: undefined },
  BarStacked: bar("bar", "stacked"),
  BarStacked100: bar("bar", "percentStacked"),
  "3DColumnClustered": bar3D("col", "clustered"),
  "3DColumnStacked": bar3D("col", "stacked"),
  "3DColumnStacked100": bar3D("col", "percentStacked"),
  "3DColumn": bar3D("col", "clustered"),
  "3DBarClustered": bar3D("bar", "clustered"),
  "3DBarStacked": bar3D("bar", "stacked"),
  "3DBarStacked100": bar3D("bar", "percentStacked"),
  CylinderColClustered: bar3D("col", "clustered", "cylinder"),
  CylinderColStacked: bar3D("col", "stacked", "cylinder"),
  CylinderColStacked100: bar3D("col", "percentStacked", "cylinder"),
  CylinderBarClustered: bar3D("bar", "clustered", "cylinder"),
  CylinderBarStacked: bar3D("bar", "stacked", "cylinder"),
  CylinderBarStacked100: bar3D("bar", "percentStacked", "cylinder"),
  CylinderCol: bar3D("col", "clustered", "cylinder"),
  ConeColClustered: bar3D("col", "clustered", "cone"),
  ConeColStacked: bar3D("col", "stacked", "cone"),
  ConeColStacked100: bar3D("col", "percentStacked", "cone"),
  ConeBarClustered: bar3D("bar", "clustered", "cone"),
  ConeBarStacked: bar3D("bar", "stacked", "cone"),
  ConeBarStacked100: bar3D("bar", "percentStacked", "cone"),
  ConeCol: bar3D("col", "clustered", "cone"),
  PyramidColClustered: bar3D("col", "clustered", "pyramid"),
  PyramidColStacked: bar3D("col", "stacked", "pyramid"),
  PyramidColStacked100: bar3D("col", "percentStacked", "pyramid"),
  PyramidBarClustered: bar3D("bar", "clustered", "pyramid"),
  PyramidBarStacked: bar3D("bar", "stacked", "pyramid"),
  PyramidBarStacked100: bar3D("bar", "percentStacked", "pyramid"),
  PyramidCol: bar3D("col", "clustered", "pyramid"),
  Line: line("standard", false),
  LineStacked: line("stacked", false),
  LineStacked100: line("percentStacked", false),
  LineMarkers: line("standard", true),
  LineMarkersStacked: line("stacked", true),
  LineMarkersStacked100: line("percentStacked", true),
  "3DLine": { type: "line3D", grouping: "standard" },
  Area: area("standard"),
  AreaStacked: area("stacked"),
  AreaStacked100: area("percentStacked"),
  "3DArea": { type: "area3D", grouping: "standard" },
  "3DAreaStacked": { type: "area3D", grouping: "stacked" },
  "3DAreaStacked100": { type: "area3D", grouping: "percentStacked" },
  Pie: { type: "pie", varyColors: true },
  PieExploded: { type: "pie", varyColors: true },
  "3DPie": { type: "pie3D", varyColors: true, view3D: { rotX: 30, rotY: 0, rAngAx: false } },
  "3DPieExploded": {
    type: "pie3D",
    varyColors: true,
    view3D: { rotX: 30, rotY: 0, rAngAx: false },
  },
  PieOfPie: { type: "ofPie", ofPieType: "pie", varyColors: true },
  BarOfPie: { type: "ofPie", ofPieType: "bar", varyColors: true },
  Doughnut: { type: "doughnut", varyColors: true, holeSize: 75 },
  DoughnutExploded: { type: "doughnut", varyColors: true, holeSize: 75 },
  XYScatter: scatter("marker"),
  XYScatterLines: scatter("lineMarker"),
  XYScatterLinesNoMarkers: scatter("line"),
  XYScatterSmooth: scatter("smoothMarker", true),
  XYScatterSmoothNoMarkers: scatter("smooth", true),
  Bubble: { type: "bubble" },
  Bubble3DEffect: { type: "bubble" },
  Radar: { type: "radar", radarStyle: "marker" },
  RadarMarkers: { type: "radar", radarStyle: "marker", showMarker: true },
  RadarFilled: { type: "radar", radarStyle: "filled" },
  Surface: { type: "surface3D" },
  SurfaceWireframe: { type: "surface3D", wireframe: true },
  SurfaceTopView: { type: "surface" },
  SurfaceTopViewWireframe: { type: "surface", wireframe: true },
  StockHLC: { type: "stock", hiLowLines: true },
  StockOHLC: { type: "stock", hiLowLines: true, upDownBars: true },
};

/** Types of 2016 and later, which have a format of their own. */
export const NEWER_TYPES: Readonly<Record<string, string>> = {
  Waterfall: "waterfall",
  Histogram: "histogram",
  Pareto: "pareto",
  Treemap: "treemap",
  Sunburst: "sunburst",
  Boxwhisker: "boxWhisker",
  Funnel: "funnel",
  RegionMap: "regionMap",
};

const has = (group: object, key: string): unknown => (group as Record<string, unknown>)[key];

/** The API's name of a group of series of the file. */
export function nameOfGroup(group: ChartTypeGroup): string {
  const marked = group.series.some((each) => {
    const symbol = (has(each, "marker") as { symbol?: string } | undefined)?.symbol;
    return symbol !== undefined && symbol !== "none";
  });
  const matches = (shape: ChartShape): number => {
    if (shape.type !== group.type) return -1;
    let points = 0;
    for (const key of [
      "barDir",
      "grouping",
      "shape",
      "ofPieType",
      "radarStyle",
      "scatterStyle",
      "wireframe",
    ] as const) {
      const wanted = shape[key];
      const held = has(group, key);
      if (wanted === undefined) continue;
      if (held !== undefined && held !== wanted) return -1;
      points += held === wanted ? 1 : 0;
    }
    if (
      shape.showMarker !== undefined &&
      shape.showMarker === (marked || has(group, "marker") === true)
    )
      points += 0.5;
    return points;
  };
  let best = "Invalid";
  let most = -1;
  for (const [name, shape] of Object.entries(CHART_TYPES)) {
    const points = matches(shape);
    if (points > most) [best, most] = [name, points];
  }
  return best;
}
