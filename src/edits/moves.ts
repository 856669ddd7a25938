import { longestRun, type Placed } from "./order";

/** Neighbouring rows (or columns) that are to stand elsewhere. */
export interface Move {
  /** Position of the first of them, as the sheet stands when their turn comes. */
  readonly from: number;
  /** Position of what they are put before, as the sheet stands then. */
  readonly to: number;
  readonly count: number;
}

/** Keys of what stands and is to stand in another order: the fewest that must move. */
export function movedKeys(placed: readonly Placed[]): Set<string> {
  const stays = longestRun(placed.flatMap(({ from }) => from ?? []));
  return new Set(
    placed.flatMap(({ key, from }) => (from === null || stays.has(from) ? [] : [key]))
  );
}

/**
 * Moves, one after another, that bring what stands into its order once all else is taken out; what is put in comes
 * later. Neighbours that stay neighbours go together.
 */
export function movesOf(placed: readonly Placed[]): Move[] {
  const order = placed.flatMap(({ from }) => from ?? []);
  const stays = longestRun(order);
  const standing = [...order].sort((a, b) => a - b);
  const moves: Move[] = [];
  for (let index = 0; index < order.length; index++) {
    if (stays.has(order[index] ?? 0)) continue;
    const from = standing.indexOf(order[index] ?? 0);
    const to = index === 0 ? 0 : standing.indexOf(order[index - 1] ?? 0) + 1;
    let count = 1;
    while (goesAlong(order[index + count], standing[from + count], stays)) count++;
    if (from !== to) {
      moves.push({ from, to, count });
      const rows = standing.splice(from, count);
      standing.splice(to > from ? to - count : to, 0, ...rows);
    }
    index += count - 1;
  }
  return moves;
}

function goesAlong(
  next: number | undefined,
  neighbour: number | undefined,
  stays: ReadonlySet<number>
): boolean {
  return next !== undefined && next === neighbour && !stays.has(next);
}
