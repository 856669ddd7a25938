import { itemsOf, type Framework } from "../ita/framework";
import type { Assessment } from "../model/assessment";
import type { CellValue } from "../model/grid";
import { FORM } from "../wording/form/th";
import { fill } from "../wording/say";

export type FormRole = "title" | "label" | "head" | "band" | "text" | "fill" | "score" | "none";

/** The empty score form of a year: rows of cells with what each is for. */
export interface FormLayout {
  readonly name: string;
  readonly rows: readonly (readonly { readonly value: CellValue; readonly role: FormRole }[])[];
}

/** Scores to lay into the form, by place: "indicator:3", "i1", "e7:public". */
export type FormScores = ReadonlyMap<string, number>;

export const FORM_COLUMNS = 4;

/** Lays out the form of a year, with the scores that are known in their places. */
export function formLayout(framework: Framework, scores: FormScores = new Map()): FormLayout {
  const year = { year: framework.year };
  const text = (value: string, role: FormRole = "text") => ({ value, role });
  const score = (key: string) => ({ value: scores.get(key) ?? "", role: "score" as const });
  const heads = (words: readonly string[]) => words.map((word) => text(word, "head"));
  const summary = framework.indicators.map(({ number, name }) => [
    text(String(number)),
    text(name),
    score(`indicator:${number}`),
  ]);
  const tables = framework.indicators.flatMap((indicator) => {
    const items = itemsOf(framework, indicator.number);
    if (items.length === 0) return [];
    const inParts = framework.eitParts && indicator.instrument === "EIT";
    return [
      [],
      [text(fill(FORM.indicator, { number: indicator.number, name: indicator.name }), "band")],
      heads(inParts ? FORM.parts : FORM.items),
      ...items.map((item) => [
        text(item.code),
        text(item.text),
        ...(inParts
          ? [score(`${item.code}:public`), score(`${item.code}:survey`)]
          : [score(item.code)]),
      ]),
    ];
  });
  const rows = [
    [text(fill(FORM.title, year), "title")],
    [],
    heads(FORM.summary),
    ...summary,
    [],
    ...FORM.facts.map((fact) => [text(fact, "label"), { value: "", role: "fill" as const }]),
    ...tables,
  ];
  const blank = { value: "", role: "none" as const };
  return {
    name: fill(FORM.sheet, year),
    rows: rows.map((row) =>
      Array.from({ length: FORM_COLUMNS }, (_, index) => row[index] ?? blank)
    ),
  };
}

/** Every score of an assessment by its place in the form. */
export function formScores({ indicators, items }: Assessment): Map<string, number> {
  const scores = new Map<string, number>();
  const note = (key: string, score: number | null | undefined) => {
    if (typeof score === "number") scores.set(key, score);
  };
  for (const { number, score } of indicators) note(`indicator:${number}`, score);
  for (const { code, score, parts } of items) {
    if (!parts) note(code, score);
    note(`${code}:public`, parts?.public?.score);
    note(`${code}:survey`, parts?.survey?.score);
  }
  return scores;
}
