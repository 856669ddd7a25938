import type { Form, FormCell, FormRole } from "../excel/write-form";
import { itemsOf, type Framework, type IndicatorFrame } from "../ita/framework";
import { FRAMEWORKS } from "../ita/years";
import type { Assessment, Instrument, ItemEntry } from "../model/assessment";
import type { CellValue } from "../model/grid";
import { FORM } from "../wording/form/th";
import { fill } from "../wording/say";

/** The score form of a year. */
export interface FormLayout extends Form {
  readonly name: string;
}

export const FORM_COLUMNS = 4;

/** Empty rows for the items of an indicator where the year's own are not known: what a known year needs, and some more. */
const SPARE: Readonly<Record<Instrument, number>> = { IIT: 6, EIT: 6, OIT: 20 };

/** A row of an item: its code and text as the year or the pasted table has them. */
type FormItem = Pick<ItemEntry, "code" | "text">;

const cell = (value: CellValue, role: FormRole = "text"): FormCell => ({ value, role });
const heads = (words: readonly string[]) => words.map((word) => cell(word, "head"));

/** A table that was pasted: what was read from it, and the rows that were not, as they stand there. */
export interface Pasted {
  readonly assessment: Assessment;
  readonly rest: readonly (readonly string[])[];
}

/**
 * Lays out the form of a year, empty or with the scores of a pasted table in their places. Items that the table does not
 * put under an indicator, and rows that could not be read, stand at the end: nothing is left out.
 */
export function formLayout(framework: Framework, table: Pasted | null = null): FormLayout {
  const pasted = table?.assessment ?? null;
  const year = { year: framework.year };
  const scoreOf = new Map(pasted?.indicators.map(({ number, score }) => [number, score]));
  const tables = framework.indicators.map((indicator) => ({
    indicator,
    items: itemsFor(framework, indicator, pasted),
    inParts: indicator.instrument === "EIT" && hasParts(framework, indicator, pasted),
  }));
  const placed = new Set(
    tables.flatMap(({ items, inParts }) => items.map(({ code }) => placeKey(code, inParts)))
  );
  const unplaced =
    pasted?.items.filter(({ code, parts }) => !placed.has(placeKey(code, parts !== undefined))) ??
    [];
  const rows: FormCell[][] = [
    [cell(fill(FORM.title, year), "title")],
    [],
    heads(FORM.summary),
    ...framework.indicators.map(({ number, name }) => [
      cell(String(number)),
      cell(name),
      cell(scoreOf.get(number) ?? "", "score"),
    ]),
    [],
    ...FORM.facts.map(({ label, fact }) => [
      cell(label, "label"),
      cell(pasted?.[fact].value ?? "", "fill"),
    ]),
    ...tables.flatMap(({ indicator, items, inParts }) =>
      items.length === 0
        ? []
        : itemTable(
            fill(FORM.indicator, { number: indicator.number, name: indicator.name }),
            items,
            inParts,
            pasted
          )
    ),
    ...[false, true].flatMap((inParts) => {
      const alike = unplaced.filter(({ parts }) => (parts !== undefined) === inParts);
      return alike.length === 0 ? [] : itemTable(FORM.unplaced, alike, inParts, pasted);
    }),
    ...(table?.rest.length
      ? [[], [cell(FORM.rest, "band")], ...table.rest.map((row) => row.map((text) => cell(text)))]
      : []),
  ];
  const columns = Math.max(FORM_COLUMNS, ...rows.map((row) => row.length));
  return {
    name: fill(FORM.sheet, year),
    rows: rows.map((row) =>
      Array.from({ length: columns }, (_, index) => row[index] ?? cell("", "none"))
    ),
  };
}

/** How many scores a pasted table has. */
export function scoreCount({ indicators, items }: Assessment): number {
  const scores = [
    ...indicators.map(({ score }) => score),
    ...items.flatMap(({ score, parts }) =>
      parts ? [parts.public?.score, parts.survey?.score] : [score]
    ),
  ];
  return scores.filter((score) => typeof score === "number").length;
}

/** The items of an indicator: the year's own; where they are not known, those of the pasted table and room for more. */
function itemsFor(
  framework: Framework,
  { number, instrument }: IndicatorFrame,
  pasted: Assessment | null
): readonly FormItem[] {
  if (framework.complete.includes(instrument)) return itemsOf(framework, number);
  const known = pasted?.items.filter(({ indicator }) => indicator === number) ?? [];
  const spare = Math.max(0, SPARE[instrument] - known.length);
  return [...known, ...Array.from({ length: spare }, () => ({ code: "", text: "" }))];
}

/** Whether an EIT indicator's items have two parts: as they were pasted; else by the year, or the newest known before it. */
function hasParts(
  framework: Framework,
  { number }: IndicatorFrame,
  pasted: Assessment | null
): boolean {
  const items = pasted?.items.filter(({ indicator }) => indicator === number) ?? [];
  if (items.length > 0) return items.some(({ parts }) => parts !== undefined);
  const known = FRAMEWORKS.find(
    ({ year, complete }) => year <= framework.year && complete.includes("EIT")
  );
  return known?.eitParts ?? false;
}

/** One score and two parts of an item do not stand in the same columns. */
const placeKey = (code: string, inParts: boolean) => `${code}${inParts ? ":parts" : ""}`;

function itemTable(
  title: string,
  items: readonly FormItem[],
  inParts: boolean,
  pasted: Assessment | null
): FormCell[][] {
  return [
    [],
    [cell(title, "band")],
    heads(inParts ? FORM.parts : FORM.items),
    ...items.map(({ code, text }) => {
      const entry = code === "" ? undefined : pasted?.items.find((item) => item.code === code);
      const role = code === "" ? "fill" : "text";
      const scores = inParts
        ? [entry?.parts?.public?.score, entry?.parts?.survey?.score]
        : [entry?.score];
      return [
        cell(code, role),
        cell(text, role),
        ...scores.map((score) => cell(score ?? "", "score")),
      ];
    }),
  ];
}
