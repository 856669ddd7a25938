import { NOUNS_OF_NAMES } from "../data/polarity";
import type { CheckInput, Observation } from "../check";
import { plain } from "./likeness";
import { isBlank, partsOf } from "./report";
import { stanceOf } from "./stance";

/** A shortcoming that only repeats the name of an indicator, a group or an item. */
export function weaknessSaysNothing({ assessment, framework }: CheckInput): Observation[] {
  const found: Observation[] = [];
  for (const part of partsOf(assessment, ["shortcoming"])) {
    const stance = stanceOf(part.body);
    if (isBlank(part.body) || stance.lacks || stance.noneFound || stance.praises) continue;
    const names = [
      ...(framework?.indicators ?? []).map((it) => it.name),
      ...assessment.groups.map((it) => it.name),
      ...assessment.items.map((it) => it.text),
      ...(framework?.items ?? []).map((it) => it.text),
    ];
    let rest = plain(part.body);
    for (const name of names.map(plain).sort((a, b) => b.length - a.length)) {
      if (name.length >= 6) rest = rest.split(name).join("");
    }
    if (rest.replace(NOUNS_OF_NAMES, "").length > 6) continue;
    const params = { kind: "indicator", subject: String(part.indicator ?? "") };
    found.push({ at: part.at, params });
  }
  return found;
}
