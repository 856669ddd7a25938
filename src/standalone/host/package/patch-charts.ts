import type { Chart } from "@cj-tech-master/excelts/chart";
import type { Worksheet } from "@cj-tech-master/excelts";
import { drawingOf } from "./read-shapes";
import { removeWithParts } from "./remove-parts";
import { cornerXml } from "./shape-xml";
import type { WorkbookPackage } from "./workbook-package";
import { childOf, childrenOf, rootOf, sourceOf, splice, type XmlElement } from "./xml";

/** A chart of the file: what the model held of it when it was opened. */
export interface OpenedChart {
  readonly chart: Chart;
  /** JSON of its content. */
  readonly content: string;
  /** JSON of where it stands. */
  readonly place: string;
}

const contentOf = (chart: Chart): string => JSON.stringify(chart.chartModel);
const placeOf = ({ range: { tl, br, editAs } }: Chart): string =>
  JSON.stringify([corner(tl), br && corner(br), editAs]);
const corner = ({ nativeCol, nativeColOff, nativeRow, nativeRowOff }: Chart["range"]["tl"]) => ({
  nativeCol,
  nativeColOff,
  nativeRow,
  nativeRowOff,
});

interface Frame {
  readonly anchor: XmlElement;
  /** Relationship of the chart. */
  readonly id: string;
}

const CHART = /drawingml\/2006\/chart"|drawing\/2014\/chartex"/;

/** The frames of a drawing that hold charts, with their anchors. */
function framesOf(xml: string): Frame[] {
  return childrenOf(xml, rootOf(xml)).flatMap((anchor) => {
    const source = sourceOf(xml, anchor);
    const id = /<(?:\w+:)?chart\s[^>]*?\b\w+:id="([^"]+)"/.exec(source)?.[1];
    return id !== undefined && CHART.test(source) ? [{ anchor, id }] : [];
  });
}

/** The charts of a sheet; undefined where the drawing has others than the model (in groups, say). */
export function openedCharts(
  sheet: Worksheet,
  parts: WorkbookPackage,
  part: string
): OpenedChart[] | undefined {
  const charts = sheet.getCharts();
  if (charts.length === 0) return [];
  const drawing = drawingOf(parts, part);
  if (drawing === undefined || framesOf(parts.xml(drawing)).length !== charts.length)
    return undefined;
  return charts.map((chart) => ({ chart, content: contentOf(chart), place: placeOf(chart) }));
}

/** Charts of the file with other content than they were opened with, in order. */
export const changedCharts = (sheet: Worksheet, opened: readonly OpenedChart[]): Chart[] => {
  const now = new Set(sheet.getCharts());
  return opened.flatMap(({ chart, content }) =>
    now.has(chart) && contentOf(chart) !== content ? [chart] : []
  );
};

/**
 * Brings the charts of the file to what they are now: moved ones are anchored anew, removed ones taken out,
 * changed ones take the content that the donor wrote; their parts keep their names and all that hangs on them.
 * @param contents by changed chart, its part as the donor wrote it
 */
export function patchCharts(
  parts: WorkbookPackage,
  part: string,
  sheet: Worksheet,
  opened: readonly OpenedChart[],
  contents: ReadonlyMap<Chart, string>
): void {
  const drawing = drawingOf(parts, part);
  if (drawing === undefined || opened.length === 0) return;
  const now = new Set(sheet.getCharts());
  const before = parts.xml(drawing);
  let xml = before;
  const frames = framesOf(before);
  for (const [index, { anchor, id }] of [...frames.entries()].reverse()) {
    const known = opened[index];
    if (!known) continue;
    const { chart, place } = known;
    const target = parts.relationshipsOf(drawing).find((each) => each.id === id);
    if (!now.has(chart)) {
      xml = splice(xml, anchor.start, anchor.end, "");
      parts.unrelate(drawing, id);
      if (target) removeWithParts(parts, target.part);
      continue;
    }
    if (placeOf(chart) !== place)
      xml = splice(xml, anchor.start, anchor.end, anchored(sourceOf(xml, anchor), chart));
    const content = contents.get(chart);
    if (content !== undefined && target) parts.set(target.part, content);
  }
  if (xml !== before) parts.set(drawing, xml);
}

/** An anchor with the chart's corners of now. */
function anchored(anchor: string, { range }: Chart): string {
  let xml = anchor;
  const root = rootOf(xml);
  const text = (name: string, at: Chart["range"]["tl"], prefix: string) =>
    cornerXml(name, corner(at)).replace(/<(\/?)(?:xdr:)?/g, `<$1${prefix}`);
  if (root.name !== "twoCellAnchor" && range.br) {
    const frame = childrenOf(xml, root).filter((each) => !/^(?:from|to|ext|pos)$/.test(each.name));
    const { prefix } = root;
    const inner = frame.map((each) => sourceOf(xml, each)).join("");
    const corners = text("from", range.tl, prefix) + text("to", range.br, prefix);
    return `<${prefix}twoCellAnchor>${corners}${inner}</${prefix}twoCellAnchor>`;
  }
  for (const [name, at] of [
    ["from", range.tl],
    ["to", range.br],
  ] as const) {
    const old = childOf(xml, rootOf(xml), name);
    if (old && at) xml = splice(xml, old.start, old.end, text(name, at, old.prefix));
  }
  return xml;
}
