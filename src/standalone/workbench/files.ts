import type { Outcome } from "../../model/outcome";
import type { Book } from "../host/book";
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

/** The workbook as bytes, and what the file would lose against the one that was opened. */
export async function bytesOf(
  book: Book
): Promise<{ bytes: Uint8Array; losses: readonly string[] }> {
  const { bytes, losses } = await saveBook(book);
  return { bytes, losses: losses.map(({ sheet, what }) => `${sheet}: ${what}`) };
}
