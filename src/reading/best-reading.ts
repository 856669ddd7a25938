import type { Framework } from "../ita/framework";
import { instrumentOfCode } from "./item-code";
import type { Subject } from "./names";
import type { ScoreRow } from "./score-rows";

/** What a step to the neighbouring subject adds, up or down; what saying the same again, or an unknown subject, costs. */
const STEP = 1.5;
const STEP_BACK = 1.2;
const AGAIN = -1;
const UNKNOWN = -2;

/** The best reading of all rows together (Viterbi over the candidates of each row). */
export function bestReading(
  rows: readonly ScoreRow[],
  framework: Framework | null
): (Subject | null)[] {
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
  if (row.codes.size === 0 && row.names.length === 0) return [];
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

/** The subject that follows in count: "item:i3" -> "item:i4", "indicator:6" -> "indicator:7". */
export function next(subject: Subject, step: 1 | -1): Subject | null {
  const match = /^(item:[ieo]|indicator:)(\d+)$/.exec(subject);
  const number = match ? Number(match[2]) + step : 0;
  return match && number >= 1 ? `${match[1]}${number}` : null;
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
