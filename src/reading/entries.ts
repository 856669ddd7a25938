import {
  INSTRUMENTS,
  type EitPart,
  type GroupEntry,
  type IndicatorEntry,
  type Instrument,
  type ItemEntry,
  type ScoreEntry,
  type ScoreMention,
} from "../model/assessment";
import type { Framework } from "../ita/framework";
import { INDICATORS } from "../ita/indicators";
import { roundHalfUp } from "../ita/numerals";
import { mean } from "../ita/scoring";
import type { RawMention } from "./raw-mention";

/**
 * The score that several places give: their value where they agree to two decimals (a figure with one decimal, or with
 * that one lost as a zero, agrees with the one it was rounded from), null where they differ, where none is usable or where one is doubtful.
 */
export function settleScore(mentions: readonly RawMention[]): ScoreEntry {
  const scores = mentions.flatMap(({ parsed, formula }) =>
    parsed.kind === "score" ? [{ value: parsed.value, decimals: parsed.decimals, formula }] : []
  );
  const given = mentions.filter(({ parsed }) => parsed.kind !== "empty");
  const doubtful = given.length > 0 && given.every(({ doubt }) => doubt !== null);
  const finest = scores.reduce<(typeof scores)[number] | null>((best, one) => {
    if (best === null) return one;
    const announced = (score: typeof one): number => (score.decimals > 2 ? 0.5 : score.decimals);
    return announced(one) > announced(best) ? one : best;
  }, null);
  const agreed = finest !== null && scores.every((one) => agrees(one, finest));
  return { score: agreed && !doubtful ? finest.value : null, mentions: mentions.map(withoutRaw) };
}

function agrees(
  a: { value: number; decimals: number },
  b: { value: number; decimals: number }
): boolean {
  if (roundHalfUp(a.value) === roundHalfUp(b.value)) return true;
  const coarse = a.decimals < b.decimals ? a : b;
  const fine = coarse === a ? b : a;
  return coarse.decimals <= 1 && roundHalfUp(fine.value, 1) === coarse.value;
}

function withoutRaw(mention: RawMention): ScoreMention {
  const { at, raw, parsed, formula, label, table } = mention;
  return { at, raw, parsed, formula, label, table };
}

type ByPart = Partial<Record<EitPart, ScoreEntry>>;

function partsOf(mentions: readonly RawMention[]): ByPart | undefined {
  const parts: ByPart = {};
  for (const part of ["public", "survey"] as const) {
    const own = mentions.filter((mention) => mention.part === part);
    if (own.length > 0) parts[part] = settleScore(own);
  }
  return parts.public || parts.survey ? parts : undefined;
}

/** Mentions of one subject; empty cells count only where no other place gives the score. */
function mentionsOf(mentions: readonly RawMention[], subject: string): RawMention[] {
  const own = mentions.filter((mention) => mention.subject === subject);
  const isFilled = (mention: RawMention): boolean => mention.parsed.kind !== "empty";
  return own.filter(
    (mention) =>
      isFilled(mention) || !own.some((other) => other.part === mention.part && isFilled(other))
  );
}

export function indicatorEntries(
  mentions: readonly RawMention[],
  framework: Framework | null
): IndicatorEntry[] {
  return (framework?.indicators ?? INDICATORS).flatMap((frame) => {
    const own = mentionsOf(mentions, `indicator:${frame.number}`);
    if (own.length === 0) return [];
    const parts = partsOf(own);
    const name = own.find(({ label }) => label.name !== "")?.label.name ?? frame.name;
    const whole = settleScore(own.filter(({ part }) => part === null));
    return [{ number: frame.number, name, ...whole, ...(parts ? { parts } : {}) }];
  });
}

export function itemEntries(
  mentions: readonly RawMention[],
  framework: Framework | null
): ItemEntry[] {
  const codes = [
    ...new Set(
      mentions.flatMap(({ subject }) => (subject.startsWith("item:") ? [subject.slice(5)] : []))
    ),
  ];
  return codes.sort(byCode).map((code) => {
    const own = mentionsOf(mentions, `item:${code}`);
    const frame = framework?.items.find((item) => item.code === code);
    const parts = partsOf(own);
    const single = settleScore(own.filter(({ part }) => part === null));
    const text = own.find(({ label }) => label.name !== "")?.label.name ?? "";
    const under = own.find((mention) => mention.under !== null)?.under ?? null;
    const halves =
      parts?.public && parts.survey ? mean([parts.public.score, parts.survey.score]) : null;
    return {
      code,
      text,
      indicator: frame?.indicator ?? under,
      score: parts?.public && parts.survey ? halves : (single.score ?? null),
      mentions: single.mentions,
      ...(parts ? { parts } : {}),
    };
  });
}

const LETTERS = "ieo";

function byCode(a: string, b: string): number {
  return LETTERS.indexOf(a[0]!) - LETTERS.indexOf(b[0]!) || Number(a.slice(1)) - Number(b.slice(1));
}

export function groupEntries(
  mentions: readonly RawMention[],
  framework: Framework | null
): GroupEntry[] {
  const subjects = [
    ...new Set(mentions.flatMap(({ subject }) => (subject.startsWith("group:") ? [subject] : []))),
  ];
  return subjects.map((subject) => {
    const own = mentionsOf(mentions, subject);
    const key = subject.slice(6);
    const frame = framework?.groups.find((group) => group.number === key);
    const number = frame || /^\d+\.\d+$/.test(key) ? key : null;
    const under = own.find((mention) => mention.under !== null)?.under;
    return {
      number,
      name: own.find(({ label }) => label.name !== "")?.label.name ?? frame?.name ?? key,
      indicator: frame?.indicator ?? under ?? (number ? Number(number.split(".")[0]) : 9),
      ...settleScore(own),
    };
  });
}

export function instrumentEntries(mentions: readonly RawMention[]): Record<Instrument, ScoreEntry> {
  const entries = INSTRUMENTS.map((instrument) => [
    instrument,
    settleScore(
      mentions.filter(
        ({ subject, parsed }) => subject === `instrument:${instrument}` && parsed.kind !== "empty"
      )
    ),
  ]);
  return Object.fromEntries(entries) as Record<Instrument, ScoreEntry>;
}
