import type { CheckInput, Observation } from "../check";
import { AGENCY_KINDS, NAME_ENDS, NAMED_OFFICE, OWNED, VISITED } from "../data/other-offices";
import { plain } from "../texts/likeness";
import { measureRows } from "../texts/report";
import { compact } from "../texts/subjects";
import { otherNames } from "./names";

/** Two agency names in one workbook: one finding for each other name, at its first place. */
export function agencyMismatch(input: CheckInput): Observation[] {
  const named = otherNames(input.assessment.agency, agencyKey).map(({ name, usual, mentions }) => ({
    at: mentions[0]!.at,
    also: mentions.slice(1).map((mention) => mention.at),
    params: { name, usual },
  }));
  return [...named, ...inMeasures(input)];
}

/** Cells of the measures that call another office's website, staff or units the office's own: a text taken from its report. */
function inMeasures({ assessment }: CheckInput): Observation[] {
  const usual = assessment.agency.value;
  if (usual === null) return [];
  const own = agencyKey(usual).replace("|", "");
  return measureRows(assessment)
    .flatMap((row) => [row.cells.measure, row.cells.analysis, row.cells.steps, row.cells.unit])
    .flatMap((cell) => {
      if (!cell) return [];
      const words = compact(cell.text);
      const other = [...words.matchAll(NAMED_OFFICE)].find(({ 0: name, index }) => {
        const before = words.slice(Math.max(0, index - 80), index);
        const isOwn = agencyKey(name).replace("|", "").startsWith(own);
        return OWNED.test(before) && !VISITED.test(before) && !isOwn;
      });
      if (!other) return [];
      return [{ at: cell.at, params: { name: other[0].replace(NAME_ENDS, ""), usual } }];
    });
}

/** Kind and name of an agency, abbreviations written out: "ทต.ม่วงยาย" is "เทศบาลตำบลม่วงยาย". */
function agencyKey(name: string): string {
  const words = name.replace(/\s+/g, "");
  for (const [kind, short] of AGENCY_KINDS) {
    const match = kind.exec(words);
    if (match) return `${short}|${plain(words.slice(match[0].length))}`;
  }
  return plain(words);
}
