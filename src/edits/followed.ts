import { isLoose, type SheetBase } from "./base";
import type { Content } from "./content";
import { finderOf, holds, rowTexts, textsLeft, type RowTexts } from "./row-texts";

/** A row whose key cell and texts do not agree. */
interface Unsettled {
  readonly position: number;
  readonly key: string;
  readonly blank: boolean;
  /** The key whose texts stand there; null when none does. */
  readonly holds: string | null;
}

/**
 * Keys of the rows as their texts have them. An officer who sorts a selection, or puts in and takes out cells, without
 * the hidden key column moves the texts and leaves the keys: where several rows hold one another's texts, the keys
 * follow. Where that cannot be told for certain (texts changed as well) the keys stay, and what differs is the
 * officer's edit.
 *
 * @param keys as they stand, from row 2 on; loose ones among them
 * @param content what stands in a row (by position) under a column key
 */
export function followedKeys(
  keys: readonly string[],
  content: (position: number, column: string) => Content,
  base: SheetBase
): readonly string[] {
  const left = textsLeft(base);
  const columns = base.columns.map(({ key }) => key);
  const missing = new Map(left);
  const open: { position: number; key: string; texts: RowTexts }[] = [];
  keys.forEach((key, position) => {
    const texts = rowTexts(columns.map((column) => [column, content(position, column)]));
    const own = left.get(key);
    if (own ? holds(texts, own) : texts.size === 0) missing.delete(key);
    else open.push({ position, key, texts });
  });
  const find = finderOf(missing);
  const found = open.map((row) => ({ ...row, found: find(row.texts) }));
  const moved = found.filter((row) => !isLoose(row.key) && row.found && row.found.key !== row.key);
  // A row of the officer's own that is merely like one that was taken out is not that row.
  const isBelieved = (key: string, whole: boolean) => whole || !isLoose(key) || moved.length >= 2;
  const unsettled = found.map(({ position, key, texts, found }) => ({
    position,
    key,
    blank: texts.size === 0,
    holds: found && isBelieved(key, found.whole) ? found.key : null,
  }));
  return isCertain(unsettled, keys) ? withMoved(keys, unsettled, missing) : keys;
}

/**
 * Whether rows moved beyond doubt: two or more of them (or one whose key is nowhere), each to a place of its own. Rows
 * that hold nobody's texts must be new ones, all keys being found, or at most one that was changed as well.
 */
function isCertain(unsettled: readonly Unsettled[], keys: readonly string[]): boolean {
  const moved = unsettled.filter(({ key, holds }) => holds !== null && holds !== key);
  const taken = unsettled.flatMap(({ holds }) => holds ?? []);
  const strange = homeless(unsettled, new Set(taken)).filter(({ blank }) => !blank);
  const anyFree = unsettled.some(({ key }) => !isLoose(key) && !taken.includes(key));
  return (
    (moved.length >= 2 || moved.some(({ holds }) => !keys.includes(holds ?? ""))) &&
    new Set(taken).size === taken.length &&
    (strange.length < 2 || !anyFree)
  );
}

/** Rows that hold nobody's texts and whose own key stands elsewhere, if they have one. */
function homeless(unsettled: readonly Unsettled[], taken: ReadonlySet<string>): Unsettled[] {
  return unsettled.filter(({ key, holds }) => holds === null && (isLoose(key) || taken.has(key)));
}

/** The keys with those of moved rows in their new places; blank rows of ours follow in their order. */
function withMoved(
  keys: readonly string[],
  unsettled: readonly Unsettled[],
  missing: ReadonlyMap<string, RowTexts>
): string[] {
  const taken = new Set(unsettled.flatMap(({ holds }) => holds ?? []));
  const left = [...missing].filter(([key]) => !taken.has(key));
  const blanks = left.flatMap(([key, texts]) => (texts.size === 0 ? [key] : []));
  const changed = left.flatMap(([key, texts]) => (texts.size > 0 ? [key] : []));
  const strangers = homeless(unsettled, taken);
  const [only, ...others] = strangers.filter(({ blank }) => !blank);
  const followed = [...keys];
  for (const { position, holds } of unsettled) if (holds !== null) followed[position] = holds;
  for (const stranger of strangers) {
    const isChanged = stranger === only && others.length === 0 && changed.length === 1;
    const key = stranger.blank ? blanks.shift() : isChanged ? changed[0] : undefined;
    followed[stranger.position] = key ?? "~";
  }
  let loose = 0;
  return followed.map((key) => (isLoose(key) ? `~${++loose}` : key));
}
