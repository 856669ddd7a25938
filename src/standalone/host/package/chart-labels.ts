import type { Worksheet } from "@cj-tech-master/excelts";
import { chartLabel, labelChart } from "../chart-names";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, elementAt, splice, tagOf, withAttribute } from "./xml";

interface Frame {
  /** Where the start tag of the frame's cNvPr stands. */
  readonly start: number;
  readonly tag: string;
}

/** The names (cNvPr) of a drawing's chart frames, in order. */
function framesOf(xml: string): Frame[] {
  const frames: Frame[] = [];
  for (const match of xml.matchAll(/<(?:\w+:)?graphicFrame[\s>]/g)) {
    const frame = elementAt(xml, match.index);
    const content = xml.slice(frame.open, frame.close);
    const named = /<(?:\w+:)?cNvPr\s/.exec(content);
    if (!named || !/drawingml\/2006\/chart"|drawing\/2014\/chartex"/.test(content)) continue;
    const start = frame.open + named.index;
    frames.push({ start, tag: tagOf(xml, elementAt(xml, start)) });
  }
  return frames;
}

const drawingOf = (parts: WorkbookPackage, part: string): string | undefined => {
  const drawing = parts.related(part, "/drawing")?.part;
  return drawing !== undefined && parts.has(drawing) ? drawing : undefined;
};

/** Takes over the charts' names and descriptions from the file. */
export function readChartLabels(parts: WorkbookPackage, part: string, sheet: Worksheet): void {
  const charts = sheet.getCharts();
  const drawing = charts.length > 0 ? drawingOf(parts, part) : undefined;
  if (drawing === undefined) return;
  const frames = framesOf(parts.xml(drawing));
  // Charts in groups are none of the model's: then nobody knows which frame is whose.
  if (frames.length !== charts.length) return;
  frames.forEach(({ tag }, index) => {
    const chart = charts[index];
    const name = attribute(tag, "name");
    if (chart && name) labelChart(chart, { name, description: attribute(tag, "descr") });
  });
}

/** Writes names and descriptions where they differ from the drawing's. */
export function writeChartLabels(parts: WorkbookPackage, part: string, sheet: Worksheet): void {
  const charts = sheet.getCharts();
  const drawing = charts.length > 0 ? drawingOf(parts, part) : undefined;
  if (drawing === undefined) return;
  const before = parts.xml(drawing);
  const frames = framesOf(before);
  if (frames.length !== charts.length) return;
  let xml = before;
  // From the last to the first, so that the places before it stay right.
  for (const [index, frame] of [...frames.entries()].reverse()) {
    const chart = charts[index];
    const label = chart && chartLabel(chart);
    if (!label) continue;
    let tag = frame.tag;
    if (attribute(tag, "name") !== label.name) tag = withAttribute(tag, "name", label.name);
    if ((attribute(tag, "descr") ?? "") !== (label.description ?? ""))
      tag = withAttribute(tag, "descr", label.description || null);
    xml = splice(xml, frame.start, frame.start + frame.tag.length, tag);
  }
  if (xml !== before) parts.set(drawing, xml);
}
