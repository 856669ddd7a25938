import type { Worksheet } from "@cj-tech-master/excelts";
import { type CriteriaByColumn, criteriaOf } from "../filters";
import type { FilterColors } from "./filter-colors";
import { columnsOf, readCriteria } from "./filter-xml";
import { addNames } from "./patch-workbook";
import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  childOf,
  childrenOf,
  escapeText,
  prefixed,
  rootOf,
  splice,
  sourceOf,
  tagOf,
} from "./xml";

/** A filter of the model and the part that holds it: a sheet's own, or a table's. */
interface Held {
  readonly holder: object;
  readonly part: string;
}

function filtersOf(parts: WorkbookPackage, part: string, sheet: Worksheet): Held[] {
  const tables = parts
    .relationshipsOf(part)
    .filter((each) => each.type.endsWith("/table") && parts.has(each.part))
    .flatMap((each): Held[] => {
      const xml = parts.xml(each.part);
      const name = attribute(tagOf(xml, rootOf(xml)), "displayName")?.toLowerCase();
      const table = sheet.getTables().find((one) => one.name.toLowerCase() === name);
      return table ? [{ holder: table, part: each.part }] : [];
    });
  return [{ holder: sheet, part }, ...tables];
}

/** Takes over the criteria of a sheet's filters from the file. */
export function readFilters(
  parts: WorkbookPackage,
  part: string,
  sheet: Worksheet,
  colors: FilterColors
): void {
  for (const each of filtersOf(parts, part, sheet)) {
    const xml = parts.xml(each.part);
    if (!xml.includes("filterColumn")) continue;
    const filter = childOf(xml, rootOf(xml), "autoFilter");
    const criteria = criteriaOf(each.holder);
    for (const [column, one] of filter ? readCriteria(xml, filter, colors) : [])
      criteria.set(column, one);
  }
}

/** Writes the criteria of a sheet's filters where they differ from what its parts say. */
export function writeFilters(
  parts: WorkbookPackage,
  part: string,
  sheet: Worksheet,
  colors: FilterColors
): void {
  for (const each of filtersOf(parts, part, sheet)) {
    const before = parts.xml(each.part);
    const xml = withCriteria(before, criteriaOf(each.holder), colors);
    if (xml !== before) parts.set(each.part, xml);
  }
}

function withCriteria(xml: string, criteria: CriteriaByColumn, colors: FilterColors): string {
  const filter = childOf(xml, rootOf(xml), "autoFilter");
  if (!filter) return xml;
  const children = childrenOf(xml, filter);
  const columns = children.filter((child) => child.name === "filterColumn");
  // A filter button that is hidden is a column of its own without criteria: it stays.
  const bare = columns.filter((column) => column.close === column.open);
  const wanted = columnsOf(criteria, colors);
  const kept = bare.filter(
    (column) => !criteria.has(Number(attribute(tagOf(xml, column), "colId")))
  );
  const held = columns
    .filter((column) => !bare.includes(column))
    .map((column) => sourceOf(xml, column))
    .join("");
  if (held === prefixed(wanted, filter.prefix) || held === wanted) return xml;
  const others = children.filter((child) => child.name !== "filterColumn");
  const text = (list: typeof children) => list.map((child) => sourceOf(xml, child)).join("");
  const tag = tagOf(xml, filter).replace(/\s*\/>$/, ">");
  const content = prefixed(wanted, filter.prefix) + text(kept) + text(others);
  return splice(xml, filter.start, filter.end, `${tag}${content}</${filter.prefix}autoFilter>`);
}

/** Excel keeps a sheet's filtered block under a hidden name as well. */
export function nameFilter(workbook: string, place: number, sheet: Worksheet, ref: string): string {
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  const absolute = ref.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return addNames(workbook, [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${escapeText(`${quoted}!${absolute}`)}</definedName>`,
  ]);
}
