import type { FailureCode } from "../model/failure";

/** Excel's documented codes, and those of its transport, to ours. What is not here is "excel-failed". */
const CODES: Readonly<Record<string, FailureCode>> = {
  AccessDenied: "access-denied",
  ActivityLimitReached: "too-busy",
  ApiNotAvailable: "excel-too-old",
  ApiNotFound: "excel-too-old",
  BadPassword: "sheet-protected",
  Conflict: "excel-failed",
  EmptyChartSeries: "excel-failed",
  FilteredRangeConflict: "filtered-range",
  FormulaLengthExceedsLimit: "range-too-large",
  InactiveWorkbook: "excel-inactive",
  InsertDeleteConflict: "excel-failed",
  InvalidObjectPath: "sheet-gone",
  InvalidOperationInCellEditMode: "cell-edit",
  InvalidOrTimedOutSession: "session-lost",
  InvalidReference: "sheet-gone",
  InvalidSelection: "selection",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "sheet-gone",
  MemoryLimitReached: "memory",
  MergedRangeConflict: "merged-range",
  NonBlankCellOffSheet: "range-too-large",
  OpenWorkbookLinksBlocked: "access-denied",
  OperationCellsExceedLimit: "range-too-large",
  PowerQueryRefreshResourceChallenge: "excel-failed",
  RangeExceedsLimit: "range-too-large",
  RangeHasMultipleAreas: "excel-failed",
  ReadOnly: "read-only",
  RequestAborted: "reply-lost",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "response-too-large",
  ServiceNotAvailable: "too-busy",
  TableOverlap: "table-conflict",
  Timeout: "reply-lost",
  Unauthenticated: "session-lost",
  UnsupportedFeature: "excel-too-old",
  UnsupportedOperation: "excel-too-old",
  UnsupportedSheet: "unsupported-sheet",
  WriteNotSupportedWhenModalDialogOpen: "too-busy",
};

/** Thrown inside the excel room to leave a batch with one of our own codes. */
export class Refusal extends Error {
  constructor(
    readonly failure: FailureCode,
    readonly params: Readonly<Record<string, string | number>> = {}
  ) {
    super(failure);
  }
}

/** Our code for whatever was thrown while talking to Excel. */
export function failureOf(error: unknown): FailureCode {
  return CODES[excelCode(error)] ?? "excel-failed";
}

/** Excel's own code of an error; "" when it has none. Errors come from another realm: no instanceof. */
export function excelCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
