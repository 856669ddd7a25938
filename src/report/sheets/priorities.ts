import { roundHalfUp } from "../../ita/numerals";
import type { Priority } from "../../model/analysis";
import type { Instrument } from "../../model/assessment";
import { keyedReference, type CellPlan, type SheetPlan } from "../../model/sheet-plan";
import { PRIORITIES_WORDS as WORDS } from "../../wording/report/priorities";
import { subjectOf } from "../content/summary";
import type { ReportContext } from "../context";
import { cell, headRow, number } from "./cells";
import { instrumentRow } from "./instruments-chart";
import { columnsOn, PORTRAIT } from "./paper";
import { gap } from "./section";
import { itemColumn } from "./results/columns";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(PORTRAIT, {
  code: 62,
  subject: { share: 1 },
  score: 56,
  room: 56,
  share: 56,
  gain: 56,
  note: 62,
});
const ALL = COLUMNS.length;
const FULL = 100;

const here = (row: string, column: string) => keyedReference({ sheet: "priorities", row, column });
const inResults = (row: string, column: string) =>
  keyedReference({ sheet: "results", row, column });

/** ลำดับความสำคัญ: the conditions of the next level, the least set of changes to it, and every item's room to grow. */
export function prioritiesSheet(context: ReportContext): SheetPlan {
  const { voice, framework } = context;
  const doubled = framework?.doubledItem;
  const assumed = context.analysis.priorities.some((one) => one.assumed);
  const across = (key: string, text: string, style: "title" | "text" | "small"): RowDraft => ({
    key,
    cells: { code: cell(text, style, { span: ALL }) },
  });
  const changes = changeRows(context);
  return sheetOf(context, {
    id: "priorities",
    columns: COLUMNS,
    rows: [
      across("title", WORDS.title, "title"),
      across("intro", voice.say(WORDS.intro), "text"),
      ...conditionRows(context),
      ...changes,
      ...rankingRows(context, changes.length > 0 ? 3 : 2),
      ...(assumed && doubled
        ? [across("assumed", voice.say(WORDS.assumedNote, { code: doubled.code }), "small")]
        : []),
    ],
    print: PORTRAIT,
  });
}

function heading(key: string, text: string): RowDraft[] {
  return [
    gap(key),
    { key: `heading:${key}`, cells: { code: cell(text, "subheading", { span: ALL }) } },
  ];
}

function conditionRows({ analysis, voice, formats }: ReportContext): RowDraft[] {
  const { nextLevel } = analysis;
  const { next } = WORDS;
  if (!nextLevel) return heading("next", voice.say(next.unknown));
  if (nextLevel.target === null) return heading("next", voice.say(next.highest));
  return [
    ...heading("next", voice.say(next.heading, { level: nextLevel.target })),
    { key: "head:next", cells: headRow(next.head) },
    ...nextLevel.conditions.map(({ what, score, needed, met }, index): RowDraft => {
      const key = `condition:${what}`;
      const source =
        what === "total" ? inResults("total", "score") : inResults(instrumentRow(what), "score");
      const missing = Math.max(0, needed - roundHalfUp(score));
      const rounded = `ROUND(${here(key, "score")},2)`;
      return {
        key,
        cells: {
          code: cell(voice.say(String(index + 1)), "cellCenter"),
          subject: cell(
            what === "total" ? next.total : voice.say(next.instrument, { instrument: what }),
            "cell"
          ),
          score: number(score, formats.score, `=${source}`),
          room: number(needed, formats.score),
          share: cell(met ? next.met : next.notMet, "cellCenter", {
            formula: `=IF(${rounded}>=${here(key, "room")},"${next.met}","${next.notMet}")`,
          }),
          gain: number(missing, formats.score, `=MAX(0,${here(key, "room")}-${rounded})`),
        },
      };
    }),
  ];
}

function changeRows(context: ReportContext): RowDraft[] {
  const { analysis, voice, formats, results, framework } = context;
  const { nextLevel } = analysis;
  const { changes: words } = WORDS;
  if (!nextLevel || nextLevel.target === null) return [];
  const level = nextLevel.target;
  const title = heading("changes", voice.say(words.heading, { level }));
  const warning: RowDraft[] = nextLevel.reached
    ? []
    : [
        {
          key: "changes:not-reached",
          cells: { code: cell(voice.say(words.notReached, { level }), "text", { span: ALL }) },
        },
      ];
  if (nextLevel.changes.length === 0) return [...title, ...warning];
  const keyOf = (one: { code: string; part?: string }) =>
    `change:${one.code}${one.part ? `:${one.part}` : ""}`;
  const rows = nextLevel.changes.map((one): RowDraft => {
    return {
      key: keyOf(one),
      cells: {
        code: cell(codeText(context, one), "cellCenter"),
        subject: cell(voice.say(subjectOf(context, one)), "cell"),
        score: number(one.from, formats.score, `=${scoreCell(one)}`),
        room: number(one.to, formats.score),
        share: cell(one.assumed ? WORDS.assumed : "", "cellCenter"),
        gain: number(one.gain, formats.score),
      },
    };
  });
  const gains = nextLevel.changes.map((one) => here(keyOf(one), "gain")).join(",");
  const sum = nextLevel.changes.reduce((total, one) => total + one.gain, 0);
  const totalRow = (key: string, text: string, value: number | null, formula: string): RowDraft => {
    const blank: CellPlan = cell("", "band");
    return {
      key,
      cells: {
        code: blank,
        subject: cell(text, "band"),
        score: blank,
        room: blank,
        share: blank,
        gain: number(value, formats.score, value === null ? null : formula, "bandScore"),
      },
    };
  };
  const after = results.total === null ? null : results.total + sum;
  const raised = nextLevel.conditions.flatMap(({ what, score, met }) => {
    const weight = what === "total" ? undefined : framework?.weights?.[what];
    if (what === "total" || met || !weight) return [];
    const own = nextLevel.changes.filter((one) => instrumentOf(context, one.code) === what);
    const cells = own.map((one) => here(keyOf(one), "gain")).join(",");
    if (cells === "") return [];
    const value = score + own.reduce((total, one) => total + one.gain, 0) / weight;
    const start = inResults(instrumentRow(what), "score");
    return [
      totalRow(
        `changes:${what}`,
        voice.say(words.afterInstrument, { instrument: what }),
        value,
        `=${start}+SUM(${cells})/${inResults(instrumentRow(what), "second")}`
      ),
    ];
  });
  return [
    ...title,
    ...warning,
    { key: "head:changes", cells: headRow(words.head) },
    ...rows,
    ...raised,
    totalRow("changes:sum", words.sum, sum, `=SUM(${gains})`),
    totalRow(
      "changes:after",
      words.after,
      after,
      `=${inResults("total", "score")}+${here("changes:sum", "gain")}`
    ),
  ];
}

function rankingRows(context: ReportContext, section: number): RowDraft[] {
  const { analysis, voice, formats } = context;
  const { ranking: words } = WORDS;
  const title = heading("ranking", voice.say(words.heading, { section }));
  const open = analysis.priorities.filter((one) => one.score < FULL);
  if (open.length === 0) {
    return [
      ...title,
      { key: "ranking:none", cells: { code: cell(words.none, "text", { span: ALL }) } },
    ];
  }
  return [
    ...title,
    { key: "head:ranking", cells: headRow(words.head) },
    ...open.map((one): RowDraft => {
      const key = `item:${one.code}${one.part ? `:${one.part}` : ""}`;
      const room = FULL - one.score;
      const share = one.gain / room;
      return {
        key,
        cells: {
          code: cell(codeText(context, one), "cellCenter"),
          subject: cell(voice.say(subjectOf(context, one)), "cell"),
          score: number(one.score, formats.score, `=${scoreCell(one)}`),
          room: number(room, formats.score, `=100-${here(key, "score")}`),
          share: number(share, formats.points),
          gain: number(
            one.gain,
            formats.score,
            `=${here(key, "room")}*${here(key, "share")}`,
            "scoreStrong"
          ),
          note: cell(one.assumed ? WORDS.assumed : "", "cellCenter"),
        },
      };
    }),
  ];
}

function instrumentOf(
  { framework, assessment }: ReportContext,
  code: string
): Instrument | undefined {
  const indicator = assessment.items.find((item) => item.code === code)?.indicator;
  return framework?.indicators.find((frame) => frame.number === indicator)?.instrument;
}

function codeText(
  { voice }: ReportContext,
  { code, part }: Pick<Priority, "code" | "part">
): string {
  return part ? voice.say(WORDS.parts[part], { code }) : voice.say(code);
}

/** Where the item's score, or that of its part, stands on the results sheet. */
function scoreCell({ code, part }: Pick<Priority, "code" | "part">): string {
  return inResults(`item:${code}`, itemColumn(part ?? null));
}
