import { itemOf } from "../../ita/framework";
import type { LibraryEntry } from "../../ita/library";
import type { Band } from "../../model/analysis";
import type { SheetPlan } from "../../model/sheet-plan";
import { LIBRARY_WORDS as WORDS } from "../../wording/report/library-sheet";
import { stepsText } from "../content/measure-texts";
import type { ReportContext } from "../context";
import {
  LIBRARY_TEXT,
  libraryRow,
  OWN_ENTRIES,
  OWN_FIELDS,
  ownEntryRow,
} from "../standing/library";
import { cell, headRow, input } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(LANDSCAPE, { code: 48, subject: 150, what: 140, text: { share: 1 } });
const ALL = COLUMNS.length;

/** คลังมาตรการ: every text of the library on a row of its own, for the officer to edit, and room for more. */
export function librarySheet(context: ReportContext): SheetPlan {
  const { library } = context;
  const across = (
    key: string,
    text: string,
    style: "title" | "text" | "small" | "subheading"
  ): RowDraft => ({
    key,
    cells: { code: cell(text, style, { span: ALL }) },
  });
  const entries = library.flatMap((entry) => entryRows(context, entry));
  const own = Array.from({ length: OWN_ENTRIES }, (_, index) => ownRows(context, index + 1)).flat();
  const units = [...entries, ...own].map((row) => row.key).filter((key) => key.endsWith(":unit"));
  return sheetOf(context, {
    id: "library",
    columns: COLUMNS,
    rows: [
      across("title", WORDS.title, "title"),
      across("intro", WORDS.intro, "text"),
      across("titles", WORDS.titles.replaceAll("{open}", "{").replaceAll("{close}", "}"), "small"),
      { key: "head", cells: headRow(WORDS.head) },
      ...entries,
      gap("own"),
      across("heading:own", WORDS.own.heading, "subheading"),
      { key: "head:own", cells: headRow(WORDS.head) },
      ...own,
    ],
    validations: [{ column: LIBRARY_TEXT, rows: units, list: Object.values(WORDS.units) }],
    print: { ...LANDSCAPE, titleRows: { from: "head", to: "head" } },
    freezeRows: "head",
  });
}

/** The texts of an entry in the order in which the report uses them. */
function entryRows(context: ReportContext, entry: LibraryEntry): RowDraft[] {
  const { voice, framework } = context;
  const { code, shortcoming, develop, achieved, maintain, measure } = entry;
  const subject = (framework ? itemOf(framework, code)?.subject : undefined) ?? "";
  const { fields, bands } = WORDS;
  const banded = (
    field: "shortcoming" | "develop",
    texts: Readonly<Partial<Record<Band, string>>>
  ) =>
    (Object.entries(texts) as [Band, string][]).map(([band, text]) => ({
      field: `${field}:${band}`,
      what: voice.say(WORDS.banded, { field: fields[field], band: bands[band] }),
      text,
    }));
  const texts = [
    ...banded("shortcoming", shortcoming),
    ...banded("develop", develop),
    ...(achieved === undefined
      ? []
      : [{ field: "achieved", what: voice.say(fields.achieved), text: achieved }]),
    { field: "maintain", what: fields.maintain, text: maintain },
    { field: "name", what: fields.name, text: measure.name },
    { field: "steps", what: fields.steps, text: stepsText(context, measure.steps) },
    { field: "unit", what: fields.unit, text: WORDS.units[measure.unit] },
    { field: "proof", what: fields.proof, text: measure.proof },
  ];
  return texts.map(({ field, what, text }, index) => ({
    key: libraryRow(code, field),
    cells: {
      code: cell(voice.say(code), "cellCenter"),
      subject: cell(index === 0 ? voice.say(subject) : "", "cellStrong"),
      what: cell(what, "cell"),
      text: input(text),
    },
  }));
}

/** An empty entry of the office's own. */
function ownRows({ voice, standingAt }: ReportContext, entry: number): RowDraft[] {
  const title = voice.say(WORDS.own.title, { number: entry });
  return OWN_FIELDS.map((field) => {
    const key = ownEntryRow(entry, field);
    const what = field === "code" ? voice.say(WORDS.own.code) : WORDS.fields[field];
    return {
      key,
      cells: {
        code: cell("", "cell"),
        subject: cell(title, "cell"),
        what: cell(what, "cell"),
        text: input(standingAt({ sheet: "library", row: key, column: LIBRARY_TEXT })),
      },
    };
  });
}
