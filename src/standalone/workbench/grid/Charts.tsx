import type { Worksheet } from "@cj-tech-master/excelts";
import { renderChartSvg } from "@cj-tech-master/excelts/chart";
import { useEffect, useMemo, useRef } from "react";
import type { Layout } from "./layout";

/** English Metric Units in a pixel at 96 dpi. */
const EMU = 9525;

interface ChartsProps {
  readonly sheet: Worksheet;
  readonly layout: Layout;
  readonly contents: number;
  readonly offset: { readonly width: number; readonly height: number };
}

/** The sheet's charts, drawn by the workbook library where they are anchored. */
export function Charts({ sheet, layout, contents, offset }: ChartsProps) {
  const charts = useMemo(
    () =>
      sheet.getCharts().flatMap((chart) => {
        const { tl, br } = chart.range;
        const edge = (axis: Layout["rows"], index: number, offset: number) =>
          (axis.starts[index + 1] ?? 0) + offset / EMU;
        const left = edge(layout.columns, tl.nativeCol, tl.nativeColOff);
        const top = edge(layout.rows, tl.nativeRow, tl.nativeRowOff);
        const width = br ? edge(layout.columns, br.nativeCol, br.nativeColOff) - left : 480;
        const height = br ? edge(layout.rows, br.nativeRow, br.nativeRowOff) - top : 288;
        const model = chart.chartModel;
        if (!model || width <= 0 || height <= 0) return [];
        return [{ left, top, width, height, svg: renderChartSvg(model, { width, height }) }];
      }),
    [sheet, layout, contents]
  );
  return charts.map((chart, index) => (
    <Drawing
      key={index}
      svg={chart.svg}
      style={{
        left: chart.left + offset.width,
        top: chart.top + offset.height,
        width: chart.width,
        height: chart.height,
      }}
    />
  ));
}

/** An SVG text as elements of the page, without anything that could run: it holds texts of the workbook. */
function Drawing({ svg, style }: { readonly svg: string; readonly style: React.CSSProperties }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    for (const element of root.querySelectorAll("*")) {
      if (/^(script|foreignObject|iframe|image|use|a)$/i.test(element.localName)) element.remove();
      for (const { name } of [...element.attributes])
        if (/^on/i.test(name)) element.removeAttribute(name);
    }
    holder.current?.replaceChildren(document.importNode(root, true));
  }, [svg]);
  return <div ref={holder} role="img" className="grid-chart" style={style} />;
}
