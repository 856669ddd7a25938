import { INDICATORS } from "../../ita/indicators";
import { STRENGTH } from "../data/polarity";
import type { ItemEntry } from "../../model/assessment";
import type { MeasureRow, TextRole } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { itemsBelow, lowestIndicators } from "./lowest";
import { ANALYSIS_ROLES, measureRows, proseOf, wordsOf } from "./report";
import { clausesOf, stanceOf } from "./stance";
import { codesIn, compact, indicatorsIn, speaksOfItem } from "./subjects";

/**
 * A strength claimed, in a measure's analysis or in a summary, for one of the three lowest indicators or for
 * an item below the threshold; or such an indicator given nothing but praise in its measures.
 */
export function strengthIsLowest(input: CheckInput): Observation[] {
  return [...inMeasures(input), ...inSummaries(input)];
}

function inMeasures(input: CheckInput): Observation[] {
  const lowest = lowestIndicators(input);
  const rows = measureRows(input.assessment);
  return rows.flatMap((row) => {
    const analysis = wordsOf(row, "analysis");
    if (!analysis || row.indicator === null) return [];
    const item = claimedItem(analysis.text, row.indicator, input);
    const subject = String(row.indicator);
    if (item !== null) {
      return [{ at: analysis.at, params: { case: "item", kind: "indicator", subject, item } }];
    }
    if (!lowest.has(row.indicator) || stanceOf(analysis.text).lacks) return [];
    if (statesLowScore(analysis.text, input)) return [];
    const claims = STRENGTH.test(compact(analysis.text));
    if (!claims && !onlyPraised(row.indicator, rows)) return [];
    return [{ at: analysis.at, params: { kind: "indicator", subject } }];
  });
}

/** Whether every analysis that the indicator's rows give is praise. */
function onlyPraised(indicator: number, rows: readonly MeasureRow[]): boolean {
  const stances = rows
    .filter((row) => row.indicator === indicator)
    .flatMap((row) => wordsOf(row, "analysis") ?? [])
    .map((cell) => stanceOf(cell.text));
  return stances.every((it) => it.praises && !it.lacks);
}

/** An item below the threshold that a text calls a strength, by its code or its subject. */
function claimedItem(text: string, indicator: number | null, input: CheckInput): string | null {
  const below = itemsBelow(input);
  for (const claim of claimsIn(text)) {
    const codes = codesIn(claim);
    const item = input.assessment.items.find(
      (it) =>
        below.some((low) => low.code === it.code) &&
        (codes.includes(it.code) ||
          (codes.length === 0 &&
            it.indicator === indicator &&
            speaksOfItem(claim, it, input.framework) &&
            !isLacking(text, it, input)))
    );
    if (item) return item.code;
  }
  return null;
}

/** Whether a clause that claims no strength gives the score of an item below the threshold: that is no praise. */
function statesLowScore(text: string, input: CheckInput): boolean {
  const below = itemsBelow(input).map((low) => low.code);
  return clausesOf(text).some(
    (clause) =>
      !STRENGTH.test(clause) &&
      /ได้(เพียง|แค่)?[0-9๐-๙]|=[0-9๐-๙]/.test(clause) &&
      codesIn(clause).some((code) => below.includes(code))
  );
}

/** Whether another clause of the text says what the item lacks: then what is claimed beside it is conceded. */
function isLacking(text: string, item: ItemEntry, { framework }: CheckInput): boolean {
  return clausesOf(text).some(
    (clause) =>
      !STRENGTH.test(clause) &&
      stanceOf(clause).lacks &&
      (codesIn(clause).includes(item.code) || speaksOfItem(clause, item, framework))
  );
}

/** What a text calls a strength: the words behind the claim up to a weakness, or those before "is a strength". */
function claimsIn(text: string): string[] {
  return clausesOf(text).flatMap((clause) => {
    const claim = STRENGTH.exec(clause);
    if (!claim || stanceOf(clause.slice(0, claim.index + claim[0].length)).lacks) return [];
    const named = IS_A_STRENGTH.test(clause.slice(0, claim.index))
      ? clause.slice(0, claim.index)
      : (clause.slice(claim.index).split(WEAKNESS)[0] ?? "");
    return [named];
  });
}

const IS_A_STRENGTH = /(เป็น|นับเป็น|ถือเป็น|ถือว่าเป็น)$/;
const WEAKNESS =
  /จุดอ่อน|ข้อบกพร่อง|(ต้อง|ควร)(ได้รับการ)?(พัฒนา|ปรับปรุง|แก้ไข|ยกระดับ)|คะแนนต่ำ|ต่ำสุด|ต่ำที่สุด|ส่วนที่|ส่วนตัวชี้วัด|ในขณะที่|อย่างไรก็/;

/** Strengths that a summary claims for indicators or items that it names. */
function inSummaries(input: CheckInput): Observation[] {
  const lowest = lowestIndicators(input);
  const texts = proseOf(input.assessment).filter((part) => !NO_SUMMARY.has(part.role));
  return texts.flatMap((part) => {
    const numbers = claimsIn(part.text).flatMap((claim) => [
      ...indicatorsIn(claim),
      ...namesIn(claim),
    ]);
    const number = numbers.find((it) => lowest.has(it));
    if (number !== undefined) {
      return [{ at: part.at, params: { kind: "indicator", subject: String(number) } }];
    }
    const item = claimedItem(part.text, part.indicator, input);
    if (item === null) return [];
    return [{ at: part.at, params: { case: "item", kind: "item", subject: item, item } }];
  });
}

const NO_SUMMARY = new Set<TextRole>([
  ...ANALYSIS_ROLES,
  "table-head",
  "instrument-heading",
  "item",
]);

/** Indicators that a text names by their names. */
function namesIn(claim: string): number[] {
  return INDICATORS.filter((it) =>
    [it.name, ...it.aliases].some((name) => claim.includes(name))
  ).map((it) => it.number);
}
