import type { ScoreLabel } from "../model/assessment";
import type { Framework } from "../ita/framework";
import { instrumentOfCode } from "./item-code";
import type { Subject } from "./names";
import type { ScoreRow } from "./score-rows";

/** Which score a row gives, and by what; doubt says why that is not certain enough to give a score. */
export interface Settled {
  readonly subject: Subject;
  readonly settledBy: ScoreLabel["settledBy"];
  readonly doubt: "position" | "name" | null;
}

/** A name counts as a witness from here on. */
const PLAIN_NAME = 0.8;
const STEP = 1.5;
const STEP_BACK = 1.2;
const AGAIN = -1;
const UNKNOWN = -2;

/**
 * Settles a run of rows of one kind (items, or indicators) together: a code, a name and the place in the run are
 * three witnesses, and the reading of all rows that they support best is taken. A bare "12" is o12 between 11 and 13;
 * a second "6" with the name of indicator 7 is indicator 7.
 */
export function settleRun(
  rows: readonly ScoreRow[],
  framework: Framework | null
): (Settled | null)[] {
  const best = bestReading(rows, framework);
  const sound = new Map<Subject, number>();
  rows.forEach((row, i) => {
    const subject = best[i];
    if (subject && witnesses(row, subject).every((witness) => witness !== "against")) {
      sound.set(subject, (sound.get(subject) ?? 0) + 1);
    }
  });
  const direction = directionOf(best);
  return rows.map((row, i) => {
    const subject = best[i];
    if (!subject) return null;
    const witnessed = [rows[i - 1], rows[i + 1]].every(
      (other, k) => !other || isWitnessed(other, best[i - 1 + 2 * k])
    );
    return settle(row, subject, between(best, i, direction, framework), sound, witnessed);
  });
}

type Witness = "for" | "against" | "silent";

/** What the code and the name of a row say of a subject. */
function witnesses(row: ScoreRow, subject: Subject): [code: Witness, name: Witness] {
  const own = row.codes.get(subject) ?? 0;
  const strongest = Math.max(0, ...row.codes.values());
  const code = strongest < 0.5 ? "silent" : own >= 0.5 ? "for" : "against";
  const top = row.names[0]?.score ?? 0;
  const name =
    top < PLAIN_NAME
      ? "silent"
      : row.names.some((match) => match.subject === subject)
        ? "for"
        : "against";
  return [code, name];
}

function isWitnessed(row: ScoreRow, subject: Subject | null | undefined): boolean {
  return subject ? witnesses(row, subject).includes("for") : false;
}

function settle(
  row: ScoreRow,
  subject: Subject,
  position: Subject | null,
  sound: ReadonlyMap<Subject, number>,
  neighboursWitnessed: boolean
): Settled {
  const [code, name] = witnesses(row, subject);
  const elsewhere = (other: Subject | undefined): boolean =>
    other !== undefined && (sound.get(other) ?? 0) > 0;
  if (code === "for" && name === "for") return { subject, settledBy: "code", doubt: null };
  if (code === "for" && name === "silent") {
    const astray = position !== null && position !== subject && !elsewhere(position);
    return { subject, settledBy: "code", doubt: astray ? "position" : null };
  }
  if (code === "for") {
    return { subject, settledBy: "code", doubt: elsewhere(row.names[0]?.subject) ? null : "name" };
  }
  if (name === "for") {
    const other = [...row.codes].find(([, weight]) => weight >= 1)?.[0];
    const certain = code === "silent" || position === subject || elsewhere(other);
    const only =
      row.names.filter((match) => match.score >= PLAIN_NAME).length === 1 || position === subject;
    return { subject, settledBy: "name", doubt: certain && only ? null : "name" };
  }
  const filled =
    neighboursWitnessed && position === subject && code === "silent" && name === "silent";
  return { subject, settledBy: "position", doubt: filled ? null : "position" };
}

/** Which way a run counts: most tables up, some down. */
function directionOf(best: readonly (Subject | null)[]): 1 | -1 {
  let balance = 0;
  best.forEach((subject, i) => {
    const before = best[i - 1];
    if (!subject || !before) return;
    if (next(before, 1) === subject) balance++;
    if (next(before, -1) === subject) balance--;
  });
  return balance < 0 ? -1 : 1;
}

/** The one subject that a row's neighbours leave for it; null when they do not agree. */
function between(
  best: readonly (Subject | null)[],
  i: number,
  direction: 1 | -1,
  framework: Framework | null
): Subject | null {
  const step = (from: Subject | null | undefined, by: 1 | -1): Subject | null => {
    const subject = from ? next(from, by) : null;
    return subject && isKnown(subject, framework) ? subject : null;
  };
  const following = step(best[i - 1], direction);
  const preceding = step(best[i + 1], direction === 1 ? -1 : 1);
  if (following && preceding) return following === preceding ? following : null;
  return following ?? preceding;
}

/** The subject that follows in count: "item:i3" -> "item:i4", "indicator:6" -> "indicator:7". */
function next(subject: Subject, step: 1 | -1): Subject | null {
  const match = /^(item:[ieo]|indicator:)(\d+)$/.exec(subject);
  const number = match ? Number(match[2]) + step : 0;
  return match && number >= 1 ? `${match[1]}${number}` : null;
}

/** The best reading of all rows together (Viterbi over the candidates of each row). */
function bestReading(rows: readonly ScoreRow[], framework: Framework | null): (Subject | null)[] {
  const candidates = rows.map((row, i) => candidatesOf(row, rows[i - 1], rows[i + 1], framework));
  const paths: { score: number; from: number }[][] = [];
  candidates.forEach((here, i) => {
    const before = candidates[i - 1] ?? [];
    paths.push(
      here.map(([subject, weight]) => {
        let best = { score: weight, from: -1 };
        before.forEach(([other], j) => {
          const score = (paths[i - 1]?.[j]?.score ?? 0) + weight + transition(other, subject);
          if (j === 0 || score > best.score) best = { score, from: j };
        });
        return best;
      })
    );
  });
  const answer: (Subject | null)[] = rows.map(() => null);
  let at = -1;
  for (let i = rows.length - 1; i >= 0; i--) {
    const here = paths[i]!;
    if (here.length === 0) {
      at = -1;
      continue;
    }
    if (at < 0 || at >= here.length)
      at = here.reduce((top, path, j) => (path.score > here[top]!.score ? j : top), 0);
    answer[i] = candidates[i]![at]![0];
    at = here[at]!.from;
  }
  return answer;
}

function candidatesOf(
  row: ScoreRow,
  before: ScoreRow | undefined,
  after: ScoreRow | undefined,
  framework: Framework | null
): [Subject, number][] {
  const weights = new Map<Subject, number>();
  const add = (subject: Subject, weight: number): void => {
    weights.set(subject, (weights.get(subject) ?? 0) + weight);
  };
  for (const [subject, weight] of row.codes)
    add(subject, weight + (isKnown(subject, framework) ? 0 : UNKNOWN));
  for (const { subject, score } of row.names) add(subject, Math.max(0, (score - 0.5) * 7));
  for (const subject of before ? saidBy(before) : []) {
    const following = next(subject, 1);
    if (following && isKnown(following, framework)) add(following, 0);
  }
  for (const subject of after ? saidBy(after) : []) {
    const preceding = next(subject, -1);
    if (preceding && isKnown(preceding, framework)) add(preceding, 0);
  }
  return [...weights];
}

function saidBy(row: ScoreRow): Subject[] {
  return [...row.codes.keys(), ...row.names.map((match) => match.subject)];
}

function transition(from: Subject, to: Subject): number {
  if (from === to) return AGAIN;
  if (next(from, 1) === to) return STEP;
  if (next(from, -1) === to) return STEP_BACK;
  return 0;
}

/** Whether a year has a subject; where its items are not known, any number may be right. */
export function isKnown(subject: Subject, framework: Framework | null): boolean {
  const [kind, code = ""] = subject.split(":");
  if (kind === "indicator") return Number(code) >= 1 && Number(code) <= 10;
  if (kind !== "item" || !framework) return true;
  const instrument = instrumentOfCode(code);
  if (framework.complete.includes(instrument))
    return framework.items.some((item) => item.code === code);
  return Number(code.slice(1)) <= (framework.counts[instrument] ?? Infinity);
}
