import type { Worksheet } from "@cj-tech-master/excelts";
import { columnLetters } from "../area";
import type { SheetState } from "./opened-state";
import { insertSheetProperty, withElementAttribute, withSheetProperty } from "./patch-page";
import { insertChild } from "./sheet-order";
import {
  attribute,
  childOf,
  childrenOf,
  prefixed,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
  type XmlElement,
} from "./xml";

type View = Record<string, unknown>;

const unlessTrue = (value: unknown) => (value === false ? "0" : null);
const ifTrue = (value: unknown) => (value ? "1" : null);
const unless100 = (value: unknown) =>
  typeof value === "number" && value !== 100 ? String(value) : null;

/** Attributes of a sheet view, by the model's field. */
const ATTRIBUTES: Readonly<Record<string, readonly [string, (value: unknown) => string | null]>> = {
  rightToLeft: ["rightToLeft", ifTrue],
  showRuler: ["showRuler", unlessTrue],
  showRowColHeaders: ["showRowColHeaders", unlessTrue],
  showGridLines: ["showGridLines", unlessTrue],
  zoomScale: ["zoomScale", unless100],
  zoomScaleNormal: ["zoomScaleNormal", unless100],
  style: ["view", (value) => (typeof value === "string" ? value : null)],
};
const PANE = ["state", "xSplit", "ySplit", "topLeftCell"];

/** Writes what of a sheet's first view differs from when it was opened: attributes, and frozen panes. */
export function patchView(xml: string, opened: SheetState, sheet: Worksheet): string {
  const before = (opened.views[0] ?? {}) as View;
  const now = (sheet.views[0] ?? {}) as View;
  const attributes = Object.entries(ATTRIBUTES).filter(([field]) => now[field] !== before[field]);
  const paneChanged = PANE.some((field) => now[field] !== before[field]);
  if (attributes.length === 0 && !paneChanged) return xml;
  let patched = withView(xml);
  for (const [field, [name, write]] of attributes) {
    const view = viewOf(patched);
    if (!view) continue;
    const tag = withAttribute(tagOf(patched, view), name, write(now[field]));
    patched = splice(patched, view.start, view.open, tag);
  }
  return paneChanged ? patchPane(patched, now) : patched;
}

function viewOf(xml: string): XmlElement | undefined {
  const views = childOf(xml, rootOf(xml), "sheetViews");
  return views && childrenOf(xml, views)[0];
}

function withView(xml: string): string {
  if (viewOf(xml)) return xml;
  return insertChild(xml, "sheetViews", '<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
}

function patchPane(xml: string, now: View): string {
  const view = viewOf(xml);
  if (!view) return xml;
  const kept = childrenOf(xml, view)
    .filter((child) => child.name !== "pane" && child.name !== "selection")
    .map((child) => sourceOf(xml, child));
  const tag = tagOf(xml, view).replace(/\s*\/>$/, ">");
  const content = prefixed(paneOf(now), view.prefix) + kept.join("");
  return splice(xml, view.start, view.end, `${tag}${content}</${view.prefix}sheetView>`);
}

function paneOf(view: View): string {
  const x = Number(view.xSplit ?? 0);
  const y = Number(view.ySplit ?? 0);
  if ((view.state !== "frozen" && view.state !== "split") || (x === 0 && y === 0)) return "";
  const frozen = view.state === "frozen";
  const pane = x && y ? "bottomRight" : x ? "topRight" : "bottomLeft";
  const first =
    typeof view.topLeftCell === "string" && view.topLeftCell
      ? view.topLeftCell
      : frozen
        ? `${columnLetters(x + 1)}${y + 1}`
        : "";
  const split = `${x ? ` xSplit="${x}"` : ""}${y ? ` ySplit="${y}"` : ""}`;
  const corner = first ? ` topLeftCell="${first}"` : "";
  const state = frozen ? ' state="frozen"' : "";
  return `<pane${split}${corner} activePane="${pane}"${state}/><selection pane="${pane}"/>`;
}

/** A sheet marked as selected among the tabs, or not. */
export function withSelection(xml: string, selected: boolean): string {
  const view = viewOf(xml);
  if (!view && !selected) return xml;
  const now = withView(xml);
  const found = viewOf(now);
  if (!found) return xml;
  const tag = tagOf(now, found);
  const marked = /^(?:1|true)$/.test(attribute(tag, "tabSelected") ?? "");
  if (marked === selected) return xml;
  return splice(
    now,
    found.start,
    found.open,
    withAttribute(tag, "tabSelected", selected ? 1 : null)
  );
}

/** Writes what of a sheet's own properties differs: tab colour, outline, standard sizes. */
export function patchProperties(xml: string, opened: SheetState, sheet: Worksheet): string {
  const before = opened.properties as View;
  const now = sheet.properties as View;
  const differs = (field: string) => JSON.stringify(now[field]) !== JSON.stringify(before[field]);
  let patched = xml;
  if (differs("tabColor")) patched = patchTabColor(patched, now.tabColor as View | undefined);
  if (differs("outlineProperties")) {
    const outline = (now.outlineProperties ?? {}) as View;
    for (const name of ["summaryBelow", "summaryRight"]) {
      patched = withSheetProperty(patched, "outlinePr", name, unlessTrue(outline[name]));
    }
  }
  if (differs("defaultRowHeight") && typeof now.defaultRowHeight === "number") {
    const height = String(now.defaultRowHeight);
    patched = withElementAttribute(patched, "sheetFormatPr", "defaultRowHeight", height);
    patched = withElementAttribute(patched, "sheetFormatPr", "customHeight", "1");
  }
  if (differs("defaultColWidth")) {
    const width = now.defaultColWidth === undefined ? null : String(now.defaultColWidth);
    patched = withStandardHeight(patched);
    patched = withElementAttribute(patched, "sheetFormatPr", "defaultColWidth", width);
  }
  return patched;
}

/** sheetFormatPr may not stand without a standard row height. */
function withStandardHeight(xml: string): string {
  if (childOf(xml, rootOf(xml), "sheetFormatPr")) return xml;
  return insertChild(xml, "sheetFormatPr", '<sheetFormatPr defaultRowHeight="15"/>');
}

function patchTabColor(xml: string, color: View | undefined): string {
  let patched = xml;
  const parent = childOf(xml, rootOf(xml), "sheetPr");
  const old = parent && childOf(xml, parent, "tabColor");
  if (old) patched = splice(xml, old.start, old.end, "");
  const attributes = Object.entries({ rgb: color?.argb, theme: color?.theme, tint: color?.tint })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${String(value)}"`);
  if (attributes.length === 0) return patched;
  const element = `<tabColor${attributes.join("")}/>`;
  if (!parent) return insertChild(patched, "sheetPr", `<sheetPr>${element}</sheetPr>`);
  return insertSheetProperty(patched, "tabColor", prefixed(element, parent.prefix));
}
