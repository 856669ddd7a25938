import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { FileResult } from "./report-one";

/** One entry of the summary of many: a workbook's own summary with its file, and what was said where it is bad. */
export function summaryEntry({ file, out, exit, lines, summary }: FileResult) {
  return {
    file,
    exit,
    report: exit === 0 ? out : null,
    ...(exit !== 0 && { message: lines.join("\n") }),
    ...summary,
  };
}

/** Writes a summary as JSON, its folder made where there is none; null, or why it could not be written. */
export async function writeSummary(path: string, content: unknown): Promise<string | null> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
