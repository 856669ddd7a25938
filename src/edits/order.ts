import { isLoose } from "./base";

/** A row (or column) in its new place. */
export interface Placed {
  readonly key: string;
  /** Position where it stands now, wherever it is to stand; null when it is put in. */
  readonly from: number | null;
}

/** Keys of what is put in anew. */
export function freshKeys(placed: readonly Placed[]): Set<string> {
  return new Set(placed.flatMap(({ key, from }) => (from === null ? [key] : [])));
}

/**
 * The order in which rows (or columns) shall stand: the planned ones in the plan's order, unless the officer
 * sorted them (then as they stand, new ones after the one that the plan puts before them); rows of the
 * officer's own stay under the row that they stand under.
 *
 * @param standing keys as they stand, loose ones included
 * @param before keys as they were planned last
 * @param planned keys of the plan, those that the officer deleted left out
 * @param gone standing keys to be taken out
 * @param isTied whether what stands in a position cannot be moved alone: it is merged with its neighbours. Where one of
 *   those would have to move, all stay as they stand.
 */
export function arrange(
  standing: readonly string[],
  before: readonly string[],
  planned: readonly string[],
  gone: ReadonlySet<string>,
  isTied: (position: number) => boolean = () => false
): Placed[] {
  const blocks = blocksOf(standing, gone);
  const stays = new Set(standing.filter((key) => !gone.has(key)));
  const rank = new Map(planned.map((key, index) => [key, index]));
  const outOfOrder = movedKeys(
    blocks.map(({ key }) => key).filter((key) => rank.has(key)),
    rank
  );
  const staysAsItIs =
    sortedByOfficer(standing, before, rank) ||
    blocks.some(
      ({ key, rows }) => outOfOrder.has(key) && rows.some(({ from }) => isTied(from ?? -1))
    );
  const moved = staysAsItIs ? new Set<string>() : outOfOrder;
  const list = blocks.filter((block) => !moved.has(block.key));
  let previous = "";
  for (const key of planned) {
    if (!stays.has(key) || moved.has(key)) {
      const at = list.findIndex((block) => block.key === previous);
      const block = moved.has(key) ? blocks.find((each) => each.key === key) : undefined;
      list.splice(at + 1, 0, block ?? { key, rows: [{ key, from: null }] });
    }
    previous = key;
  }
  return list.flatMap((block) => block.rows);
}

interface Block {
  /** "" for the officer's rows above the first keyed one. */
  readonly key: string;
  readonly rows: readonly Placed[];
}

function blocksOf(standing: readonly string[], gone: ReadonlySet<string>): Block[] {
  const blocks: { key: string; rows: Placed[] }[] = [{ key: "", rows: [] }];
  standing.forEach((key, from) => {
    if (gone.has(key)) return;
    if (isLoose(key)) blocks.at(-1)?.rows.push({ key, from });
    else blocks.push({ key, rows: [{ key, from }] });
  });
  return blocks;
}

/** Whether the rows that the plan still has stand in another order than they were planned in. */
function sortedByOfficer(
  standing: readonly string[],
  before: readonly string[],
  rank: ReadonlyMap<string, number>
): boolean {
  const left = new Map(before.map((key, index) => [key, index]));
  const order = standing.filter((key) => left.has(key) && rank.has(key));
  return order.some(
    (key, i) => i > 0 && (left.get(order[i - 1] ?? "") ?? 0) > (left.get(key) ?? 0)
  );
}

/** Keys outside the longest run that already stands in the planned order: the fewest that must move. */
function movedKeys(order: readonly string[], rank: ReadonlyMap<string, number>): Set<string> {
  const stays = longestRun(order.map((key) => rank.get(key) ?? 0));
  return new Set(order.filter((key) => !stays.has(rank.get(key) ?? 0)));
}

/** Of different numbers in some order, the most that stand in ascending order among themselves. */
export function longestRun(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(numbers[at] ?? 0);
  return run;
}
