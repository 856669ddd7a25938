import { scoreText } from "../../ita/numerals";
import { mean } from "../../ita/scoring";
import { INSTRUMENTS, type ScoreEntry, type ScoreMention } from "../../model/assessment";
import type { CheckInput, Observation } from "../check";
import { agree, scoreOf } from "./every-score";
import { expectedOf, meansOfGroup, rightedResults } from "./means";
import { isWeighted } from "./weighted-score";

/**
 * A printed mean more than 0.01 from its parts: indicators and part means from their items, instruments from
 * their indicators (errors), groups from their items (a note: ITA.md R5, R6).
 */
export function meanMismatch(input: CheckInput): Observation[] {
  return [
    ...indicatorMeans(input),
    ...partMeans(input),
    ...groupMeans(input),
    ...instrumentMeans(input),
  ];
}

function indicatorMeans(input: CheckInput): Observation[] {
  return input.assessment.indicators.flatMap((entry) => {
    const expected = expectedOf(entry, input);
    if (expected === null) return [];
    const params = { kind: "indicator", subject: String(entry.number) };
    return mismatch(entry, expected, params, input);
  });
}

/** The survey and public means that EIT tables print beside the indicator (R4). */
function partMeans(input: CheckInput): Observation[] {
  const { assessment } = input;
  return assessment.indicators.flatMap((entry) =>
    (["public", "survey"] as const).flatMap((part) => {
      const printed = entry.parts?.[part];
      const items = assessment.items.filter((item) => item.indicator === entry.number);
      const expected = mean(items.map((item) => item.parts?.[part]?.score ?? null));
      if (!printed || printed.score === null || expected === null) return [];
      if (agree(printed.score, expected)) return [];
      const params = { kind: "indicator", subject: String(entry.number), part };
      return mismatch(printed, expected, params, input);
    })
  );
}

function groupMeans(input: CheckInput): Observation[] {
  const { assessment, framework } = input;
  if (!framework) return [];
  return assessment.groups.flatMap((group) => {
    if (group.number === null || group.score === null) return [];
    const [plain, doubled] = meansOfGroup(group.number, assessment, framework);
    if (plain === undefined || agree(group.score, plain)) return [];
    const explained = doubled !== undefined && agree(group.score, doubled);
    const params = {
      kind: "group",
      subject: group.number,
      name: group.name,
      ...(explained ? { case: "doubled", item: framework.doubledItem?.code ?? "" } : {}),
    };
    return mismatch(group, plain, params, input).map((it) => ({
      ...it,
      severity: "note" as const,
    }));
  });
}

function instrumentMeans(input: CheckInput): Observation[] {
  const { assessment, framework, results } = input;
  if (!framework) return [];
  const righted = rightedResults(input).instruments;
  return INSTRUMENTS.flatMap((instrument) => {
    const printed = assessment.instruments[instrument];
    const expected = results.instruments[instrument];
    if (printed.score === null || expected === null) return [];
    if (agree(printed.score, expected) || isWeighted(instrument, printed.score, input)) return [];
    if (agree(printed.score, righted[instrument] ?? expected)) return [];
    return mismatch(printed, expected, { kind: "instrument", subject: instrument }, input);
  });
}

function mismatch(
  entry: ScoreEntry,
  expected: number,
  params: Record<string, string>,
  { assessment }: CheckInput
): Observation[] {
  const mentions = entry.mentions.filter((it) => scoreOf(it) !== null);
  const besideParts = (it: ScoreMention) => assessment.account.tables[it.table]?.kind === "items";
  const first = mentions.find(besideParts) ?? mentions[0];
  if (!first) return [];
  return [
    {
      at: first.at,
      also: mentions.filter((it) => it !== first).map((it) => it.at),
      params: {
        ...params,
        value: scoreText(entry.score ?? 0, "arabic"),
        expected: scoreText(expected, "arabic"),
      },
    },
  ];
}
