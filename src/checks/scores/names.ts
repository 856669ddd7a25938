import type { Fact, Mention } from "../../model/assessment";
import { grouped } from "../grouped";
import { ADDRESSED, POSTS, VISITED } from "../data/other-offices";

/** A name that differs from the usual one, with every place that gives it. */
export interface OtherName {
  readonly name: string;
  readonly usual: string;
  readonly mentions: readonly Mention<string>[];
}

/**
 * Names of one fact that differ from its usual name. Names of offices that are visited, worked with or
 * reported to, and names inside a post, are none. key tells which spellings are one name.
 */
export function otherNames(fact: Fact<string>, key: (name: string) => string): OtherName[] {
  const own = fact.mentions.filter((mention) => isOwnName(mention));
  const usual = fact.value ?? mostFrequent(own.map((mention) => mention.value));
  if (usual === null) return [];
  const others = own.filter((mention) => key(mention.value) !== key(usual));
  return grouped(others, (mention) => key(mention.value)).map((mentions) => ({
    name: mentions[0]!.value,
    usual,
    mentions,
  }));
}

function mostFrequent(values: readonly string[]): string | null {
  return grouped(values, (value) => value).sort((a, b) => b.length - a.length)[0]?.[0] ?? null;
}

/** Whether a place names the office itself, by the words before the name. */
function isOwnName({ text, value }: Mention<string>): boolean {
  const words = text.replace(/\s+/g, "");
  const at = words.indexOf(value.replace(/\s+/g, ""));
  if (at < 0) return true;
  const before = words.slice(0, at).replace(/(อำเภอ|จังหวัด|อ\.|จ\.)$/, "");
  if (VISITED.test(before.slice(-80))) return false;
  return !ADDRESSED.test(before.slice(-16)) && !POSTS.test(before);
}
