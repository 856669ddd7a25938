import { itemOf } from "../../ita/framework";
import { roundHalfUp } from "../../ita/numerals";
import type { Priority } from "../../model/analysis";
import { SHEET_NAMES } from "../../wording/report/sheet-names";
import { SUMMARY_WORDS as WORDS } from "../../wording/report/summary";
import type { ReportContext } from "../context";
import { extremes, itemsBelow, scoresOf } from "./below";
import { codeList } from "./code-list";
import { headOfAgency } from "./head-of-agency";
import { indicatorsAlike } from "./measure-texts";

/** One line of the summary: what it is about, and what is said. */
export interface SummaryLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** How many changes the summary names. */
const NAMED = 3;
/** Below this a shortcoming is urgent whatever the threshold, 0-100. */
const URGENT = 70;

/** What the head needs to know on one page, beside the figures: best, worst, what raises the result, what is asked. */
export function summaryLines(context: ReportContext): SummaryLine[] {
  const { voice, analysis, measuresYear } = context;
  return [
    ...bestAndWorst(context),
    ...belowLine(context),
    ...raising(context),
    ...nextLine(context),
    ...urgentLine(context),
    {
      key: "asked",
      label: WORDS.asked,
      text: voice.say(WORDS.askedText, {
        count: analysis.measures.length,
        measuresYear: measuresYear ?? "....",
      }),
    },
  ];
}

function bestAndWorst(context: ReportContext): SummaryLine[] {
  const { voice, results } = context;
  const { best, worst } = extremes(context);
  const first = best[0];
  if (first === undefined) return [];
  if (worst.includes(first)) {
    const score = voice.score(results.indicators[first] ?? 0);
    return [{ key: "best", label: WORDS.bestAndWorst, text: voice.say(WORDS.allEqual, { score }) }];
  }
  return [
    { key: "best", label: WORDS.best, text: indicatorsAlike(context, best) },
    { key: "worst", label: WORDS.worst, text: indicatorsAlike(context, worst) },
  ];
}

function belowLine(context: ReportContext): SummaryLine[] {
  const { voice, settings, assessment } = context;
  if (assessment.items.length === 0) return [];
  const below = itemsBelow(context);
  const { threshold } = settings;
  const text =
    below.length === 0
      ? voice.say(WORDS.belowNone, { threshold })
      : voice.say(WORDS.belowText, {
          threshold,
          count: below.length,
          list: codeList(below.map((item) => item.code)),
        });
  return [{ key: "below", label: WORDS.below, text }];
}

/** Items below the least level of all: who decides, and by when. */
function urgentLine(context: ReportContext): SummaryLine[] {
  const { voice, assessment } = context;
  const codes = assessment.items
    .filter((item) => scoresOf(item).some((score) => roundHalfUp(score) < URGENT))
    .map((item) => item.code);
  if (codes.length === 0) return [];
  const words = {
    least: URGENT,
    count: codes.length,
    list: codeList(codes),
    head: headOfAgency(context),
  };
  return [{ key: "urgent", label: WORDS.urgent, text: voice.say(WORDS.urgentText, words) }];
}

function raising(context: ReportContext): SummaryLine[] {
  const { voice, analysis, assessment, framework } = context;
  const gains = analysis.priorities.filter((one) => roundHalfUp(one.gain) > 0).slice(0, NAMED);
  if (gains.length === 0) {
    const known = Boolean(framework?.weights) && assessment.items.length > 0;
    const text = voice.say(known ? WORDS.raiseNone : WORDS.raiseUnknown);
    return [{ key: "raise:1", label: WORDS.raise, text }];
  }
  return gains.map((one, index) => ({
    key: `raise:${index + 1}`,
    label: index === 0 ? WORDS.raise : "",
    text: voice.say(WORDS.raiseOne, {
      number: index + 1,
      code: one.code,
      part: one.part ? WORDS.parts[one.part] : "",
      subject: subjectOf(context, one),
      score: voice.score(one.score),
      gain: voice.score(one.gain),
      assumed: one.assumed ? WORDS.assumed : "",
    }),
  }));
}

/** The subject of an item in a few words; its own text where the year does not know it. */
export function subjectOf(
  { framework, assessment }: Pick<ReportContext, "framework" | "assessment">,
  { code }: Pick<Priority, "code">
): string {
  const frame = framework ? itemOf(framework, code) : undefined;
  return frame?.subject ?? assessment.items.find((item) => item.code === code)?.text ?? "";
}

function nextLine({ voice, analysis, results, framework }: ReportContext): SummaryLine[] {
  const { nextLevel } = analysis;
  if (!framework?.levelRule || results.level === null || !nextLevel) return [];
  const { target, conditions } = nextLevel;
  if (target === null) return [{ key: "next", label: WORDS.next, text: WORDS.nextHighest }];
  const open = conditions
    .filter((one) => !one.met)
    .map(({ what, score, needed }) =>
      voice.say(what === "total" ? WORDS.nextTotal : WORDS.nextInstrument, {
        instrument: what,
        score: voice.score(score),
        needed: voice.score(needed),
      })
    )
    .join(" ");
  const words = { level: target, conditions: open, sheet: SHEET_NAMES.priorities };
  return [{ key: "next", label: WORDS.next, text: voice.say(WORDS.nextText, words) }];
}
