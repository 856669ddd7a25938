import type { SheetPlan } from "../../model/sheet-plan";
import { CHECKLIST_WORDS as WORDS } from "../../wording/report/checklist";
import { SHEET_NAMES } from "../../wording/report/sheet-names";
import { checklistPoints } from "../content/checklist";
import type { ReportContext } from "../context";
import { cell, headRow, input, linkTo } from "./cells";
import { columnsOn, LANDSCAPE } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";

const COLUMNS = columnsOn(LANDSCAPE, {
  no: 44,
  point: { share: 5 },
  status: 92,
  missing: { share: 5 },
  evidence: 128,
  checked: 84,
});
const ALL = COLUMNS.length;

/** รายการตรวจความครบถ้วน: seven points with their evidence, and where and when each document was published. */
export function checklistSheet(context: ReportContext): SheetPlan {
  const { voice, year, measuresYear, standingAt } = context;
  const typed = (row: string, column: string) =>
    input(standingAt({ sheet: "checklist", row, column }), "inputCenter");
  const points = checklistPoints(context).map(
    ({ key, text, missing, evidence }, index): RowDraft => {
      const row = `point:${key}`;
      return {
        key: row,
        cells: {
          no: cell(voice.say(String(index + 1)), "cellCenter"),
          point: cell(text, "cell"),
          status: cell(
            missing === "" ? WORDS.done : WORDS.open,
            missing === "" ? "note" : "warning"
          ),
          missing: cell(missing, "cell"),
          evidence: linkTo(SHEET_NAMES[evidence.sheet], evidence),
          checked: typed(row, "checked"),
        },
      };
    }
  );
  const words = { year: year ?? "....", measuresYear: measuresYear ?? "...." };
  const documents = WORDS.publication.documents.map((text, index): RowDraft => {
    const row = `publication:${index + 1}`;
    return {
      key: row,
      cells: {
        no: cell(voice.say(String(index + 1)), "cellCenter"),
        point: cell(voice.say(text, words), "cell"),
        status: typed(row, "status"),
        missing: input(standingAt({ sheet: "checklist", row, column: "missing" })),
      },
    };
  });
  return sheetOf(context, {
    id: "checklist",
    columns: COLUMNS,
    rows: [
      { key: "title", cells: { no: cell(WORDS.title, "title", { span: ALL }) } },
      { key: "source", cells: { no: cell(WORDS.source, "textCenter", { span: ALL }) } },
      { key: "head", cells: headRow(WORDS.head) },
      ...points,
      gap("publication"),
      {
        key: "heading:publication",
        cells: { no: cell(WORDS.publication.heading, "subheading", { span: ALL }) },
      },
      { key: "head:publication", cells: headRow(WORDS.publication.head) },
      ...documents,
    ],
    validations: [
      { column: "checked", rows: points.map((point) => point.key), list: WORDS.checkedList },
    ],
    print: { ...LANDSCAPE, titleRows: { from: "head", to: "head" } },
    freezeRows: "head",
  });
}
