import type { CheckInput, Observation } from "../check";
import { AGENCY_KINDS } from "../data/other-offices";
import { plain } from "../texts/likeness";
import { otherNames } from "./names";

/** Two agency names in one workbook: one finding for each other name, at its first place. */
export function agencyMismatch({ assessment }: CheckInput): Observation[] {
  return otherNames(assessment.agency, agencyKey).map(({ name, usual, mentions }) => ({
    at: mentions[0]!.at,
    also: mentions.slice(1).map((mention) => mention.at),
    params: { name, usual },
  }));
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
