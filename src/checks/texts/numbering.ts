import type { Place } from "../../model/place";
import type { SectionHeading, TextPart } from "../../model/texts";
import type { CheckInput, Observation } from "../check";
import { entriesOf } from "./numbers";
import { measureRows, proseOf, wordsOf } from "./report";

/**
 * Section or list numbers doubled or jumping. Sections are counted through all sheets, those of the memo apart. A list that begins
 * anew under its own heading, a sublist (1.1), and a list that goes on in the next row are right.
 */
export function numbering({ assessment }: CheckInput): Observation[] {
  const { memo } = assessment.texts;
  const ofMemo = new Set((memo?.sections ?? []).map((section) => key(section.heading.at)));
  const sections = assessment.texts.sections.filter((section) => !ofMemo.has(key(section.at)));
  const headings = new Set(sections.map((it) => key(it.at)));
  return [
    ...sectionNumbers(sections, proseOf(assessment)),
    ...lists(proseOf(assessment), headings).flatMap(listNumbers),
    ...cellLists(assessment),
  ];
}

const key = (at: Place) => `${at.sheet}!${at.address}`;

/** Sections out of order. A title that was not taken for one, but bears the missing number and stands between, fills the gap. */
function sectionNumbers(
  sections: readonly SectionHeading[],
  parts: readonly TextPart[]
): Observation[] {
  const found: Observation[] = [];
  const places = parts.map((part) => key(part.at));
  let last = 0;
  let from = 0;
  for (const section of sections) {
    if (!/^\d+$/.test(section.number)) continue;
    const number = Number(section.number);
    const to = places.indexOf(key(section.at));
    const between = parts.slice(from, Math.max(from, to)).map((part) => part.number);
    const missing = Array.from({ length: Math.max(0, number - last - 1) }, (_, i) => last + 1 + i);
    const filled = missing.length > 0 && missing.every((it) => between.includes(String(it)));
    if (last > 0 && number !== last + 1 && !filled) {
      found.push({ at: section.at, params: { case: "section", number, expected: last + 1 } });
    }
    last = number;
    from = to + 1;
  }
  return found;
}

/** Runs of numbered texts of one sheet, unbroken by a heading or another text. */
function lists(parts: readonly TextPart[], headings: ReadonlySet<string>): TextPart[][] {
  const runs: TextPart[][] = [];
  let run: TextPart[] = [];
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const part of parts) {
    const numbered = part.number !== null && LISTED.has(part.role) && !headings.has(key(part.at));
    if (!numbered || (run[0] && run[0].at.sheet !== part.at.sheet)) close();
    if (numbered) run.push(part);
  }
  close();
  return runs;
}

const LISTED = new Set(["paragraph", "problem", "way-forward", "follow-up", "law", "memo", "note"]);

function listNumbers(run: readonly TextPart[]): Observation[] {
  const found: Observation[] = [];
  const last = new Map<string, number>();
  for (const part of run) {
    const steps = (part.number ?? "").split(".");
    const parent = steps.slice(0, -1).join(".");
    const number = Number(steps.at(-1));
    if (!Number.isInteger(number)) continue;
    const before = last.get(parent);
    if (before !== undefined && number !== before + 1) {
      const prefix = parent === "" ? "" : `${parent}.`;
      const params = { number: prefix + number, expected: prefix + (before + 1) };
      found.push({ at: part.at, params });
    }
    last.set(parent, number);
    for (const other of last.keys()) {
      if (other !== parent && other.startsWith(part.number ?? "")) last.delete(other);
    }
  }
  return found;
}

/** Lists inside the cells of the measures; one that goes on from the row above is right. */
function cellLists(assessment: CheckInput["assessment"]): Observation[] {
  const found: Observation[] = [];
  for (const column of ["measure", "steps"] as const) {
    let last = 0;
    for (const row of measureRows(assessment)) {
      const cell = wordsOf(row, column);
      if (!cell) continue;
      const entries = entriesOf(cell.text);
      const [first] = entries;
      if (!first) continue;
      if (first.number !== 1 && first.number !== last + 1) {
        const params = { number: first.number, expected: last > 0 ? last + 1 : 1 };
        found.push({ at: cell.at, params });
      }
      const wrong = entries.slice(1).find((entry, i) => !follows(entry, entries[i]!));
      if (wrong) {
        const before = entries[entries.indexOf(wrong) - 1]!;
        found.push({ at: cell.at, params: { number: wrong.number, expected: before.number + 1 } });
      }
      last = entries.at(-1)!.number;
    }
  }
  return found;
}

function follows(
  entry: { number: number; underHeading: boolean },
  before: { number: number }
): boolean {
  return entry.number === before.number + 1 || (entry.number === 1 && entry.underHeading);
}
