import { relationshipsPartOf, RELATIONSHIP } from "./parts";
import type { StyleMaps } from "./merge-styles";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childrenOf, plainXml, rootOf, sourceOf, withAttribute } from "./xml";

/** What the grafts of one save share. */
export interface Graft {
  readonly host: WorkbookPackage;
  readonly donor: WorkbookPackage;
  readonly styles: StyleMaps;
  /** The donor's shared strings as content of inline strings. */
  readonly strings: readonly string[];
  /** The host's mark of formulas that spill; null: it has none, and blocks of cells hold them. */
  readonly mark: number | null;
  /** Donor parts that stand in the host already, by their names there. */
  readonly moved: Map<string, string>;
}

/** The donor's shared strings, each as an inline string. */
export function inlineStrings(donor: WorkbookPackage, workbookPart: string): string[] {
  const part = donor.related(workbookPart, "/sharedStrings")?.part;
  if (part === undefined) return [];
  const xml = donor.xml(part);
  return childrenOf(xml, rootOf(xml)).map((item) =>
    sourceOf(xml, item)
      .replace(/^<si/, "<is")
      .replace(/<\/si>$/, "</is>")
  );
}

/**
 * Copies a part of the donor, and all that it leads to, into the host under names that are free there.
 * @param wanted the name that it takes when it is free
 * @returns the part's name in the host
 */
export function graftPart(graft: Graft, part: string, wanted = part): string {
  const known = graft.moved.get(part);
  if (known !== undefined) return known;
  const { host, donor } = graft;
  const name = host.freeName(wanted);
  graft.moved.set(part, name);
  host.set(name, contentFor(graft, part), donor.contentTypeOf(part));

  const related = donor.relationshipsOf(part);
  if (related.length === 0) return name;
  let relationships = plainXml(donor.text(relationshipsPartOf(part)) ?? "");
  for (const each of related) {
    if (each.external || each.target.startsWith("#")) continue;
    const target = `/${graftPart(graft, each.part)}`;
    relationships = relationships.replace(/<Relationship\s[^>]*>/g, (tag) =>
      attribute(tag, "Id") === each.id ? withAttribute(tag, "Target", target) : tag
    );
  }
  host.set(relationshipsPartOf(name), relationships);
  return name;
}

function contentFor(graft: Graft, part: string): string | Uint8Array {
  if (part.startsWith("xl/worksheets/")) return hostSheet(graft, graft.donor.xml(part));
  if (part.startsWith("xl/tables/")) return hostTable(graft, graft.donor.xml(part));
  return graft.donor.bytes(part) ?? new Uint8Array();
}

/** A donor sheet's XML in the host's terms: its formats, no shared strings, not selected. */
export function hostSheet({ styles, strings, mark }: Graft, xml: string): string {
  return xml
    .replace(/(<c\s[^>]*?)\scm="\d+"/g, mark === null ? "$1" : `$1 cm="${mark}"`)
    .replace(/<c ([^>]*?)\s?t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (_, before, after, index) => {
      const space = before && !before.endsWith(" ") ? " " : "";
      return `<c ${before}${space}t="inlineStr"${after}>${strings[Number(index)] ?? "<is/>"}</c>`;
    })
    .replace(
      /(<(?:c|row)\s[^>]*?\bs=")(\d+)"/g,
      (_, head, index) => `${head}${styles.cells[index]}"`
    )
    .replace(/(<col\s[^>]*?\bstyle=")(\d+)"/g, (_, head, index) => `${head}${styles.cells[index]}"`)
    .replace(/(\bdxfId=")(\d+)"/g, (_, head, index) => `${head}${styles.differential[index]}"`)
    .replace(/\stabSelected="(?:1|true)"/g, "");
}

function hostTable({ host, styles }: Graft, xml: string): string {
  return withFreeTableId(host, xml).replace(
    /(\b\w*[dD]xfId=")(\d+)"/g,
    (_, head, index) => `${head}${styles.differential[index]}"`
  );
}

function withFreeTableId(host: WorkbookPackage, xml: string): string {
  let highest = 0;
  for (const name of host.names) {
    if (!/\/tables\/[^/]+\.xml$/i.test(name)) continue;
    highest = Math.max(
      highest,
      Number(/<[^>]*?table\s[^>]*?\bid="(\d+)"/.exec(host.text(name) ?? "")?.[1] ?? 0)
    );
  }
  return xml.replace(/(<table\s[^>]*?\bid=")\d+/, (_, head: string) => head + (highest + 1));
}

export const WORKSHEET = `${RELATIONSHIP}/worksheet`;
