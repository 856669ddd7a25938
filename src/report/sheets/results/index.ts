import type { SheetPlan } from "../../../model/sheet-plan";
import { RESULTS_WORDS } from "../../../wording/report/results";
import type { ReportContext } from "../../context";
import { cell } from "../cells";
import { joined } from "../section";
import { sheetOf } from "../sheet";
import { ALL, RESULTS_COLUMNS, RESULTS_PRINT } from "./columns";
import { history } from "./history";
import { indicators } from "./indicators";
import { instruments } from "./instruments";
import { items } from "./items";
import { levelRule } from "./level-rule";
import { overall } from "./overall";

/** ผลการประเมิน: every figure of the report, with formulas that start at the announced indicators. */
export function resultsSheet(context: ReportContext): SheetPlan {
  const notes = {
    rows: [
      {
        key: "note:formulas",
        cells: { no: cell(RESULTS_WORDS.notes.formulas, "small", { span: ALL }) },
      },
    ],
  };
  const years = history(context);
  const { rows, charts, marks } = joined([
    overall(context),
    instruments(context),
    levelRule(context),
    notes,
    indicators(context),
    years,
    items(context, years.rows.length > 0 ? 5 : 4),
  ]);
  return sheetOf(context, {
    id: "results",
    columns: RESULTS_COLUMNS,
    rows,
    charts,
    marks,
    print: RESULTS_PRINT,
  });
}
