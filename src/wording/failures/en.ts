import type { FailureCode } from "../../model/failure";

/** Each says what happened, what is safe, and what to do next. */
export const en: Readonly<Record<FailureCode, string>> = {
  "access-denied":
    "Excel does not allow changes to this workbook. Your data are as before. Check that you may edit it and that the sheet is not protected, then try again.",
  cancelled: "Cancelled. Your data are as before; you can run this step again at any time.",
  "cell-edit":
    "A cell is being edited in Excel, so nothing was changed. Press Enter or Esc in the sheet, then try again.",
  "conditional-format-refused":
    "The scores could not be marked because the sheet is protected. The scores are as before. Unprotect sheet {sheet}, then try again.",
  "excel-failed":
    "Excel could not carry out the request. Your data are safe; report sheets that were left half written are completed by the next run. Try again.",
  "excel-inactive":
    "The window of this workbook is not in front. Your data are safe. Click into the workbook, then try again.",
  "excel-too-old":
    "This version of Excel lacks what is needed. Your data are safe. Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
  "filtered-range":
    "A filter on a report sheet keeps rows from being written. Your texts are safe. Clear the filter, then try again.",
  "fix-outdated":
    "Cell {address} no longer holds what was checked, so it was not changed. Read the scores again and look at this finding once more.",
  memory:
    "Excel has run out of memory. Your data are safe. Close workbooks that you do not need, then try again.",
  "merged-range":
    "Merged cells are in the way of the report. Your data are safe. Unmerge the cells on the report sheet, then try again.",
  "name-taken":
    "A sheet of the same name has just been made; it was not written over. Try again: the report will use another name.",
  "no-scores":
    "No scores to report on were found in this workbook. Your data are as before. Paste a score table, or say which range holds the scores.",
  "nothing-pasted":
    "The pasted text holds no score table, so nothing was changed. Copy the table from the result page and paste it again.",
  "range-too-large":
    "A range is larger than Excel takes. Your data are safe. Delete the empty rows below the report, then try again.",
  "read-only":
    "This workbook is open for reading only, so nothing was written. Enable editing or save it under another name, then try again.",
  "reply-lost":
    "Excel's answer did not arrive; the work may be done or not. Your data are safe. Run the step again: what is done is not written twice.",
  "request-too-large":
    "More was sent to Excel than it takes at once. Your data are safe. Try again; if this comes back, delete rows that you do not need from the report sheets.",
  "response-too-large":
    "The sheets of this workbook are larger than Excel can hand over. Your data are safe. Move sheets that do not belong here to another workbook, then try again.",
  selection:
    "Excel could not select this range. Your data are safe. Click any cell of the sheet, then try again.",
  "session-lost":
    "The connection to the workbook has ended. What was saved is safe. Open the workbook again and run the step: unfinished work is completed.",
  "sheet-gone":
    "A sheet or range that is needed was deleted or renamed. Everything else is safe. Read the scores again, then try again.",
  "sheet-protected":
    "Sheet {sheet} is protected, so nothing was written. Unprotect it (Review tab), then try again.",
  "store-newer":
    "This workbook was written by a newer version of the add-in. Nothing was written, so that none of your edits is lost. Update the add-in to the latest version.",
  "structure-protected":
    "The workbook's structure is protected, so report sheets cannot be added. Your data are safe. Unprotect the workbook (Review tab), then try again.",
  "table-conflict":
    "An Excel table is in the way of the report. Your data are safe. Convert the table on the report sheet to a range, then try again.",
  "too-busy": "Excel is busy with other work. Your data are safe. Wait a moment, then try again.",
  unexpected:
    "The add-in failed at this step through a fault of its own. Your data are safe. Try again; if this comes back, tell whoever looks after the add-in, with an example file.",
  "unknown-year":
    "There is no form for fiscal year {year}. Nothing was changed. Choose another year, or fill in the framework sheet first.",
  "unsupported-sheet":
    "Excel does not let add-ins change this kind of sheet. Your data are safe. Choose another sheet.",
};
