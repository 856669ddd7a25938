import { roundHalfUp } from "../../ita/numerals";
import { SHEET_NAMES } from "../../wording/report/sheet-names";
import { PROBLEMS_WORDS as WORDS } from "../../wording/report/problems";
import type { ReportContext } from "../context";
import { followUpFrom } from "../standing/follow-up";
import { itemsBelow } from "./below";
import { codeList } from "./code-list";
import { indicatorName } from "./measure-texts";
import { itemsWithRemark } from "./oit-remarks";

/** A problem that the data show, and the way forward. */
export interface Problem {
  readonly key: string;
  readonly problem: string;
  readonly way: string;
}

/** Public and survey this far apart are a thing to look into, in points (THAI.md 4). */
const NOTABLE_GAP = 5;

/** More measures than this are counted, not named. */
const NAMED = 3;

/** Problems that the scores and the follow-up show; nothing that nobody reported. */
export function problemsOf(context: ReportContext): Problem[] {
  const found = [
    ...lowIndicators(context),
    ...partGap(context),
    ...missingRemarks(context),
    ...obstacles(context),
  ];
  if (found.length > 0) return found;
  const { voice, settings } = context;
  return [
    {
      key: "none",
      problem: voice.say(WORDS.none, { threshold: settings.threshold }),
      way: WORDS.noneWay,
    },
  ];
}

function lowIndicators(context: ReportContext): Problem[] {
  const { voice, results, settings, analysis } = context;
  const { threshold } = settings;
  return Object.entries(results.indicators).flatMap(([key, score]) => {
    const number = Number(key);
    const items = itemsBelow(context, number);
    const low = score !== null && roundHalfUp(score) < threshold;
    if (items.length === 0 && !low) return [];
    const codes = items.map((item) => item.code);
    const names = analysis.measures
      .filter(
        (one) =>
          one.indicator === number &&
          (codes.length === 0 || one.items.some((code) => codes.includes(code)))
      )
      .map((one) => voice.say(WORDS.measureName, { name: one.name }));
    const sentence = codes.length > 0 ? WORDS.indicator : WORDS.indicatorAlone;
    return [
      {
        key: `indicator:${number}`,
        problem: voice.say(sentence, {
          number,
          name: indicatorName(context, number),
          score: score === null ? "-" : voice.score(score),
          threshold,
          items: codeList(codes),
        }),
        way: wayForward(context, names),
      },
    ];
  });
}

function wayForward({ voice }: ReportContext, names: readonly string[]): string {
  if (names.length === 0) return WORDS.noMeasure;
  if (names.length <= NAMED) return voice.say(WORDS.measures, { names: names.join(" ") });
  return voice.say(WORDS.manyMeasures, { count: names.length, sheet: SHEET_NAMES.measures });
}

function partGap({ assessment, voice }: ReportContext): Problem[] {
  const apart = assessment.items.filter(({ parts }) => {
    const open = parts?.public?.score ?? null;
    const survey = parts?.survey?.score ?? null;
    return open !== null && survey !== null && roundHalfUp(Math.abs(open - survey)) >= NOTABLE_GAP;
  });
  if (apart.length === 0) return [];
  const items = codeList(apart.map((item) => item.code));
  const problem = voice.say(WORDS.gap, { gap: NOTABLE_GAP, count: apart.length, items });
  return [{ key: "gap", problem, way: WORDS.gapWay }];
}

function missingRemarks(context: ReportContext): Problem[] {
  const { voice, settings } = context;
  const open = [9, 10]
    .flatMap((indicator) => itemsWithRemark(context, indicator))
    .filter((item) => !settings.remarks[item.code]);
  if (open.length === 0) return [];
  const items = codeList(open.map((item) => item.code));
  return [
    {
      key: "remarks",
      problem: voice.say(WORDS.remarks, { count: open.length, items }),
      way: voice.say(WORDS.remarksWay, { sheet: SHEET_NAMES.analysis }),
    },
  ];
}

/** Obstacles in the officer's own words, from the follow-up sheet. */
function obstacles({ standing, voice }: ReportContext): Problem[] {
  return followUpFrom(standing)
    .filter((entry) => entry.fields.obstacle !== "")
    .map(({ key, round, measure, fields }) => ({
      key: `obstacle:${key}:${round}`,
      problem: voice.say(WORDS.obstacle, { measure, obstacle: fields.obstacle, round }),
      way: WORDS.obstacleWay,
    }));
}
