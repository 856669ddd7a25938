import type { Worksheet } from "@cj-tech-master/excelts";
import { rulesOf } from "./opened-state";
import { insertChild } from "./sheet-order";
import {
  attribute,
  childOf,
  childrenOf,
  rootOf,
  sourceOf,
  splice,
  tagOf,
  withAttribute,
  type XmlElement,
} from "./xml";

/** How a sheet's conditional formats differ from those that it was opened with. */
export interface RuleChanges {
  /** Places of removed rules among the opened ones. */
  readonly removed: ReadonlySet<number>;
  /** New priorities of rules that are otherwise the same, by their place. */
  readonly priorities: ReadonlyMap<number, number>;
  /** Blocks of rules to add, one rule each. */
  readonly added: Worksheet["conditionalFormattings"];
}

interface Known {
  readonly ref: string;
  readonly rule: Record<string, unknown>;
}

export function ruleChanges(opened: readonly string[], sheet: Worksheet): RuleChanges {
  const left = new Map<string, number[]>();
  opened.forEach((json, index) => {
    const key = withoutPriority(json);
    left.set(key, [...(left.get(key) ?? []), index]);
  });
  const removed = new Set(opened.keys());
  const priorities = new Map<number, number>();
  const added: Worksheet["conditionalFormattings"] = [];
  for (const json of rulesOf(sheet)) {
    const index = left.get(withoutPriority(json))?.shift();
    const now = JSON.parse(json) as Known;
    if (index === undefined) {
      added.push({ ref: now.ref, rules: [now.rule] } as unknown as (typeof added)[number]);
      continue;
    }
    removed.delete(index);
    const before = JSON.parse(opened[index] ?? "null") as Known | null;
    const priority = now.rule.priority;
    if (typeof priority === "number" && before?.rule.priority !== priority) {
      priorities.set(index, priority);
    }
  }
  return { removed, priorities, added };
}

function withoutPriority(json: string): string {
  const { ref, rule } = JSON.parse(json) as Known;
  return JSON.stringify({ ref, rule: { ...rule, priority: undefined } });
}

/**
 * Writes changed conditional formats into a sheet: removed rules go, with their newer halves (x14) in the
 * extension list; new ones are lifted from the donor's sheet; all others stay as written.
 * @param donor the donor's sheet, in the host's terms, holding the added rules alone
 */
export function patchRules(xml: string, changes: RuleChanges, donor: string): string {
  let patched = xml;
  const rules = blocksOf(xml).flatMap((block) => ruleElements(xml, block));
  const gone: string[] = [];
  for (let index = rules.length - 1; index >= 0; index--) {
    const rule = rules[index];
    if (!rule) continue;
    if (changes.removed.has(index)) {
      gone.push(...extensionIds(sourceOf(xml, rule)));
      patched = splice(patched, rule.start, rule.end, "");
    } else if (changes.priorities.has(index)) {
      const tag = withAttribute(tagOf(xml, rule), "priority", changes.priorities.get(index) ?? 1);
      patched = splice(patched, rule.start, rule.open, tag);
    }
  }
  for (const block of blocksOf(patched).reverse()) {
    if (ruleElements(patched, block).length === 0) {
      patched = splice(patched, block.start, block.end, "");
    }
  }
  patched = gone.reduce(withoutExtensionRule, patched);
  const blocks = blocksOf(donor).map((block) => sourceOf(donor, block));
  if (blocks.length > 0) patched = insertChild(patched, "conditionalFormatting", blocks.join(""));
  return withExtensionRules(patched, donor);
}

function blocksOf(xml: string): XmlElement[] {
  return childrenOf(xml, rootOf(xml)).filter((child) => child.name === "conditionalFormatting");
}

function ruleElements(xml: string, block: XmlElement): XmlElement[] {
  return childrenOf(xml, block).filter((child) => child.name === "cfRule");
}

/** Ids that connect a rule with its half in the extension list. */
function extensionIds(rule: string): string[] {
  return [...rule.matchAll(/<x14:id>([^<]*)<\/x14:id>/g)].map((match) => match[1] ?? "");
}

const EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

function extensionOf(xml: string): { list: XmlElement; extension: XmlElement } | undefined {
  const list = childOf(xml, rootOf(xml), "extLst");
  const extension =
    list &&
    childrenOf(xml, list).find(
      (each) => attribute(tagOf(xml, each), "uri")?.toUpperCase() === EXTENSION.toUpperCase()
    );
  return list && extension && { list, extension };
}

function withoutExtensionRule(xml: string, id: string): string {
  const found = extensionOf(xml);
  const all = found && childrenOf(xml, found.extension)[0];
  for (const block of all ? childrenOf(xml, all) : []) {
    const rules = ruleElements(xml, block);
    const rule = rules.find((each) => attribute(tagOf(xml, each), "id") === id);
    if (!rule) continue;
    const cut = rules.length === 1 ? block : rule;
    const rest = splice(xml, cut.start, cut.end, "");
    return all && childrenOf(xml, all).length === 1 && cut === block
      ? withoutExtension(rest)
      : rest;
  }
  return xml;
}

/** A list of extensions may not hold an empty one, nor be empty itself. */
function withoutExtension(xml: string): string {
  const found = extensionOf(xml);
  if (!found) return xml;
  const cut = childrenOf(xml, found.list).length === 1 ? found.list : found.extension;
  return splice(xml, cut.start, cut.end, "");
}

function withExtensionRules(xml: string, donor: string): string {
  const from = extensionOf(donor);
  const rules = from && childrenOf(donor, from.extension)[0];
  if (!rules || rules.open === rules.close) return xml;
  const blocks = donor
    .slice(rules.open, rules.close)
    .replace(/<x14:conditionalFormatting(?=[\s>])/g, `$& xmlns:x14="${X14}"`);
  const found = extensionOf(xml);
  const all = found && childrenOf(xml, found.extension)[0];
  if (all) return splice(xml, all.close, all.close, blocks);
  const extension =
    `<ext uri="${EXTENSION}" xmlns:x14="${X14}"><x14:conditionalFormattings>` +
    `${blocks}</x14:conditionalFormattings></ext>`;
  const root = rootOf(xml);
  const list = childOf(xml, root, "extLst");
  const prefix = root.prefix;
  const named = extension.replace(/<(\/?)ext(?=[\s>])/g, `<$1${prefix}ext`);
  if (list) return splice(xml, list.open, list.open, named);
  return splice(xml, root.close, root.close, `<${prefix}extLst>${named}</${prefix}extLst>`);
}
