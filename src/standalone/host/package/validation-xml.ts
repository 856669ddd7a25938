import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { toFileFormula } from "../formula-names";
import { replaceChildren } from "./sheet-order";
import { attribute, childOf, childrenOf, escapeAttribute, escapeText, rootOf } from "./xml";
import { tagOf, unescapeXml } from "./xml";

/**
 * A validation as the model holds it here: formulas are texts without "=", since the library's numbers and
 * dates have no place for a reference.
 */
export type Validation = DataValidation & { showDropDown?: boolean };
type Validations = Worksheet["dataValidations"]["model"];

/** Attributes in the order that Excel writes them, with the model's kind of value. */
const ATTRIBUTES = [
  ["type", "text"],
  ["errorStyle", "text"],
  ["operator", "text"],
  ["allowBlank", "flag"],
  ["showDropDown", "flag"],
  ["showInputMessage", "flag"],
  ["showErrorMessage", "flag"],
  ["errorTitle", "text"],
  ["error", "text"],
  ["promptTitle", "text"],
  ["prompt", "text"],
] as const;

/** What a file leaves out, since it says nothing. */
const USUAL: Readonly<Record<string, string>> = {
  type: "any",
  errorStyle: "stop",
  operator: "between",
};

/** The validations of a sheet's part, area by area, for the model. */
export function readValidations(xml: string): Validations {
  const list = childOf(xml, rootOf(xml), "dataValidations");
  const found: Validations = {};
  for (const element of list ? childrenOf(xml, list) : []) {
    const tag = tagOf(xml, element);
    const held: Record<string, unknown> = { type: "any" };
    for (const [name, kind] of ATTRIBUTES) {
      const written = attribute(tag, name);
      if (written === undefined) continue;
      held[name] = kind === "flag" ? written === "1" || written === "true" : written;
    }
    const formulae = childrenOf(xml, element)
      .filter(({ name }) => name === "formula1" || name === "formula2")
      .map(({ open, close }) => unescapeXml(xml.slice(open, close)));
    const validation = (formulae.length > 0 ? { ...held, formulae } : held) as never;
    for (const area of (attribute(tag, "sqref") ?? "").split(/\s+/))
      if (area) found[area.includes(":") ? `range:${area}` : area] = validation;
  }
  return found;
}

function validationXml(validation: Validation, areas: readonly string[]): string {
  const held = validation as unknown as Record<string, unknown>;
  const attributes = ATTRIBUTES.flatMap(([name]) => {
    const value = held[name];
    if (value === undefined || value === false || value === "" || value === USUAL[name]) return [];
    return [` ${name}="${escapeAttribute(value === true ? "1" : String(value))}"`];
  });
  const formulas = ((held.formulae as unknown[] | undefined) ?? []).map(
    (formula, index) =>
      `<formula${index + 1}>${escapeText(toFileFormula(String(formula)))}</formula${index + 1}>`
  );
  const start = `<dataValidation${attributes.join("")} sqref="${areas.join(" ")}"`;
  return formulas.length > 0 ? `${start}>${formulas.join("")}</dataValidation>` : `${start}/>`;
}

/**
 * A sheet that the library wrote, with its validations as Excel writes them: the library leaves out hidden
 * lists, and takes the numbers of dates for milliseconds.
 */
export function withValidations(xml: string, validations: Validations): string {
  const areas = new Map<string, { validation: Validation; areas: string[] }>();
  for (const [key, validation] of Object.entries(validations)) {
    if (!validation) continue;
    const json = JSON.stringify(validation);
    const known = areas.get(json) ?? { validation: validation as Validation, areas: [] };
    known.areas.push(key.replace(/^range:/, ""));
    areas.set(json, known);
  }
  const elements = [...areas.values()].map((each) => validationXml(each.validation, each.areas));
  const list = `<dataValidations count="${elements.length}">${elements.join("")}</dataValidations>`;
  return replaceChildren(xml, "dataValidations", elements.length > 0 ? list : "");
}
