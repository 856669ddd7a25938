import { mean } from "../../../ita/scoring";
import { INSTRUMENTS, type Instrument, type ItemEntry } from "../../../model/assessment";
import { RESULTS_WORDS } from "../../../wording/report/results";
import { itemLists, type ItemList } from "../../content/item-lists";
import type { ReportContext } from "../../context";
import { scoreLink } from "../../score-link";
import { cell, headRow, number } from "../cells";
import { gap, type Section } from "../section";
import type { RowDraft } from "../sheet";
import { ALL, at, itemColumn, WIDE } from "./columns";

const WORDS = RESULTS_WORDS.items;

/** Groups and items of the three instruments, each score linked to the officer's cell; section numbers the heading. */
export function items(context: ReportContext, section: number): Section {
  const { voice, settings } = context;
  const lists = itemLists(context);
  const heading: RowDraft = {
    key: "heading:items",
    cells: { no: cell(voice.say(WORDS.heading, { section }), "heading", { span: ALL }) },
    pageBreakBefore: true,
  };
  if (lists.length === 0) {
    return {
      rows: [
        heading,
        { key: "items:none", cells: { no: cell(WORDS.none, "line", { span: ALL }) } },
      ],
    };
  }
  const held = INSTRUMENTS.filter((one) => lists.some((list) => list.instrument === one));
  const rows = held.flatMap((instrument, index) =>
    instrumentRows(
      context,
      instrument,
      lists.filter((list) => list.instrument === instrument),
      index === 0
    )
  );
  const listed = lists.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const keysOf = (inTwo: boolean) =>
    listed.filter((item) => (item.parts !== undefined) === inTwo).map((item) => rowOf(item.code));
  const below = settings.threshold;
  return {
    rows: [
      heading,
      {
        key: "items:turned",
        cells: { no: cell(voice.say(WORDS.turnedNote), "small", { span: ALL }) },
      },
      ...rows,
    ],
    marks: [
      { column: itemColumn(null), rows: keysOf(false), below },
      { column: itemColumn("public"), rows: keysOf(true), below },
      { column: itemColumn("survey"), rows: keysOf(true), below },
    ].filter(({ rows: marked }) => marked.length > 0),
  };
}

const rowOf = (code: string) => `item:${code}`;
/** Tables longer than this start on a page of their own. */
const LONG = 6;

function instrumentRows(
  context: ReportContext,
  instrument: Instrument,
  lists: readonly ItemList[],
  first: boolean
): RowDraft[] {
  const { voice } = context;
  const title = { IIT: WORDS.iit, EIT: WORDS.eit, OIT: WORDS.oit }[instrument];
  const inTwo = lists.some(hasParts);
  const count = lists.flatMap(({ groups }) => groups.flatMap((group) => group.items)).length;
  const { no, name, score } = WORDS.head;
  return [
    gap(`items:${instrument}`),
    {
      key: `heading:items:${instrument}`,
      ...(count > LONG && !first ? { pageBreakBefore: true } : {}),
      cells: { no: cell(voice.say(title), "subheading", { span: ALL }) },
    },
    {
      key: `head:items:${instrument}`,
      cells: inTwo
        ? headRow(WORDS.eitHead)
        : {
            no: cell(no, "head"),
            name: cell(name, "head", WIDE),
            [itemColumn(null)]: cell(score, "head"),
          },
    },
    ...lists.flatMap((list) => listRows(context, list)),
  ];
}

/** A name over several columns, and its copy beside the page. */
function wideName(row: string, text: string, style: "cell" | "cellStrong") {
  return {
    name: cell(text, style, WIDE),
    beside: cell(text, "besideTable", { formula: `=${at(row, "name")}` }),
  };
}

const hasParts = ({ groups }: ItemList) =>
  groups.some((group) => group.items.some((item) => item.parts));

function listRows(context: ReportContext, list: ItemList): RowDraft[] {
  const { voice, formats, results } = context;
  const { indicator, name } = list;
  const score = results.indicators[indicator] ?? null;
  const announced = number(
    score,
    formats.score,
    score === null ? null : `=${at(`indicator:${indicator}`, "score")}`,
    "bandScore"
  );
  const band: RowDraft = {
    key: `band:${indicator}`,
    cells: {
      no: cell("", "band"),
      name: cell(voice.say(WORDS.indicator, { number: indicator, name }), "band", WIDE),
      [itemColumn(null)]: announced,
    },
  };
  const rows = list.groups.flatMap((group) => [
    ...(group.number === null ? [] : [groupRow(context, group)]),
    ...group.items.map((item) => itemRow(context, item)),
  ]);
  return [band, ...rows, ...(hasParts(list) ? [meansRow(context, list)] : [])];
}

/** The printed group score, linked; where none is printed, the mean of the items. */
function groupRow(context: ReportContext, group: ItemList["groups"][number]): RowDraft {
  const { voice, formats } = context;
  const words = { number: group.number ?? "", name: group.name };
  const printed = group.entry?.score ?? null;
  const reckoned = mean(group.items.map((item) => item.score));
  const cells = group.items.map((item) => at(rowOf(item.code), itemColumn(null))).join(",");
  return {
    key: `group:${group.number}`,
    cells: {
      no: cell("", "cell"),
      ...wideName(`group:${group.number}`, voice.say(WORDS.group, words), "cellStrong"),
      [itemColumn(null)]:
        printed === null
          ? number(reckoned, formats.score, `=AVERAGE(${cells})`, "scoreStrong")
          : number(
              printed,
              formats.score,
              scoreLink(group.entry?.mentions ?? [], printed),
              "scoreStrong"
            ),
    },
  };
}

function itemRow({ voice, formats }: ReportContext, item: ItemEntry): RowDraft {
  const key = rowOf(item.code);
  const no = cell(voice.say(item.code), "cellCenter");
  if (!item.parts) {
    return {
      key,
      cells: {
        no,
        ...wideName(key, voice.say(item.text), "cell"),
        [itemColumn(null)]: number(item.score, formats.score, scoreLink(item.mentions, item.score)),
      },
    };
  }
  const part = (which: "public" | "survey") => {
    const entry = item.parts?.[which];
    const score = entry?.score ?? null;
    return { score, plan: number(score, formats.score, scoreLink(entry?.mentions ?? [], score)) };
  };
  const [open, survey] = [part("public"), part("survey")];
  const both = open.score !== null && survey.score !== null;
  const columns = [at(key, "score"), at(key, "second")].join(",");
  const difference = both ? Math.abs((open.score ?? 0) - (survey.score ?? 0)) : null;
  return {
    key,
    cells: {
      no,
      name: cell(voice.say(item.text), "cell"),
      score: open.plan,
      second: survey.plan,
      third: number(
        difference,
        formats.score,
        both ? `=ABS(${at(key, "score")}-${at(key, "second")})` : null
      ),
      fourth: number(item.score, formats.score, both ? `=AVERAGE(${columns})` : null),
    },
  };
}

/** The means of the two parts, from which the indicator follows (ITA.md R4). */
function meansRow({ voice, formats }: ReportContext, list: ItemList): RowDraft {
  const key = `means:${list.indicator}`;
  const entries = list.groups.flatMap((group) => group.items);
  const of = (which: "public" | "survey", column: "score" | "second") => {
    const value = mean(entries.map((item) => item.parts?.[which]?.score ?? null));
    const cells = entries.map((item) => at(rowOf(item.code), column)).join(",");
    return { value, plan: number(value, formats.score, `=AVERAGE(${cells})`, "scoreStrong") };
  };
  const [open, survey] = [of("public", "score"), of("survey", "second")];
  const both = open.value !== null && survey.value !== null;
  const [a, b] = [at(key, "score"), at(key, "second")];
  return {
    key,
    cells: {
      no: cell("", "cell"),
      name: cell(voice.say(WORDS.mean, { number: list.indicator }), "cellStrong"),
      score: open.plan,
      second: survey.plan,
      third: number(
        both ? Math.abs((open.value ?? 0) - (survey.value ?? 0)) : null,
        formats.score,
        both ? `=ABS(${a}-${b})` : null,
        "scoreStrong"
      ),
      fourth: number(
        both ? mean([open.value, survey.value]) : null,
        formats.score,
        both ? `=AVERAGE(${a},${b})` : null,
        "scoreStrong"
      ),
    },
  };
}
