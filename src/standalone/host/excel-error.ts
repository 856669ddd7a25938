/** Excel's own words for its error codes. */
const MESSAGES: Record<string, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidBinding: "This object binding is no longer valid due to previous updates.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "A resource with the same name or identifier already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** An error as Excel answers it: a code of ExcelErrorCodes, where it happened ("Range.values"), and words. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? code,
    /** Class and member; the dispatcher fills it in. */
    public location = ""
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

export const invalidArgument = (message?: string) => new ExcelError("InvalidArgument", message);
export const itemNotFound = () => new ExcelError("ItemNotFound");

/** @throws ExcelError InvalidArgument unless the condition holds. */
export function mustBe(condition: unknown, message?: string): asserts condition {
  if (!condition) throw invalidArgument(message);
}
