import type { Worksheet } from "@cj-tech-master/excelts";
import { toFileFormula } from "../formula-names";
import { replaceChildren } from "./sheet-order";
import {
  attribute,
  childrenOf,
  escapeAttribute,
  escapeText,
  rootOf,
  sourceOf,
  tagOf,
  withAttribute,
} from "./xml";

type Blocks = Worksheet["conditionalFormattings"];
type Rule = Record<string, unknown>;

/** Attributes of a rule, by the model's field, in the order that Excel writes them. */
const FIELDS = [
  "dxfId",
  "priority",
  "stopIfTrue",
  "aboveAverage",
  "percent",
  "bottom",
  "operator",
  "text",
  "timePeriod",
  "rank",
  "stdDev",
  "equalAverage",
] as const;

/** Fields that a kind of rule may have; of other kinds (bars, scales, icons) the library writes all. */
const OF_KIND: Readonly<Record<string, readonly (typeof FIELDS)[number][]>> = {
  expression: [],
  cellIs: ["operator"],
  top10: ["percent", "bottom", "rank"],
  aboveAverage: ["aboveAverage", "stdDev", "equalAverage"],
  containsText: ["operator", "text"],
  notContainsText: ["operator", "text"],
  beginsWith: ["operator", "text"],
  endsWith: ["operator", "text"],
  containsBlanks: [],
  notContainsBlanks: [],
  containsErrors: [],
  notContainsErrors: [],
  timePeriod: ["timePeriod"],
  duplicateValues: [],
  uniqueValues: [],
};
const ALWAYS: readonly string[] = ["dxfId", "priority", "stopIfTrue"];

/** The kind as the file names it: the library reads some kinds as a text rule with an operator. */
function kindOf(rule: Rule): string {
  const { type, operator } = rule;
  if (type !== "containsText" || typeof operator !== "string") return String(type);
  return operator in OF_KIND ? operator : "containsText";
}

function written(field: string, value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (field === "aboveAverage") return value === false ? "0" : null;
  if (typeof value === "boolean") return value ? "1" : null;
  return String(value);
}

function ruleXml(rule: Rule): string | null {
  const kind = kindOf(rule);
  const fields = OF_KIND[kind];
  if (!fields) return null;
  const attributes = FIELDS.filter(
    (field) => ALWAYS.includes(field) || fields.includes(field)
  ).flatMap((field) => {
    const value = written(field, rule[field]);
    return value === null ? [] : [` ${field}="${escapeAttribute(value)}"`];
  });
  const formulas = ((rule.formulae as unknown[] | undefined) ?? []).map(
    (formula) => `<formula>${escapeText(toFileFormula(String(formula)))}</formula>`
  );
  return `<cfRule type="${kind}"${attributes.join("")}>${formulas.join("")}</cfRule>`;
}

/**
 * A sheet that the library wrote, with the rules that it leaves out or cuts short (duplicate values, text
 * rules, stop if true).
 * @param blocks the rules as they were given to the library: it has noted their formats and priorities
 */
export function withWholeRules(xml: string, blocks: Blocks): string {
  if (blocks.length === 0) return xml;
  const byPriority = new Map<string, string>();
  for (const block of childrenOf(xml, rootOf(xml))) {
    if (block.name !== "conditionalFormatting") continue;
    for (const rule of childrenOf(xml, block)) {
      byPriority.set(attribute(tagOf(xml, rule), "priority") ?? "", sourceOf(xml, rule));
    }
  }
  const elements = blocks.map(({ ref, rules }) => {
    const inside = rules.map((rule) => {
      const fields = rule as unknown as Rule;
      const own = ruleXml(fields);
      if (own !== null) return own;
      const library = byPriority.get(String(fields.priority)) ?? "";
      const tag = /^<[^>]*>/.exec(library)?.[0] ?? "";
      return fields.stopIfTrue && tag
        ? withAttribute(tag, "stopIfTrue", 1) + library.slice(tag.length)
        : library;
    });
    const content = inside.join("");
    return content
      ? `<conditionalFormatting sqref="${escapeAttribute(ref)}">${content}</conditionalFormatting>`
      : "";
  });
  return replaceChildren(xml, "conditionalFormatting", elements.join(""));
}

/** Gives the rules that the library read the fields that it does not read. */
export function completeRules(sheet: Worksheet, xml: string): void {
  const elements = childrenOf(xml, rootOf(xml))
    .filter((child) => child.name === "conditionalFormatting")
    .flatMap((block) => childrenOf(xml, block).filter((child) => child.name === "cfRule"));
  const rules = sheet.conditionalFormattings.flatMap((block) => block.rules as unknown as Rule[]);
  elements.forEach((element, index) => {
    const rule = rules[index];
    const tag = tagOf(xml, element);
    if (!rule || attribute(tag, "priority") !== String(rule.priority)) return;
    if (attribute(tag, "stopIfTrue") === "1") rule.stopIfTrue = true;
    const text = attribute(tag, "text");
    if (text !== undefined) rule.text = text;
    const deviation = attribute(tag, "stdDev");
    if (deviation !== undefined) rule.stdDev = Number(deviation);
    if (attribute(tag, "equalAverage") === "1") rule.equalAverage = true;
  });
}
