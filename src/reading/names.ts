import { likenessOfPairs, nameKey, pairsOf, type Pairs } from "../ita/thai-text";
import type { Framework } from "../ita/framework";
import { INDICATORS } from "../ita/indicators";

/** What a score is of: "item:i3", "indicator:6", "group:9.1", "instrument:EIT", "total", "level", "rank", "subtotal". */
export type Subject = string;

export interface NameMatch {
  readonly subject: Subject;
  /** 0-1. */
  readonly score: number;
}

interface KnownName {
  readonly subject: Subject;
  readonly key: string;
  readonly pairs: Pairs;
  /** An indicator's name without its "การ", which officers leave out. */
  readonly short?: string;
}

/** The names of a year that a label can be recognised by. */
export interface NameIndex {
  readonly names: readonly KnownName[];
  /** Every run of four signs in the names: a text that shares few of them is none. */
  readonly runs: ReadonlySet<string>;
  readonly found: Map<string, readonly NameMatch[]>;
}

const NONE: readonly NameMatch[] = [];

/** Texts remembered at most: many workbooks are read in one process, and each has texts of its own. */
const MOST_FOUND = 4000;

/** Below this two names are not the same name. */
const LEAST = 0.62;
/** Alternatives further behind the best than this are not worth keeping. */
const WITHIN = 0.12;

const indexes = new WeakMap<object, NameIndex>();

/** The names that a framework's scores go by; made once for each framework, found names remembered. */
export function nameIndex(framework: Framework | null): NameIndex {
  const of = framework ?? INDICATORS;
  const known = indexes.get(of);
  if (known) return known;
  const index = namesOf(framework);
  indexes.set(of, index);
  return index;
}

/**
 * Names of indicators, and of the groups and items of the year where its framework has them. The ten indicators
 * are alike in every year (ITA.md 2), so they are known without a framework.
 */
function namesOf(framework: Framework | null): NameIndex {
  const names: KnownName[] = [];
  const add = (subject: Subject, text: string): void => {
    const key = nameKey(text);
    const short = subject.startsWith("indicator:") ? { short: shortened(key) } : {};
    if (key.length >= 4) names.push({ subject, key, pairs: pairsOf(key), ...short });
  };
  for (const indicator of framework?.indicators ?? INDICATORS) {
    for (const name of [indicator.name, ...indicator.aliases]) {
      add(`indicator:${indicator.number}`, name);
    }
  }
  for (const group of framework?.groups ?? []) add(`group:${group.number}`, group.name);
  for (const item of framework?.items ?? []) {
    add(`item:${item.code}`, item.text);
    add(`item:${item.code}`, item.subject);
  }
  for (const [code, title] of Object.entries(framework?.titles ?? {})) add(`item:${code}`, title);
  const runs = new Set(names.flatMap(({ key }) => runsOf(key)));
  return { names, runs, found: new Map() };
}

function shortened(key: string): string {
  return key.replace(/การ/g, "");
}

function runsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 3) }, (_, i) => key.slice(i, i + 4));
}

/** Whether a key can be like any of the names, told quickly: two in five of its runs of signs stand in them. */
function isPossible(index: NameIndex, key: string): boolean {
  let shared = 0;
  for (let i = 0; i + 4 <= key.length; i++) if (index.runs.has(key.slice(i, i + 4))) shared++;
  return shared * 2.5 >= key.length - 3;
}

/** What a name may be the name of, best first; empty when it is like none. Remembered per index. */
export function matchName(index: NameIndex, text: string): readonly NameMatch[] {
  const key = nameKey(text.slice(0, 400));
  const known = index.found.get(key);
  if (known) return known;
  if (key.length < 4 || !isPossible(index, key)) return NONE;
  const best = new Map<Subject, number>();
  const pairs = pairsOf(key);
  for (const name of index.names) {
    const score = nameScore(key, pairs, name);
    if (score >= LEAST && score > (best.get(name.subject) ?? 0)) best.set(name.subject, score);
  }
  const top = Math.max(0, ...best.values());
  const matches = [...best]
    .map(([subject, score]) => ({ subject, score }))
    .filter(({ score }) => score >= top - WITHIN)
    .sort((a, b) => b.score - a.score);
  if (index.found.size >= MOST_FOUND) index.found.clear();
  index.found.set(key, matches);
  return matches;
}

function nameScore(key: string, pairs: Pairs, name: KnownName): number {
  const [length, known] = [key.length, name.key.length];
  if (length < 4 || length > known * 3 || known > length * 4) return 0;
  const alike = likenessOfPairs(pairs, name.pairs);
  if (name.short !== undefined && alike < 0.95 && shortened(key) === name.short) return 0.95;
  if (known >= 8 && key.startsWith(name.key))
    return Math.max(alike, 0.45 + (0.45 * known) / length);
  if (length >= 12 && name.key.startsWith(key)) return Math.max(alike, 0.85);
  return alike;
}
