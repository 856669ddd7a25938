import type { Worksheet } from "@cj-tech-master/excelts";
import type { SheetState } from "./opened-state";
import { insertChild, replaceChildren } from "./sheet-order";
import {
  appendTo,
  childOf,
  childrenOf,
  escapeText,
  prefixed,
  rootOf,
  splice,
  tagOf,
  withAttribute,
} from "./xml";

type Setup = Record<string, unknown>;

interface Field {
  readonly element: "pageSetup" | "printOptions";
  readonly attribute: string;
  /** How the value is written; null leaves the attribute out. */
  write(value: unknown): string | null;
}

const number = (value: unknown) => (typeof value === "number" ? String(value) : null);
const flag = (value: unknown) => (value ? "1" : null);
const text = (usual: string) => (value: unknown) =>
  typeof value === "string" && value !== usual ? value : null;
const numberBut = (usual: number) => (value: unknown) => (value === usual ? null : number(value));

/** Where each field of the model's page setup stands in a sheet. */
const FIELDS: Readonly<Record<string, Field>> = {
  paperSize: { element: "pageSetup", attribute: "paperSize", write: number },
  orientation: { element: "pageSetup", attribute: "orientation", write: text("") },
  scale: { element: "pageSetup", attribute: "scale", write: numberBut(100) },
  fitToWidth: { element: "pageSetup", attribute: "fitToWidth", write: numberBut(1) },
  fitToHeight: { element: "pageSetup", attribute: "fitToHeight", write: numberBut(1) },
  pageOrder: { element: "pageSetup", attribute: "pageOrder", write: text("downThenOver") },
  blackAndWhite: { element: "pageSetup", attribute: "blackAndWhite", write: flag },
  draft: { element: "pageSetup", attribute: "draft", write: flag },
  cellComments: { element: "pageSetup", attribute: "cellComments", write: text("None") },
  errors: { element: "pageSetup", attribute: "errors", write: text("displayed") },
  firstPageNumber: { element: "pageSetup", attribute: "firstPageNumber", write: number },
  horizontalDpi: { element: "pageSetup", attribute: "horizontalDpi", write: number },
  verticalDpi: { element: "pageSetup", attribute: "verticalDpi", write: number },
  horizontalCentered: { element: "printOptions", attribute: "horizontalCentered", write: flag },
  verticalCentered: { element: "printOptions", attribute: "verticalCentered", write: flag },
  showRowColHeaders: { element: "printOptions", attribute: "headings", write: flag },
  showGridLines: { element: "printOptions", attribute: "gridLines", write: flag },
};

const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const USUAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const TEXTS = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

/** Writes what of a sheet's page setup, header, footer and breaks differs from when it was opened. */
export function patchPage(xml: string, opened: SheetState, sheet: Worksheet): string {
  const before = opened.page as unknown as Setup;
  const now = sheet.pageSetup as unknown as Setup;
  let patched = xml;
  for (const [name, { element, attribute, write }] of Object.entries(FIELDS)) {
    if (now[name] === before[name]) continue;
    patched = withElementAttribute(patched, element, attribute, write(now[name]));
    if (name === "firstPageNumber") {
      const used = now[name] === undefined ? null : "1";
      patched = withElementAttribute(patched, element, "useFirstPageNumber", used);
    }
  }
  if (Boolean(now.fitToPage) !== Boolean(before.fitToPage)) {
    patched = withSheetProperty(patched, "pageSetUpPr", "fitToPage", now.fitToPage ? "1" : null);
  }
  patched = patchMargins(patched, before.margins, now.margins);
  if (JSON.stringify(sheet.headerFooter) !== JSON.stringify(opened.headerFooter)) {
    patched = patchHeaderFooter(patched, sheet.headerFooter as unknown as Setup);
  }
  patched = patchBreaks(patched, "rowBreaks", opened.rowBreaks, sheet.rowBreaks);
  return patchBreaks(patched, "colBreaks", opened.colBreaks, sheet.colBreaks);
}

/** Sets an attribute of a child of the sheet, which is put in when it is not there. */
export function withElementAttribute(
  xml: string,
  element: string,
  name: string,
  value: string | null
): string {
  const found = childOf(xml, rootOf(xml), element);
  if (found) {
    const tag = withAttribute(tagOf(xml, found), name, value);
    return splice(xml, found.start, found.open, tag);
  }
  return value === null
    ? xml
    : insertChild(xml, element, withAttribute(`<${element}/>`, name, value));
}

/** Children of sheetPr in the order of the schema. */
const SHEET_PROPERTIES = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Sets an attribute of a child of sheetPr, putting in both where they are not there. */
export function withSheetProperty(
  xml: string,
  element: string,
  name: string,
  value: string | null
): string {
  const parent = childOf(xml, rootOf(xml), "sheetPr");
  if (!parent) {
    if (value === null) return xml;
    const child = withAttribute(`<${element}/>`, name, value);
    return insertChild(xml, "sheetPr", `<sheetPr>${child}</sheetPr>`);
  }
  const found = childOf(xml, parent, element);
  if (found) {
    const tag = withAttribute(tagOf(xml, found), name, value);
    return splice(xml, found.start, found.open, tag);
  }
  if (value === null) return xml;
  const child = prefixed(withAttribute(`<${element}/>`, name, value), parent.prefix);
  return insertSheetProperty(xml, element, child);
}

/** Puts a child into sheetPr, which must be there, where the schema wants it. */
export function insertSheetProperty(xml: string, element: string, child: string): string {
  const parent = childOf(xml, rootOf(xml), "sheetPr");
  if (!parent) return xml;
  const earlier = SHEET_PROPERTIES.slice(0, SHEET_PROPERTIES.indexOf(element));
  const before = childrenOf(xml, parent).filter((each) => earlier.includes(each.name));
  const last = before[before.length - 1];
  if (last) return splice(xml, last.end, last.end, child);
  if (parent.open === parent.end) return appendTo(xml, parent, child);
  return splice(xml, parent.open, parent.open, child);
}

function patchMargins(xml: string, before: unknown, now: unknown): string {
  if (!now || JSON.stringify(before) === JSON.stringify(now)) return xml;
  const margins = { ...USUAL_MARGINS, ...(now as Partial<typeof USUAL_MARGINS>) };
  return MARGINS.reduce(
    (patched, side) => withElementAttribute(patched, "pageMargins", side, String(margins[side])),
    xml
  );
}

function patchHeaderFooter(xml: string, now: Setup): string {
  const found = childOf(xml, rootOf(xml), "headerFooter");
  let tag = (found && tagOf(xml, found).replace(/\s*\/>$/, ">")) ?? "<headerFooter>";
  for (const name of ["differentOddEven", "differentFirst"]) {
    if (now[name] !== undefined || found) tag = withAttribute(tag, name, flag(now[name]));
  }
  const texts = TEXTS.flatMap((name) => {
    const content = now[name];
    return typeof content === "string" && content !== ""
      ? [`<${name}>${escapeText(content)}</${name}>`]
      : [];
  });
  const { prefix } = rootOf(xml);
  if (found) {
    const end = `</${prefix}headerFooter>`;
    return splice(xml, found.start, found.end, tag + prefixed(texts.join(""), prefix) + end);
  }
  return texts.length > 0 || tag.includes("different")
    ? insertChild(xml, "headerFooter", `${tag}${texts.join("")}</headerFooter>`)
    : xml;
}

type Break = {
  readonly id: number;
  readonly max: number;
  readonly min?: number;
  readonly man: number;
};

function patchBreaks(
  xml: string,
  element: "rowBreaks" | "colBreaks",
  before: unknown,
  now: unknown
): string {
  if (JSON.stringify(before) === JSON.stringify(now)) return xml;
  const breaks = now as readonly Break[];
  const items = breaks.map(
    ({ id, max, min, man }) =>
      `<brk id="${id}"${min ? ` min="${min}"` : ""} max="${max}" man="${man ? 1 : 0}"/>`
  );
  const counts = `count="${items.length}" manualBreakCount="${breaks.filter((each) => each.man).length}"`;
  const list = items.length > 0 ? `<${element} ${counts}>${items.join("")}</${element}>` : "";
  return replaceChildren(xml, element, list);
}
