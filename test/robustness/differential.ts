import { unzipSync, strFromU8 } from "fflate";

/** Parts that adding sheets must touch; every other part of the officer's file stays byte for byte. */
const TOUCHED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|docProps\/.*)$/;

export interface Difference {
  readonly part: string;
  readonly what: "gone" | "changed";
}

/**
 * Compares a workbook file with what it was before the add-in worked on it, part by part. On the officer's sheets
 * only conditional formats may differ; parts that are new are the add-in's own.
 *
 * @param own names of report sheets that the file before held already: they, and what hangs on them, may differ
 */
export function differences(
  before: Uint8Array,
  after: Uint8Array,
  own: readonly string[] = []
): Difference[] {
  const old = unzipSync(before);
  const later = unzipSync(after);
  const ours = ownParts(old, own);
  return Object.keys(old).flatMap((part): Difference[] => {
    if (ours.has(part)) return [];
    const was = old[part] as Uint8Array;
    const is = later[part];
    if (!is) return [{ part, what: "gone" }];
    if (TOUCHED.test(part)) {
      const now = new Set(heldOf(part, is));
      const held = heldOf(part, was).filter((piece) => !localTo(own, was, piece));
      return held.every((piece) => now.has(piece)) ? [] : [{ part, what: "changed" }];
    }
    if (Buffer.compare(was, is) === 0) return [];
    const sheet = /^xl\/worksheets\/sheet/.test(part);
    return sheet && withoutMarks(was) === withoutMarks(is) ? [] : [{ part, what: "changed" }];
  });
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts of sheets by name, with all that hangs on them, and what the add-in remembers. */
function ownParts(parts: Parts, names: readonly string[]): Set<string> {
  const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const targets = targetsOf(parts, "xl/workbook.xml");
  const sheets = [...text("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const part = targets.get(/\br:id="([^"]*)"/.exec(tag)?.[1] ?? "");
    return part && names.includes(name ?? "") ? [part] : [];
  });
  const found = new Set<string>();
  const gather = (part: string) => {
    if (found.has(part) || !parts[part]) return;
    found.add(part).add(relsOf(part));
    for (const target of targetsOf(parts, part).values()) gather(target);
  };
  if (names.length > 0) {
    const remembered = (part: string) => /customXml/.test(part) && text(part).includes("urn:ita");
    for (const part of [...sheets, ...Object.keys(parts).filter(remembered)]) gather(part);
  }
  return found;
}

const relsOf = (part: string) => part.replace(/([^/]*)$/, "_rels/$1.rels");

/** Parts that a part names, by relationship id. */
function targetsOf(parts: Parts, part: string): Map<string, string> {
  const rels = strFromU8(parts[relsOf(part)] ?? new Uint8Array());
  return new Map(
    [...rels.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? "";
      const path = new URL(target, `file:///${part}`).pathname.slice(1);
      return [/\bId="([^"]*)"/.exec(tag)?.[1] ?? "", decodeURI(path)] as const;
    })
  );
}

/** Number of parts and cells that a comparison looks at. */
export function extent(file: Uint8Array): { readonly parts: number; readonly cells: number } {
  const parts = unzipSync(file);
  const sheets = Object.keys(parts).filter((part) => /^xl\/worksheets\/sheet/.test(part));
  const cells = sheets.reduce(
    (sum, part) => sum + (strFromU8(parts[part] as Uint8Array).match(/<c /g)?.length ?? 0),
    0
  );
  return { parts: Object.keys(parts).length, cells };
}

/**
 * What the add-in may only add to: sheets with their names and states, defined names, and the looks that cells
 * name by number, each with its number.
 */
function heldOf(part: string, bytes: Uint8Array): string[] {
  const xml = strFromU8(bytes);
  if (part === "xl/workbook.xml") {
    return xml.match(/<sheet\b[^>]*>|<definedName\b[^>]*>[^<]*|<workbookProtection\b[^>]*>/g) ?? [];
  }
  if (part !== "xl/styles.xml") return [];
  return ["fonts", "fills", "borders", "cellXfs"].flatMap((list) => {
    const [, inside = ""] = new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(xml) ?? [];
    const each = { fonts: "font", fills: "fill", borders: "border", cellXfs: "xf" }[list];
    const pieces = inside.match(new RegExp(`<${each}\\b[^>]*?(?:/>|>[\\s\\S]*?</${each}>)`, "g"));
    return (pieces ?? []).map((piece, index) => `${list} ${index} ${piece}`);
  });
}

/** Whether a piece of the workbook part is a name (a print area) of one of those sheets. */
function localTo(names: readonly string[], workbook: Uint8Array, piece: string): boolean {
  const sheet = /^<definedName\b[^>]*\blocalSheetId="(\d+)"/.exec(piece)?.[1];
  if (sheet === undefined || names.length === 0) return false;
  const tag = strFromU8(workbook).match(/<sheet\b[^>]*>/g)?.[Number(sheet)] ?? "";
  return names.includes(/\bname="([^"]*)"/.exec(tag)?.[1] ?? "");
}

function withoutMarks(sheet: Uint8Array): string {
  return strFromU8(sheet).replace(/<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g, "");
}
