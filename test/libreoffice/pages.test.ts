import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { SHEET_NAMES } from "../../src/wording/report/sheet-names";
import { composeReport } from "../../src/report/compose-report";
import { agency, everywhere } from "../report/build";
import { renderPlans } from "../report/render-plan";
import { LibreOffice, runReport } from "./office";

/** What LibreOffice gives a row that holds nothing, in points. */
const EMPTY_ROW = 14;
/** Rows may be this much lower than LibreOffice would make them, in points: it rounds to pixels. */
const ROUNDING = 1;

interface SheetRows {
  readonly name: string;
  readonly heights: readonly number[];
}

/** The row heights of every sheet of a flat OpenDocument file, in points. */
function rowsOf(fods: string): SheetRows[] {
  const heights = new Map<string, number>();
  for (const [, name = "", body = ""] of fods.matchAll(
    /<style:style style:name="(ro\d+)"[^>]*>(.*?)<\/style:style>/gs
  )) {
    const height = /style:row-height="([\d.]+)(in|mm|cm|pt)"/.exec(body);
    const unit = { in: 72, mm: 72 / 25.4, cm: 72 / 2.54, pt: 1 }[height?.[2] ?? "pt"] ?? 1;
    heights.set(name, Number(height?.[1] ?? 0) * unit);
  }
  return [...fods.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs)].map(
    ([table, name = ""]) => ({
      name: name.replaceAll("&apos;", "'"),
      heights: [...table.matchAll(/<table:table-row ([^>]*)>/g)].flatMap(([, attributes = ""]) => {
        const style = /table:style-name="([^"]*)"/.exec(attributes)?.[1] ?? "";
        const repeated = Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        return Array.from({ length: Math.min(repeated, 2000) }, () => heights.get(style) ?? 0);
      }),
    })
  );
}

/** The same file, every row left to LibreOffice to fit. */
function unfitted(fods: string): string {
  return fods
    .replace(/style:row-height="[^"]*"/g, "")
    .replace(/style:use-optimal-row-height="[^"]*"/g, 'style:use-optimal-row-height="true"');
}

describe("pages in LibreOffice", () => {
  let office: LibreOffice;
  const files: string[] = [];
  let pdfs: string[] = [];

  beforeAll(async () => {
    office = new LibreOffice();
    files.push(runReport(office, "scores-2568-numeric.xlsx"));
    const { input, grids } = agency({ scores: everywhere(60), settings: { budgetColumn: true } });
    const plans = renderPlans(composeReport(input), grids);
    files.push(office.put("plans-at-60.xlsx", await plans.xlsx.writeBuffer()));
    pdfs = office.convert(files, "pdf");
  }, 300000);
  afterAll(() => office.dispose());

  it.each([0, 1])("hold every printed sheet, and no number that is too wide (file %d)", (index) => {
    const text = execFileSync("pdftotext", ["-layout", pdfs[index] ?? "", "-"]).toString();
    expect(text.split("\f").length).toBeGreaterThan(20);
    expect(text).not.toMatch(/#{3}/);
    expect(text).not.toMatch(/#(REF|NAME|VALUE|DIV|N\/A)|Err:\d/);
    for (const words of ["บันทึกข้อความ", "No Gift Policy", "ข้อเสนอแนะ"]) {
      expect(text.replace(/\s/g, "")).toContain(words.replace(/\s/g, ""));
    }
  });

  it("have rows as high as LibreOffice itself would make them, or higher: nothing is cut", () => {
    const planned = office.convert(files, "fods");
    const open = planned.map((path, index) =>
      office.put(`fit-${index}.fods`, unfitted(readFileSync(path, "utf8")))
    );
    const fitted = office.convert(open, "fods");
    const own: readonly string[] = Object.values(SHEET_NAMES);
    const low = planned.flatMap((path, index) => {
      const [before, after] = [path, fitted[index] ?? ""].map((one) =>
        rowsOf(readFileSync(one, "utf8")).filter(({ name }) => own.includes(name))
      );
      expect(before?.length).toBeGreaterThanOrEqual(14);
      return (before ?? []).flatMap(({ name, heights }, sheet) =>
        heights.flatMap((height, row) => {
          const needed = after?.[sheet]?.heights[row] ?? 0;
          return needed > EMPTY_ROW && needed > height + ROUNDING
            ? [`${name} row ${row + 1}: ${height} of ${needed}`]
            : [];
        })
      );
    });
    expect(low).toEqual([]);
  });
});
