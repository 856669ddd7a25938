import { INDICATORS } from "../../ita/indicators";
import type { Place } from "../../model/place";
import type { MeasureColumn } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { plain, sharedShare } from "./likeness";
import { ANALYSIS_ROLES, measureRows, partsOf, wordsOf } from "./report";

interface Text {
  readonly at: Place;
  readonly words: string;
  /** Texts of one kind are compared: analyses of different indicators, and one column of the measures. */
  readonly kind: string;
  readonly indicator: number | null;
}

/** Share of a text that another one must have for the two to be one text. */
const SAME = 0.9;
/** Letters below which two texts are alike by chance ("ควรรักษามาตรฐานไว้"). */
const SHORTEST = 40;

/**
 * The same text, or 90 % of it, under two indicators or measures: the later one is the place to look at.
 * Names and numbers of indicators and of the agency are set aside.
 */
export function copiedText(input: CheckInput): Observation[] {
  const texts = textsOf(input).filter((text) => text.words.length >= SHORTEST);
  const found: Observation[] = [];
  texts.forEach((text, index) => {
    const source = texts
      .slice(0, index)
      .find((other) => comparable(other, text) && isCopy(other.words, text.words));
    if (!source) return;
    const otherCell = `${source.at.sheet}!${source.at.address}`;
    found.push({ at: text.at, also: [source.at], params: { otherCell } });
  });
  return found;
}

function comparable(a: Text, b: Text): boolean {
  return a.kind === b.kind && (a.kind !== "analysis" || a.indicator !== b.indicator);
}

function isCopy(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return short / long >= SAME && sharedShare(a, b) >= SAME;
}

function textsOf({ assessment }: CheckInput): Text[] {
  const names = [
    ...INDICATORS.flatMap((it) => [it.name, ...it.aliases]),
    ...(assessment.agency.value ? [assessment.agency.value] : []),
  ]
    .map(plain)
    .sort((a, b) => b.length - a.length);
  const words = (text: string) =>
    names.reduce((rest, name) => rest.split(name).join(""), plain(text)).replace(/ตัวชี้วัดที่/g, "");
  const analyses = partsOf(assessment, ANALYSIS_ROLES)
    .filter((part) => part.indicator !== null)
    .map((part) => ({
      at: part.at,
      words: words(part.body),
      kind: "analysis",
      indicator: part.indicator,
    }));
  const columns: readonly MeasureColumn[] = ["measure", "analysis", "steps"];
  const cells = columns.flatMap((column) =>
    measureRows(assessment).flatMap((row) => {
      const cell = wordsOf(row, column);
      if (!cell) return [];
      return [{ at: cell.at, words: words(cell.text), kind: column, indicator: row.indicator }];
    })
  );
  return [...analyses, ...cells];
}
