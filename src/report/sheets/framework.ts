import { FRAMEWORKS } from "../../ita/years";
import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import type { CellValue } from "../../model/grid";
import type { SheetPlan } from "../../model/sheet-plan";
import { FRAMEWORK_WORDS as WORDS } from "../../wording/report/framework-sheet";
import { RESULTS_WORDS } from "../../wording/report/results";
import type { ReportContext } from "../context";
import { FRAMEWORK_ANSWER, weightRow } from "../standing/framework";
import { cell, headRow, input, number } from "./cells";
import { columnsOn, PORTRAIT } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(PORTRAIT, { what: { share: 4 }, answer: 92, note: { share: 4 } });
const ALL = COLUMNS.length;
const INITIALS: Readonly<Record<Instrument, string>> = { IIT: "i", EIT: "e", OIT: "o" };

/** Whether the year's rules have to be asked for: it has none of its own, or none for weights or levels. */
export function needsFramework({ framework, settings, standing }: ReportContext): boolean {
  const complete = framework?.weights && framework.levelRule;
  return !complete || settings.framework !== null || standing.framework !== undefined;
}

/** กรอบการประเมินของปี: what the officer has to say about a year whose rules are not built in (ITA.md R10). */
export function frameworkSheet(context: ReportContext): SheetPlan {
  const { voice, settings, year, standingAt } = context;
  const { framework: known } = settings;
  const answer = (row: string, proposed: CellValue) => {
    const standing = standingAt({ sheet: "framework", row, column: FRAMEWORK_ANSWER });
    return input(standing === "" ? proposed : standing, "inputCenter");
  };
  const asked = (key: string, what: string, proposed: CellValue, note: string): RowDraft => ({
    key,
    cells: { what: cell(what, "cell"), answer: answer(key, proposed), note: cell(note, "cell") },
  });
  const { confirmed } = WORDS;
  return sheetOf(context, {
    id: "framework",
    columns: COLUMNS,
    rows: [
      {
        key: "title",
        cells: {
          what: cell(voice.say(WORDS.title, { year: year ?? "...." }), "title", { span: ALL }),
        },
      },
      {
        key: "intro",
        cells: {
          what: cell(voice.say(WORDS.intro, { yes: confirmed.yes }), "text", { span: ALL }),
        },
      },
      { key: "head", cells: headRow(WORDS.head) },
      asked("year", WORDS.year, known?.year ?? year ?? "", WORDS.yearNote),
      ...INSTRUMENTS.map((instrument) =>
        asked(
          weightRow(instrument),
          voice.say(WORDS.weight, { instrument }),
          known?.weights ? known.weights[instrument] * 100 : "",
          voice.say(WORDS.weightNote)
        )
      ),
      asked("rule", WORDS.rule, known?.levelRuleOf ?? "", WORDS.ruleNote),
      asked("confirmed", confirmed.what, known ? confirmed.yes : confirmed.no, confirmed.note),
      ...foundRows(context),
    ],
    validations: [
      { column: "answer", rows: ["confirmed"], list: [confirmed.yes, confirmed.no] },
      { column: "answer", rows: ["rule"], list: yearsWithRule() },
    ],
    print: PORTRAIT,
  });
}

function yearsWithRule(): string[] {
  return FRAMEWORKS.filter((one) => one.levelRule !== null).map((one) => String(one.year));
}

/** What the officer's own sheets gave: the items that take the place of a list of the year. */
function foundRows({ assessment, voice, formats }: ReportContext): RowDraft[] {
  return [
    gap("found"),
    {
      key: "heading:found",
      cells: { what: cell(WORDS.found.heading, "subheading", { span: ALL }) },
    },
    { key: "head:found", cells: headRow(WORDS.found.head) },
    ...INSTRUMENTS.map((instrument): RowDraft => {
      const codes = assessment.items
        .map((item) => item.code)
        .filter((code) => code.startsWith(INITIALS[instrument]));
      return {
        key: `found:${instrument}`,
        cells: {
          what: cell(RESULTS_WORDS.instruments.names[instrument], "cell"),
          answer: number(codes.length, formats.whole),
          note: cell(voice.say(codes.join(" ")), "cell"),
        },
      };
    }),
  ];
}
