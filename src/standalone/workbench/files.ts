import type { Outcome } from "../../model/outcome";
import { openBook } from "../host/package/open-book";
import { saveBook } from "../host/package/save-book";
import { OpenWorkbook } from "./open-workbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens bytes as a workbook; a refusal is a code of the package room. */
export async function openWorkbook(
  bytes: Uint8Array,
  name: string
): Promise<Outcome<OpenWorkbook>> {
  const outcome = await openBook(bytes, name);
  return outcome.ok ? { ok: true, value: new OpenWorkbook(outcome.value) } : outcome;
}

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The workbook as bytes, with the pane's request under way done, and what the file would lose against the one opened. */
export async function bytesOf(
  workbook: OpenWorkbook
): Promise<{ bytes: Uint8Array; losses: readonly string[] }> {
  workbook.finishAnswer();
  const { bytes, losses } = await saveBook(workbook.book);
  return { bytes, losses: losses.map(({ sheet, what }) => `${sheet}: ${what}`) };
}
