import type { Chart } from "@cj-tech-master/excelts/chart";

/**
 * Names of charts and their descriptions for screen readers. The library has no place for them: they stand in
 * the drawing part (xdr:cNvPr name and descr), which the package reads and writes.
 */
interface ChartLabel {
  readonly name: string;
  readonly description?: string;
}

const labels = new WeakMap<Chart, ChartLabel>();

export const chartLabel = (chart: Chart): ChartLabel | undefined => labels.get(chart);

export function labelChart(chart: Chart, label: ChartLabel): void {
  labels.set(chart, label);
}
