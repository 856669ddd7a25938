import { isLoose, type SheetBase } from "./base";
import { sameContent, isFormula, type Content } from "./content";

/** Share of a row's texts that must stand in a row for it to be taken for the same. */
const ENOUGH = 0.5;

/**
 * Keys of the rows as their texts have them. An officer who sorts a selection without the hidden key column moves
 * the texts and leaves the keys: where several rows hold one another's texts, the keys follow. Where that cannot
 * be told for certain (texts changed as well, or several rows alike) the keys stay, and what differs is the
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
  const matches = (position: number, texts: Texts) =>
    texts.filter(([column, text]) => sameContent(content(position, column), text)).length;
  const unsettled = keys.flatMap((key, position) => {
    const texts = isLoose(key) ? undefined : left.get(key);
    if (!texts || texts.length === 0) return [];
    return matches(position, texts) === texts.length ? [] : [{ position, key }];
  });
  if (unsettled.length < 2) return keys;
  const candidates = unsettled.map(({ key }) => ({ key, texts: left.get(key) ?? [] }));
  const found = unsettled.map(({ position, key }) => ({
    position,
    key,
    holds: bestOf(candidates.map(({ key, texts }) => rated(key, matches(position, texts), texts))),
  }));
  const moved = found.filter(({ key, holds }) => holds !== null && holds !== key);
  const taken = found.flatMap(({ holds }) => holds ?? []);
  const free = unsettled.map(({ key }) => key).filter((key) => !taken.includes(key));
  const unknown = found.filter(({ holds }) => holds === null);
  const certain =
    moved.length >= 2 &&
    new Set(taken).size === taken.length &&
    (unknown.length < 2 || unknown.every(({ key }) => free.includes(key)));
  if (!certain) return keys;
  const followed = [...keys];
  for (const { position, key, holds } of found) {
    followed[position] = holds ?? (unknown.length === 1 ? (free[0] ?? key) : key);
  }
  return followed;
}

type Texts = readonly (readonly [column: string, text: Content])[];

/** What each row was left with: texts and numbers, no formulas, the officer's own among them. */
function textsLeft(base: SheetBase): Map<string, Texts> {
  return new Map(
    base.rows.map(({ key, cells }) => {
      const written = Object.entries(cells).map(
        ([column, [content]]) => [column, content] as const
      );
      const all = new Map<string, Content>([...written, ...Object.entries(base.kept[key] ?? {})]);
      const texts = [...all].filter(
        ([column, text]) => text !== "" && !isFormula(text) && !isLoose(column)
      );
      return [key, texts];
    })
  );
}

function rated(key: string, matches: number, texts: Texts) {
  return { key, matches, share: texts.length === 0 ? 0 : matches / texts.length };
}

/** The one key whose texts stand there more than any other's; null where none does, or two equally well. */
function bestOf(rates: readonly ReturnType<typeof rated>[]): string | null {
  const [best, second] = rates
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.matches - a.matches || b.share - a.share);
  if (!best) return null;
  const alike = second && second.matches === best.matches && second.share === best.share;
  return alike ? null : best.key;
}
