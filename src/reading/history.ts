import type { HistoryEntry, Mention } from "../model/assessment";
import type { RawMention } from "./raw-mention";
import { levelName } from "./facts/announced";

/** What the sheets give for each year, oldest first: total, level and indicators that a column or table of a year holds. */
export function historyOf(mentions: readonly RawMention[]): HistoryEntry[] {
  const years = [...new Set(mentions.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const own = mentions.filter((mention) => mention.year === year);
    const total =
      own.flatMap((mention) => (mention.subject === "total" ? scoreOf(mention) : []))[0] ?? null;
    const level =
      own.flatMap((mention) => (mention.subject === "level" ? levelOf(mention) : []))[0] ?? null;
    const indicators: Record<number, Mention<number>> = {};
    for (const mention of own) {
      const number = Number(/^indicator:(\d+)$/.exec(mention.subject)?.[1]);
      const [score] = mention.part === null ? scoreOf(mention) : [];
      if (number && score) indicators[number] ??= score;
    }
    if (total === null && level === null && Object.keys(indicators).length === 0) return [];
    return [{ year, total, level, indicators }];
  });
}

function scoreOf({ parsed, at, raw }: RawMention): Mention<number>[] {
  return parsed.kind === "score" ? [{ value: parsed.value, at, text: String(raw) }] : [];
}

function levelOf({ raw, at }: RawMention): Mention<string>[] {
  const name = levelName(String(raw));
  return name ? [{ value: name, at, text: String(raw) }] : [];
}
