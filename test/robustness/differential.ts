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
 */
export function differences(before: Uint8Array, after: Uint8Array): Difference[] {
  const old = unzipSync(before);
  const later = unzipSync(after);
  return Object.keys(old).flatMap((part): Difference[] => {
    const was = old[part] as Uint8Array;
    const is = later[part];
    if (!is) return [{ part, what: "gone" }];
    if (TOUCHED.test(part)) {
      const now = new Set(heldOf(part, is));
      return heldOf(part, was).every((piece) => now.has(piece)) ? [] : [{ part, what: "changed" }];
    }
    if (Buffer.compare(was, is) === 0) return [];
    const sheet = /^xl\/worksheets\/sheet/.test(part);
    return sheet && withoutMarks(was) === withoutMarks(is) ? [] : [{ part, what: "changed" }];
  });
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

function withoutMarks(sheet: Uint8Array): string {
  return strFromU8(sheet).replace(/<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g, "");
}
