import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";

installChartSupport();

/** LibreOffice trusts the results that a file brings along, unless its profile says to reckon all anew. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A LibreOffice of this test run's own: its profile and its files stand in a folder that goes away. */
export class LibreOffice {
  readonly folder = mkdtempSync(join(tmpdir(), "ita-libreoffice-"));
  private readonly profile = join(this.folder, "profile");

  constructor() {
    mkdirSync(join(this.profile, "user"), { recursive: true });
    writeFileSync(join(this.profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  }

  /** Writes a file into the folder and gives its path. */
  put(name: string, content: Uint8Array | string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** Opens files and saves each in another format; gives the paths of what was saved. */
  convert(paths: readonly string[], format: "xlsx" | "pdf" | "fods"): string[] {
    const out = mkdtempSync(join(this.folder, `${format}-`));
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${this.profile}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        out,
        ...paths,
      ],
      { stdio: "pipe", timeout: 240000 }
    );
    return paths.map((path) => join(out, `${basename(path, extname(path))}.${format}`));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A workbook read back from a file. */
export async function load(path: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(path)));
  return workbook;
}

/** The result of every formula cell, by sheet and address. */
export function formulaResults(workbook: Workbook): Map<string, unknown> {
  const results = new Map<string, unknown>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${sheet.name}!${cell.address}`, cell.result);
      })
    );
  }
  return results;
}

/** Formula cells whose two results differ: numbers by more than the noise of binary sums, all else at all. */
export function differences(
  cached: ReadonlyMap<string, unknown>,
  reckoned: ReadonlyMap<string, unknown>
): string[] {
  return [...cached].flatMap(([place, before]) => {
    const after = reckoned.get(place);
    const same =
      typeof before === "number" && typeof after === "number"
        ? Math.abs(before - after) < 1e-9
        : before === after;
    return same ? [] : [`${place}: ${String(before)} against ${String(after)}`];
  });
}

/** The report on a score sheet of the fixtures, made by the runner. */
export function runReport(office: LibreOffice, fixture: string): string {
  const out = join(office.folder, `report-of-${fixture}`);
  execFileSync(
    process.execPath,
    [
      join("node_modules", "tsx", "dist", "cli.mjs"),
      join("src", "standalone", "cli", "report.ts"),
      join("test", "fixtures", fixture),
      "--out",
      out,
      "--json",
      `${out}.json`,
    ],
    { stdio: "pipe" }
  );
  return out;
}
