import { SHEET_NAMES } from "../../wording/report/sheet-names";
import { FOLLOW_UP_WORDS } from "../../wording/report/follow-up";
import type { ReportContext } from "../context";
import { followUpFrom, type FollowUpEntry, type Round } from "../standing/follow-up";
import { earlierEntries } from "./earlier-measures";
import { indicatorName } from "./measure-texts";

const WORDS = FOLLOW_UP_WORDS.report;

/** One measure and what became of it. */
export interface DoneMeasure {
  readonly key: string;
  readonly indicator: string;
  readonly measure: string;
  readonly unit: string;
  readonly status: string;
  readonly result: string;
  readonly budget: string;
  readonly obstacle: string;
  readonly evidence: string;
}

/** The report on what was done (o28 of FY2568): where it comes from, its year and its measures. */
export interface DoneReport {
  readonly source: keyof typeof WORDS.sources;
  /** Fiscal year of the measures, Buddhist era; null where it cannot be known. */
  readonly year: number | null;
  readonly measures: readonly DoneMeasure[];
}

/**
 * From the filled follow-up sheet (earlier measures before the present ones), else from the measures table
 * of last year that stands in the workbook, else from the year that was closed last, else from the proposed
 * measures, with nothing recorded yet.
 */
export function doneReport(context: ReportContext): DoneReport {
  const earlier = earlierEntries(context);
  const ofEarlier: DoneReport = {
    source: "follow-up",
    year: yearOf(earlier),
    measures: fromEntries(context, earlier),
  };
  if (earlier.some(({ filled }) => filled)) return ofEarlier;
  const current = new Set(context.analysis.measures.map((measure) => measure.key));
  const present = followUpFrom(context.standing).filter((entry) => current.has(entry.key));
  if (earlier.length === 0 && present.some(({ filled }) => filled)) {
    const measures = fromEntries(context, present);
    return { source: "follow-up", year: context.measuresYear, measures };
  }
  const table = fromTable(context);
  if (table.length > 0) {
    const { value } = context.assessment.texts.measuresYear;
    return { source: "table", year: value, measures: table };
  }
  if (earlier.length > 0) return ofEarlier;
  return { source: "proposed", year: context.measuresYear, measures: fromProposed(context) };
}

/** Keys of measures begin with the year that was analysed; the measures are for the year after it. */
function yearOf(entries: readonly FollowUpEntry[]): number | null {
  const years = entries.flatMap(({ key }) => /^(\d{4}):/.exec(key)?.[1] ?? []);
  return years[0] === undefined ? null : Number(years[0]) + 1;
}

function fromEntries({ voice }: ReportContext, entries: readonly FollowUpEntry[]): DoneMeasure[] {
  const byMeasure = new Map<string, FollowUpEntry[]>();
  for (const entry of entries) {
    byMeasure.set(entry.key, [...(byMeasure.get(entry.key) ?? []), entry]);
  }
  const roundText = (round: Round, text: string) =>
    voice.say(round === 6 ? WORDS.rounds.first : WORDS.rounds.second, { text });
  return [...byMeasure].map(([key, rounds]) => {
    const first = rounds[0] as FollowUpEntry;
    const last = [...rounds].reverse().find((one) => one.fields.status !== "") ?? first;
    const { status, progress } = last.fields;
    const together = (field: "result" | "obstacle" | "evidence") =>
      rounds
        .filter((one) => one.fields[field] !== "")
        .map((one) =>
          field === "result" ? roundText(one.round, one.fields[field]) : one.fields[field]
        )
        .join("\n");
    return {
      key,
      indicator: first.indicator,
      measure: first.measure,
      unit: first.unit,
      status:
        status && progress ? voice.say(WORDS.progress, { status, progress }) : voice.say(status),
      result: together("result"),
      budget: voice.say(
        [...rounds].reverse().find((one) => one.fields.budget !== "")?.fields.budget ?? ""
      ),
      obstacle: together("obstacle"),
      evidence: together("evidence"),
    };
  });
}

/** A table of the present round is the report being revised: nothing can be reported on it yet. */
function fromTable(context: ReportContext): DoneMeasure[] {
  const { measuresYear } = context.assessment.texts;
  if (measuresYear.value !== null && measuresYear.value === context.measuresYear) return [];
  return context.assessment.texts.measures
    .filter((row) => (row.cells.measure?.text ?? "").trim() !== "")
    .map(({ sheet, row, indicator, cells, followUp }) => ({
      key: `${sheet}:${row}`,
      indicator: indicator === null ? (cells.indicator?.text ?? "") : withName(context, indicator),
      measure: cells.measure?.text ?? "",
      unit: cells.unit?.text ?? "",
      status: followUp?.status ?? "",
      result: followUp?.result ?? "",
      budget: cells.budget?.text ?? "",
      obstacle: followUp?.obstacle ?? "",
      evidence: followUp?.evidence ?? "",
    }));
}

function fromProposed(context: ReportContext): DoneMeasure[] {
  return context.analysis.measures.map(({ key, indicator, name, unit }) => ({
    key,
    indicator: withName(context, indicator),
    measure: name,
    unit,
    status: "",
    result: "",
    budget: "",
    obstacle: "",
    evidence: "",
  }));
}

function withName(context: ReportContext, number: number): string {
  return context.voice.say(FOLLOW_UP_WORDS.indicator, {
    number,
    name: indicatorName(context, number),
  });
}

/** How many measures are done, under way, idle, and without a record. */
export function doneSummary({ voice }: ReportContext, measures: readonly DoneMeasure[]): string {
  const [idleYet, going, done, dropped] = FOLLOW_UP_WORDS.statuses;
  const starting = (...states: (string | undefined)[]) =>
    measures.filter((one) => states.some((state) => state && one.status.startsWith(state))).length;
  return voice.say(WORDS.summary, {
    count: measures.length,
    done: starting(done),
    going: starting(going),
    idle: starting(idleYet, dropped),
    blank: measures.filter((one) => one.status === "").length,
  });
}

/** The sentence that says where the report comes from. */
export function doneSource({ voice }: ReportContext, source: DoneReport["source"]): string {
  return voice.say(WORDS.sources[source], { sheet: SHEET_NAMES["follow-up"] });
}
