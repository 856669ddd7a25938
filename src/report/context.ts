import { agencyKindOf, type AgencyKind } from "../ita/agency-kinds";
import type { Framework } from "../ita/framework";
import type { LibraryEntry } from "../ita/library";
import { voiceOf, type Voice } from "../analysis/voice";
import type { Analysis } from "../model/analysis";
import type { Assessment } from "../model/assessment";
import type { Finding } from "../model/finding";
import type { CellValue } from "../model/grid";
import type { Results } from "../model/results";
import type { Settings } from "../model/settings";
import type { KeyedCell, SheetId } from "../model/sheet-plan";

/** Own sheets as they stand now: values by sheet, row key and column key. */
export type Standing = Readonly<
  Partial<Record<SheetId, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>>
>;

export interface ReportInput {
  readonly assessment: Assessment;
  readonly framework: Framework | null;
  readonly results: Results;
  readonly findings: readonly Finding[];
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  /** Own sheets as they stand now: follow-up entries, dates, links, remarks and blanks filled there. */
  readonly standing: Standing;
}

/** What every sheet of one report shares: the input, the agency's names, the years and the voice. */
export interface ReportContext extends ReportInput {
  readonly voice: Voice;
  /** The agency's name, "" where nothing gives it. */
  readonly agency: string;
  /** "เทศบาลตำบล... อำเภอ... จังหวัด..." as far as it is known. */
  readonly agencyAndPlace: string;
  readonly kind: AgencyKind;
  /** Fiscal year analysed and fiscal year of the measures, Buddhist era. */
  readonly year: number | null;
  readonly measuresYear: number | null;
  readonly formats: {
    readonly score: string;
    readonly whole: string;
    readonly percent: string;
    readonly points: string;
    /** With its sign. */
    readonly signed: string;
  };
  /** What stands in an own cell now; "" where there is none. */
  readonly standingAt: (cell: KeyedCell) => CellValue;
}

/** Where nothing gives the agency's name. */
export const OUR_AGENCY = "หน่วยงาน";

/** The context of a report. The officer's own word (settings) wins over what the sheets say. */
export function contextOf(input: ReportInput): ReportContext {
  const { assessment, settings, standing } = input;
  const agency = settings.office.agency || assessment.agency.value || "";
  const district = settings.office.district || assessment.district.value || "";
  const province = settings.office.province || assessment.province.value || "";
  const kind = agencyKindOf(agency);
  const year = input.results.fiscalYear;
  const digits = settings.digits === "thai" ? "[$-D00041E]" : "";
  return {
    ...input,
    voice: voiceOf(settings.digits, kind),
    agency,
    agencyAndPlace: [agency || OUR_AGENCY, titled("อำเภอ", district), titled("จังหวัด", province)]
      .filter((part) => part !== "")
      .join(" "),
    kind,
    year,
    measuresYear: year === null ? null : year + 1,
    formats: {
      score: `${digits}0.00`,
      whole: `${digits}0`,
      percent: `${digits}0%`,
      points: `${digits}0.0000`,
      signed: `${digits}+0.00;${digits}-0.00;${digits}0.00`,
    },
    standingAt: ({ sheet, row, column }) => standing[sheet]?.[row]?.[column] ?? "",
  };
}

/** "อำเภอเวียงแก่น", whether the word stood before the name or not; "เขต..." and "กรุงเทพมหานคร" stay. */
function titled(title: string, name: string): string {
  const plain = name.trim();
  if (plain === "" || plain.startsWith(title)) return plain;
  if (/^(เขต|กิ่งอำเภอ|กรุงเทพ)/.test(plain)) return plain;
  return title + plain;
}
