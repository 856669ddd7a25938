/**
 * Parts are patched as text: an element is known by where it stands, so that all that is not touched stays
 * as it was written. The functions here find elements and change tags; nothing is parsed into a tree.
 */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, or "". */
  readonly prefix: string;
  readonly start: number;
  /** After the start tag. */
  readonly open: number;
  /** Before the end tag; equal to open when the element is empty. */
  readonly close: number;
  readonly end: number;
}

const START_TAG = /<([^\s/>]+)[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>/y;

/**
 * A part's text in the form that the functions of this file read: comments dropped, CDATA written as
 * ordinary text.
 */
export function plainXml(xml: string): string {
  if (!xml.includes("<!")) return xml;
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text?: string) =>
    text === undefined ? "" : escapeText(text)
  );
}

/** The root element of a part. */
export function rootOf(xml: string): XmlElement {
  let at = xml.indexOf("<");
  while (at >= 0 && (xml[at + 1] === "?" || xml[at + 1] === "!")) at = xml.indexOf("<", at + 1);
  if (at < 0) throw new SyntaxError("a part without a root element");
  return elementAt(xml, at, (name, open) => {
    // The last end tag of a part is its root's.
    const close = xml.lastIndexOf("</");
    return isTagAt(xml, `</${name}`, close) ? close : closeOf(xml, name, open);
  });
}

/** Child elements, in order. */
export function childrenOf(xml: string, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  let at = xml.indexOf("<", parent.open);
  while (at >= 0 && at < parent.close) {
    const child = elementAt(xml, at);
    children.push(child);
    at = xml.indexOf("<", child.end);
  }
  return children;
}

/** The first child of that name, or undefined. */
export function childOf(xml: string, parent: XmlElement, name: string): XmlElement | undefined {
  let at = xml.indexOf("<", parent.open);
  while (at >= 0 && at < parent.close) {
    const child = elementAt(xml, at);
    if (child.name === name) return child;
    at = xml.indexOf("<", child.end);
  }
  return undefined;
}

/** The element whose start tag stands at a position. */
export function elementAt(
  xml: string,
  start: number,
  endTagOf = (name: string, open: number) => closeOf(xml, name, open)
): XmlElement {
  START_TAG.lastIndex = start;
  const tag = START_TAG.exec(xml);
  if (!tag) throw new SyntaxError("a broken tag");
  const full = tag[1] ?? "";
  const colon = full.indexOf(":");
  const open = start + tag[0].length;
  const empty = tag[0].endsWith("/>");
  const close = empty ? open : endTagOf(full, open);
  return {
    name: full.slice(colon + 1),
    prefix: full.slice(0, colon + 1),
    start,
    open,
    close,
    end: empty ? open : xml.indexOf(">", close) + 1,
  };
}

/** Where the end tag stands that belongs to a start tag: like-named elements inside are counted. */
function closeOf(xml: string, name: string, from: number): number {
  const opening = `<${name}`;
  const closing = `</${name}`;
  const first = tagFrom(xml, closing, from);
  // Backwards from the end tag: forwards, a part would be searched to its end for what hardly any element holds.
  if (xml.lastIndexOf(opening, first) < from) return closed(first, name);
  let depth = 1;
  let nextOpen = tagFrom(xml, opening, from);
  let at = from;
  for (;;) {
    const close = closed(tagFrom(xml, closing, at), name);
    while (nextOpen >= 0 && nextOpen < close) {
      START_TAG.lastIndex = nextOpen;
      const tag = START_TAG.exec(xml)?.[0] ?? "";
      if (!tag.endsWith("/>")) depth++;
      nextOpen = tagFrom(xml, opening, nextOpen + opening.length);
    }
    if (--depth === 0) return close;
    at = close + closing.length;
  }
}

function closed(close: number, name: string): number {
  if (close < 0) throw new SyntaxError(`an element without end: ${name}`);
  return close;
}

function tagFrom(xml: string, tag: string, from: number): number {
  let at = xml.indexOf(tag, from);
  while (at >= 0 && !isTagAt(xml, tag, at)) at = xml.indexOf(tag, at + tag.length);
  return at;
}

function isTagAt(xml: string, tag: string, at: number): boolean {
  return xml.startsWith(tag, at) && /[\s/>]/.test(xml[at + tag.length] ?? "");
}

/** The start tag of an element, as written. */
export function tagOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.open);
}

/** The whole element, as written. */
export function sourceOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

const attributePatterns = new Map<string, RegExp>();
function attributePattern(name: string): RegExp {
  let pattern = attributePatterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributePatterns.set(name, pattern);
  }
  return pattern;
}

/** An attribute of a start tag, unescaped; undefined when it has none. The name may hold a prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const match = attributePattern(name).exec(tag);
  return match ? unescapeXml(match[2] ?? match[3] ?? "") : undefined;
}

/** The start tag with an attribute set, or without it (null). */
export function withAttribute(tag: string, name: string, value: string | number | null): string {
  const pattern = attributePattern(name);
  if (value === null) return tag.replace(pattern, "");
  const written = `${name}="${escapeAttribute(String(value))}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_, space: string) => space + written);
  return tag.replace(/\s*(\/?>)$/, (_, end: string) => ` ${written}${end}`);
}

export function splice(xml: string, from: number, to: number, text: string): string {
  return xml.slice(0, from) + text + xml.slice(to);
}

/** The xml with text put in as the last content of an element. */
export function appendTo(xml: string, element: XmlElement, text: string): string {
  if (element.close > element.open || xml[element.open - 2] !== "/") {
    return splice(xml, element.close, element.close, text);
  }
  const tag = tagOf(xml, element).replace(/\s*\/>$/, ">");
  const end = `</${element.prefix}${element.name}>`;
  return splice(xml, element.start, element.end, tag + text + end);
}

/** Gives elements without prefix the prefix that a part uses for the same namespace. */
export function prefixed(fragment: string, prefix: string): string {
  if (!prefix) return fragment;
  return fragment.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}$2`);
}

/** Takes a part's own prefix off again, for comparing. */
export function unprefixed(fragment: string, prefix: string): string {
  if (!prefix) return fragment;
  return fragment.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

// Characters that XML 1.0 cannot hold are written the way Excel does.

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(FORBIDDEN, "")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;")
    .replace(/\t/g, "&#9;");
}

/** Text of a cell: control characters as _xHHHH_, and what looks like that escaped itself. */
export function escapeCellText(text: string): string {
  return escapeText(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(FORBIDDEN, (sign) => `_x${hex(sign.charCodeAt(0))}_`)
      .replace(/\r/g, "_x000D_")
  );
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexa, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hexa !== undefined ? parseInt(hexa, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
