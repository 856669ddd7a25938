import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const OUT = "assets/samples";
/** Pages that README shows: the name of the picture, and what the page begins with, spaces left out. */
const PAGES: readonly (readonly [name: string, beginning: string])[] = [
  ["page-memo", "บันทึกข้อความ"],
  ["page-summary", "สรุปผลการประเมินITAสำหรับผู้บริหาร"],
  ["page-results", "ผลการประเมินคุณธรรมและความโปร่งใส"],
  ["page-measures", "มาตรการส่งเสริมคุณธรรม"],
];

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });

/**
 * npm run docs:samples: the report on the sample scores as a workbook, and pictures of some of its pages as
 * LibreOffice prints them. Needs LibreOffice and poppler.
 */
function main(): void {
  const report = join(OUT, "report-2568.xlsx");
  const script = "src/standalone/cli/report.ts";
  run(process.execPath, "--import", "tsx", script, `${OUT}/scores-2568.xlsx`, "--out", report);
  const folder = mkdtempSync(join(tmpdir(), "ita-samples-"));
  run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, report);
  const pdf = join(folder, "report-2568.pdf");
  const pages = run("pdftotext", pdf, "-").split("\f").map(letters);
  for (const [name, beginning] of PAGES) {
    const page = pages.findIndex((text) => text.startsWith(letters(beginning))) + 1;
    if (page === 0) throw new Error(`no page begins with ${beginning}`);
    const only = ["-f", String(page), "-l", String(page)];
    run("pdftoppm", "-png", "-r", "70", ...only, pdf, join(folder, name));
    const made = readdirSync(folder).find((file) => file.startsWith(`${name}-`))!;
    renameSync(join(folder, made), join(OUT, `${name}.png`));
  }
  rmSync(folder, { recursive: true });
}

/** Thai letters alone: how marks are stored in a PDF differs from writer to writer. */
function letters(text: string): string {
  return text.replace(/[^\u0e01-\u0e2e]/g, "").slice(0, 200);
}

main();
