import type { Assessment, EitPart, ScoreEntry, ScoreMention } from "../../model/assessment";
import { INSTRUMENTS } from "../../model/assessment";

export type ScoreKind = "instrument" | "indicator" | "group" | "item";

/** One score of the assessment with all its places, and the words that the sentences name it by. */
export interface NamedEntry {
  readonly kind: ScoreKind;
  /** "EIT", "7", "10.2", "i3". */
  readonly subject: string;
  readonly part?: EitPart;
  readonly indicator: number | null;
  readonly entry: ScoreEntry;
}

/** Every score of the assessment, parts of EIT scores as scores of their own. */
export function everyEntry(assessment: Assessment): NamedEntry[] {
  const entries: NamedEntry[] = [];
  const add = (
    kind: ScoreKind,
    subject: string,
    indicator: number | null,
    entry: ScoreEntry,
    parts?: Partial<Record<EitPart, ScoreEntry>>
  ) => {
    if (entry.mentions.length > 0) entries.push({ kind, subject, indicator, entry });
    for (const part of ["public", "survey"] as const) {
      const half = parts?.[part];
      if (half && half.mentions.length > 0) {
        entries.push({ kind, subject, part, indicator, entry: half });
      }
    }
  };
  for (const instrument of INSTRUMENTS) {
    add("instrument", instrument, null, assessment.instruments[instrument]);
  }
  for (const it of assessment.indicators) {
    add("indicator", String(it.number), it.number, it, it.parts);
  }
  for (const it of assessment.groups) add("group", it.number ?? it.name, it.indicator, it);
  for (const it of assessment.items) add("item", it.code, it.indicator, it, it.parts);
  return entries;
}

/** Every place that gives a score, with the score that it gives. */
export function* everyMention(
  assessment: Assessment
): Generator<{ readonly named: NamedEntry; readonly mention: ScoreMention }> {
  for (const named of everyEntry(assessment)) {
    for (const mention of named.entry.mentions) yield { named, mention };
  }
}

/** The params that name a score in a sentence. */
export function nameOf(named: NamedEntry): Record<string, string> {
  const name: Record<string, string> = { kind: named.kind, subject: named.subject };
  if (named.part) name.part = named.part;
  return name;
}

/** The score that a mention gives, or null where the cell holds none. */
export function scoreOf(mention: ScoreMention): number | null {
  return mention.parsed.kind === "score" ? mention.parsed.value : null;
}

/** Whether two scores are the same to the two decimals that are announced (FINDINGS.md: more than 0.01 apart). */
export function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.01 + 1e-9;
}
