import type { WorkbookSnapshot } from "../excel/snapshot";
import type { Framework } from "../ita/framework";
import type { LibraryEntry } from "../ita/library";
import type { Analysis } from "../model/analysis";
import type { Assessment } from "../model/assessment";
import type { Finding } from "../model/finding";
import type { CellValue, Grid } from "../model/grid";
import type { Outcome } from "../model/outcome";
import type { Place } from "../model/place";
import type { Results } from "../model/results";
import type { Settings } from "../model/settings";
import type { SheetId } from "../model/sheet-plan";

/** Everything that is known of the open workbook after reading and checking. Immutable: each step gives a new one. */
export interface Job {
  /** The workbook as it was read; what a step writes is compared with it. */
  readonly snapshot: WorkbookSnapshot;
  readonly workbookName: string;
  readonly settings: Settings;
  readonly grids: readonly Grid[];
  readonly assessment: Assessment;
  readonly framework: Framework | null;
  readonly results: Results;
  /** Findings that stand; silenced ones apart. */
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
  /** Score cells below the threshold, every place. */
  readonly below: readonly Place[];
  readonly library: readonly LibraryEntry[];
  readonly analysis: Analysis;
  /** Item codes below the threshold that no chosen measure names. */
  readonly unaddressed: readonly string[];
  /** True when there is anything to report on. */
  readonly reportable: boolean;
  /** Own sheets that stand in the workbook, with their names. */
  readonly ownSheets: readonly { readonly id: SheetId; readonly name: string }[];
}

/** A cell of an own sheet that both the officer and the new run changed. */
export interface Conflict {
  readonly at: Place;
  readonly sheet: SheetId;
  readonly row: string;
  readonly column: string;
  readonly base: CellValue;
  readonly officer: CellValue;
  readonly ours: CellValue;
}

export interface WriteReport {
  /** Names of the sheets written, in tab order. */
  readonly sheets: readonly { readonly id: SheetId; readonly name: string }[];
  /** Cells where the officer's text was kept, and rows kept for a note or a colour of the officer's. */
  readonly kept: number;
  readonly conflicts: readonly Conflict[];
  /** Scores that differ from those of the last run. */
  readonly changedScores: readonly {
    readonly code: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** The officer's sheets changed between read and write; the job was done again with what stands there now. */
  readonly rereadBecauseChanged: boolean;
  /** Protected sheets whose scores could not be marked. */
  readonly unmarked: readonly string[];
  readonly job: Job;
}

/** Progress of a step: a share 0-1 and a code that the wording names. */
export type OnProgress = (progress: { readonly share: number; readonly what: string }) => void;

export interface StepOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends StepOptions {
  /** Marks the scores below the threshold in the same requests. */
  readonly highlight?: boolean;
  /** Only these sheets; all of them when left out. */
  readonly only?: readonly SheetId[];
}

/** Codes of failures that reach the pane; the wording has a sentence for each (what happened, what is safe, what next). */
export type StepFailure = string;

/** Any change of cells on the officer's sheets, told to the pane (debounced by the caller). */
export interface SheetChange {
  readonly sheet: string;
  readonly address: string;
  readonly own: boolean;
  readonly remote: boolean;
}

/**
 * What pane, ribbon and runner can ask for. Requests to Excel are counted in brackets: read [2], highlight [1],
 * write [<= 3], runAll [<= 5]. Every failure is a value; after one, the officer's cells are as before.
 */
export interface Steps {
  /** Reads, checks and analyses the open workbook; changes nothing. */
  read(options?: StepOptions): Promise<Outcome<Job, StepFailure>>;
  /** Marks the score cells below the threshold on the officer's sheets as conditional formats of the add-in's own. */
  highlight(
    job: Job,
    options?: StepOptions
  ): Promise<Outcome<{ readonly marked: number }, StepFailure>>;
  removeHighlights(
    job: Job,
    options?: StepOptions
  ): Promise<Outcome<{ readonly removed: number }, StepFailure>>;
  /** Takes the marks away where any stand, else sets them. */
  toggleHighlights(
    job: Job,
    options?: StepOptions
  ): Promise<Outcome<{ readonly on: boolean }, StepFailure>>;
  /** Writes every sheet of the report, the officer's edits kept. */
  write(job: Job, options?: WriteOptions): Promise<Outcome<WriteReport, StepFailure>>;
  /** The whole main job: read, check, highlight, write. */
  runAll(options?: StepOptions): Promise<Outcome<WriteReport, StepFailure>>;
  /** Settles conflicts by the officer's choice and writes the chosen texts. */
  settle(
    job: Job,
    choices: readonly { readonly conflict: Conflict; readonly keep: "officer" | "ours" }[]
  ): Promise<Outcome<Job, StepFailure>>;
  /** Saves settings into the workbook and works the job out again without reading the cells anew. */
  change(job: Job, settings: Partial<Settings>): Promise<Outcome<Job, StepFailure>>;
  /** Selects a cell or range, its sheet activated. */
  select(place: Place): Promise<Outcome<null, StepFailure>>;
  /** The range that the officer has selected in Excel, to say what it is. */
  selection(): Promise<Outcome<Place, StepFailure>>;
  /** Applies one fix of one finding, its old value kept. */
  applyFix(job: Job, finding: Finding): Promise<Outcome<Job, StepFailure>>;
  revertFix(job: Job, at: Place): Promise<Outcome<Job, StepFailure>>;
  /** "Not a mistake, because ...". date is an ISO day. */
  silence(
    job: Job,
    finding: Finding,
    reason: string,
    date: string
  ): Promise<Outcome<Job, StepFailure>>;
  /** Puts an empty score form of a year into the workbook ("เริ่มจากแบบฟอร์ม"). */
  createForm(year: number): Promise<Outcome<{ readonly sheet: string }, StepFailure>>;
  /** Lays a table pasted from the result page (tab-separated text) into the year's form. */
  layPasted(
    year: number,
    pasted: string
  ): Promise<Outcome<{ readonly sheet: string; readonly scores: number }, StepFailure>>;
  /** Hides or shows the working sheets ("เตรียมส่ง"). */
  prepareToSend(
    job: Job,
    hide: boolean
  ): Promise<Outcome<{ readonly sheets: number }, StepFailure>>;
  /** Carries office details, library, history and measures into settings of the next year ("เริ่มปีใหม่"). */
  startNewYear(job: Job): Promise<Outcome<Job, StepFailure>>;
  /** Tells of changes in the workbook while the pane is open; gives a function that stops it. */
  watch(
    onChange: (change: SheetChange) => void
  ): Promise<Outcome<() => Promise<void>, StepFailure>>;
}
