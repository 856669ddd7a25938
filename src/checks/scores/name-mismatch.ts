import { INDICATORS } from "../../ita/indicators";
import { likeness } from "../../ita/thai-text";
import type { CheckInput, Observation } from "../check";
import { duplicates } from "./duplicate";
import { labelRows, type LabelRow } from "./layout";

/** A number and a name that do not belong together; spelling variants of a name do. */
export function nameMismatch(input: CheckInput): Observation[] {
  const doubled = [...duplicates("indicator", input), ...duplicates("item", input)];
  const told = new Set(doubled.map((it) => `${it.at.sheet}!${it.at.address}`));
  const rows = [
    ...labelRows(input.assessment, "indicator").flat(),
    ...labelRows(input.assessment, "item").flat(),
  ];
  const found: Observation[] = [];
  for (const row of rows) {
    const { label } = row.mention;
    if (told.has(`${label.at.sheet}!${label.at.address}`)) continue;
    const owner = ownerOfName(row, input);
    if (owner === null || label.printed === null || label.printed === owner.subject) continue;
    found.push({
      at: label.nameAt ?? label.at,
      also: [label.at],
      params: { kind: row.kind, printed: label.printed, name: label.name, subject: owner.subject },
    });
  }
  return found;
}

/** Whose name stands beside the number: certain only when it is much liker to one than to the printed one's. */
function ownerOfName(row: LabelRow, { framework }: CheckInput): { subject: string } | null {
  const name = row.mention.label.name;
  if (name.length < 6) return null;
  const known: [string, readonly string[]][] =
    row.kind === "indicator"
      ? INDICATORS.map((it) => [String(it.number), [it.name, ...it.aliases]])
      : (framework?.items ?? [])
          .filter((it) => it.code[0] === row.subject[0])
          .map((it) => [it.code, [it.text]]);
  const printed = known.find(([subject]) => subject === row.mention.label.printed);
  if (printed?.[1].some((it) => likeness(name, it) >= SAME)) return null;
  const scored = known
    .map(([subject, names]) => ({
      subject,
      like: Math.max(...names.map((it) => likeness(name, it))),
    }))
    .sort((a, b) => b.like - a.like);
  const [best] = scored;
  const own = scored.find((it) => it.subject === row.mention.label.printed);
  if (!best || !own || best.like < SAME || own.like > best.like - 0.3) return null;
  return best;
}

/** From here on two spellings are one name. */
const SAME = 0.8;
