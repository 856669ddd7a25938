import type { SheetPlan } from "../../model/sheet-plan";
import { COVER_WORDS as WORDS } from "../../wording/report/cover";
import { OUR_AGENCY, type ReportContext } from "../context";
import { cell } from "./cells";
import { columnsOn, LETTER } from "./paper";
import { gap } from "./section";
import { sheetOf, type RowDraft } from "./sheet";
import type { LookName } from "./styles";

/** LibreOffice scales no sheet of one column to its page: narrow columns stand at both sides. */
const SIDE = 6;
const COLUMNS = columnsOn(LETTER, { left: SIDE, text: { share: 1 }, right: SIDE });

/** ปก: what the report is, whose, of which year, and the No Gift Policy statement. */
export function coverSheet(context: ReportContext): SheetPlan {
  const { voice, year, measuresYear, agency, agencyAndPlace } = context;
  const line = (key: string, text: string, style: LookName): RowDraft => ({
    key,
    cells: { text: cell(text, style) },
  });
  return sheetOf(context, {
    id: "cover",
    columns: COLUMNS,
    rows: [
      gap("top", 60),
      line("report", WORDS.report, "coverTitle"),
      line("abbreviation", WORDS.abbreviation, "subtitle"),
      line("year", voice.say(WORDS.year, { year: year ?? "...." }), "coverTitle"),
      gap("purpose", 24),
      line("purpose", voice.say(WORDS.purpose, { year: measuresYear ?? "...." }), "subtitle"),
      gap("agency", 50),
      line("agency", voice.say(agencyAndPlace), "coverName"),
      gap("policy", 60),
      line("policy", WORDS.policy, "pledgeHead"),
      line("pledge", voice.say(WORDS.pledge, { agency: agency || OUR_AGENCY }), "pledge"),
      line("short", WORDS.short, "pledgeHead"),
    ],
    print: { ...LETTER, pagesTall: 1 },
  });
}
