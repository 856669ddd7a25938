import type { Subject } from "./names";

/** Rows that may be out of place before the order of a run says nothing. */
const FEW = 0.25;
/** A kind with fewer than one row in so many is there by mistake. */
const LONELY = 8;
/** Shorter runs have no order to speak of. */
const SHORTEST = 3;

interface Numbered {
  /** Index of the row in the run; rows without a label count, as they take up a place. */
  readonly index: number;
  readonly kind: string;
  readonly number: number;
}

function numbered(best: readonly (Subject | null)[]): Numbered[] {
  return best.flatMap((subject, index) => {
    const match = subject === null ? null : /^(item:[ieo]|indicator:)(\d+)$/.exec(subject);
    return match ? [{ index, kind: match[1]!, number: Number(match[2]) }] : [];
  });
}

/** Which way a run counts: most tables up, some down. */
function directionOf(rows: readonly Numbered[]): 1 | -1 {
  let balance = 0;
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (before?.kind === row.kind) balance += Math.sign(row.number - before.number);
  });
  return balance < 0 ? -1 : 1;
}

/**
 * What a row must be by its neighbours: the nearest labelled rows above and below are of one kind and their numbers are
 * as far apart as their rows. null where they do not say the same.
 */
export function placesBetween(best: readonly (Subject | null)[]): (Subject | null)[] {
  const rows = numbered(best);
  const direction = directionOf(rows);
  return best.map((_, index) => {
    const above = rows.findLast((row) => row.index < index);
    const below = rows.find((row) => row.index > index);
    if (!above || !below || above.kind !== below.kind) return null;
    if (direction * (below.number - above.number) !== below.index - above.index) return null;
    return `${above.kind}${above.number + direction * (index - above.index)}`;
  });
}

/**
 * Rows out of place in a run that is otherwise in order: they are not in every longest ordered choice of rows, and they
 * fit neither the row before nor the row after. A run in an order of its own (sorted by score) has none.
 */
export function astrayRows(best: readonly (Subject | null)[]): Set<number> {
  const rows = numbered(best);
  const direction = directionOf(rows);
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const ranks = rows.map((row) => kinds.indexOf(row.kind) * 1000 + direction * row.number);
  const inOrder = alwaysInOrder(ranks);
  const astray = rows.filter(
    (_, i) => !inOrder[i] && !fits(rows, i, i - 1, direction) && !fits(rows, i, i + 1, direction)
  );
  for (const kind of kinds) {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length * LONELY < rows.length)
      astray.push(...own.filter((row) => !astray.includes(row)));
  }
  const some = rows.length >= SHORTEST && astray.length <= Math.max(2, FEW * rows.length);
  return new Set(some ? astray.map((row) => row.index) : []);
}

/**
 * Two rows that changed places in a run that is otherwise in order, or, where items are few, the rows that would move if a
 * run that counts down counted up: what each says of itself may have been moved to the other.
 */
export function exchangedRows(best: readonly (Subject | null)[]): Set<number> {
  const rows = numbered(best);
  if (rows.length < SHORTEST) return new Set();
  const direction = directionOf(rows);
  const isFew = rows.length < FEW_ITEMS && rows.every(({ kind }) => kind.startsWith("item:"));
  if (isFew && direction < 0)
    return new Set(
      rows.flatMap((row, i) => (row.number === rows.at(-1 - i)!.number ? [] : [row.index]))
    );
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const ranks = rows.map((row) => kinds.indexOf(row.kind) * 1000 + direction * row.number);
  const first = ranks.findIndex((rank, i) => i + 1 < ranks.length && rank > ranks[i + 1]!);
  const last = ranks.findLastIndex((rank, i) => i > 0 && ranks[i - 1]! > rank);
  if (first < 0) return new Set();
  [ranks[first], ranks[last]] = [ranks[last]!, ranks[first]!];
  const isInOrder = ranks.every((rank, i) => i === 0 || rank > ranks[i - 1]!);
  return new Set(isInOrder ? [rows[first]!.index, rows[last]!.index] : []);
}

/** A run of fewer items may as well count down by mistake. */
const FEW_ITEMS = 5;

/** Fewer different figures than this may be in order by chance. */
const ORDERED = 6;

/** Whether rows stand in the order of their figures (0-100), so that their labels have no order of their own. */
export function isSorted(figures: readonly (number | null)[]): boolean {
  if (figures.includes(null) || new Set(figures).size < ORDERED) return false;
  const steps = figures.slice(1).map((figure, i) => Math.sign(figure! - figures[i]!));
  return !steps.includes(1) || !steps.includes(-1);
}

function fits(rows: readonly Numbered[], i: number, j: number, direction: 1 | -1): boolean {
  const [row, other] = [rows[i]!, rows[j]];
  return (
    other !== undefined &&
    other.kind === row.kind &&
    direction * (other.number - row.number) === other.index - row.index
  );
}

/** For each number, whether it is part of every longest increasing choice. */
function alwaysInOrder(ranks: readonly number[]): boolean[] {
  const up = ranks.map(() => 1);
  const down = ranks.map(() => 1);
  for (let i = 0; i < ranks.length; i++) {
    for (let j = 0; j < i; j++) if (ranks[j]! < ranks[i]!) up[i] = Math.max(up[i]!, up[j]! + 1);
  }
  for (let i = ranks.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < ranks.length; j++)
      if (ranks[j]! > ranks[i]!) down[i] = Math.max(down[i]!, down[j]! + 1);
  }
  const longest = Math.max(0, ...up);
  const on = ranks.map((_, i) => up[i]! + down[i]! - 1 === longest);
  return ranks.map(
    (_, i) => on[i]! && !ranks.some((__, j) => j !== i && on[j]! && up[j] === up[i])
  );
}
