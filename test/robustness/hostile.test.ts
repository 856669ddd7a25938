import { strFromU8, unzipSync } from "fflate";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { createSteps } from "../../src/steps/create-steps";
import type { WriteReport } from "../../src/steps/contract";
import { valuesOf } from "../excel/look-into";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { BOOK } from "./faults";
import { written, writesSince } from "./workbooks";

/** Texts that would do something elsewhere: start a formula, be markup, hide, turn round, leave their quotes, name a place. */
const TEXTS = [
  '=HYPERLINK("http://x.invalid","กด")',
  "=1+1",
  "+SUM(7,8)",
  "-2+3",
  "@SUM(7)",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "\u202Eกลับหัว",
  "ควบคุม\u0085\u009f",
  "http://x.invalid/?a=1&b=2",
  "'!A1",
  "{{results|total|score}}",
  "]]>&lt;b&gt;",
  "_x0041_",
  "แท็บ\tบรรทัด\nใหม่",
];
const SUMMARY = `=1+1 '<b>" &`;
const SHEETS = ["=HYPERLINK", "<img src=x onerror=a>", "\u202Eกลับ", "สรุปคะแนน\u200b", "มาตรการ "];

let workbook: OpenWorkbook;
let report: WriteReport;
const steps = createSteps();

beforeAll(async () => {
  workbook = await openBytes(BOOK);
  const items = (await valuesOf(workbook, "รายตัวชี้วัด")).values.map(([text]) => String(text));
  await workbook.play(async (context) => {
    const { worksheets } = context.workbook;
    const put = (sheet: string, address: string, text: string) => {
      const cell = worksheets.getItem(sheet).getRange(address);
      cell.numberFormat = [["@"]];
      cell.values = [[text]];
    };
    const any = (index: number) => TEXTS[index % TEXTS.length] ?? "";
    for (let row = 4; row <= 13; row++) put("สรุปคะแนน", `C${row}`, any(row));
    for (let row = 2; row <= 13; row++) if (row !== 6) put("ข้อมูลหน่วยงาน", `B${row}`, any(row - 2));
    items.forEach((text, index) => {
      const [code = ""] = text.split(" ");
      if (/^[ieo][๐-๙]+$/.test(code)) put("รายตัวชี้วัด", `A${index + 1}`, `${code} ${any(index)}`);
    });
    for (const name of SHEETS) worksheets.add(name).getRange("A1").values = [["ก"]];
    worksheets.getItem("สรุปคะแนน").name = SUMMARY;
    await context.sync();
  });
  report = await written(steps);
});

/** Every cell of the report, with its place. */
async function cells(): Promise<{ place: string; value: unknown; formula: unknown }[]> {
  const sheets = await Promise.all(
    report.sheets.map(async ({ name }) => ({ name, ...(await valuesOf(workbook, name)) }))
  );
  return sheets.flatMap(({ name, values, formulas }) =>
    values.flatMap((row, r) =>
      row.map((value, c) => ({ place: `${name} ${r} ${c}`, value, formula: formulas[r]?.[c] }))
    )
  );
}

it("are reported on as any other", () => {
  expect(report.job.results.total).toBeCloseTo(95.41, 2);
  expect(report.sheets.length).toBeGreaterThanOrEqual(14);
});

it("become no formula: every formula of the report is one of ours, without an error", async () => {
  const live = (await cells()).filter(
    ({ value, formula }) =>
      typeof formula === "string" && formula.startsWith("=") && formula !== value
  );
  expect(live.length).toBeGreaterThan(100);
  const named = (formula: unknown) =>
    String(formula).replaceAll(`'${SUMMARY.replace("'", "''")}'!`, "");
  const foreign = live.filter(
    ({ value, formula }) =>
      /HYPERLINK|WEBSERVICE|http|img|SUM\([7๗]|1\+1|-2\+3/.test(named(formula)) ||
      /^#/.test(String(value))
  );
  expect(foreign).toEqual([]);
  const texts = (await cells()).map(({ value }) => value);
  const shown = TEXTS.filter((text) => texts.some((value) => String(value).includes(text)));
  expect(shown).toEqual(expect.arrayContaining(["=1+1", "{{results|total|score}}"]));
  expect(shown.length).toBeGreaterThanOrEqual(4);
});

it("hide nothing: no control character and none that turns the writing stands in the report", async () => {
  const unseen = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
  expect((await cells()).filter(({ value }) => unseen.test(String(value)))).toEqual([]);
});

it("become no link: those of the report lead to places in this workbook", async () => {
  const parts = unzipSync((await saveBook(workbook.book)).bytes);
  const rels = Object.entries(parts).filter(([part]) => part.endsWith(".rels"));
  const outward = rels.filter(([, bytes]) => /TargetMode="External"/.test(strFromU8(bytes)));
  expect(outward.map(([part]) => part)).toEqual([]);
  const links = Object.values(parts).flatMap((bytes) =>
    [...strFromU8(bytes).matchAll(/<hyperlink\b[^>]*>/g)].map(([tag]) => tag)
  );
  expect(links.length).toBeGreaterThan(10);
  const names = [...report.sheets.map(({ name }) => name), SUMMARY, "รายตัวชี้วัด", "ข้อมูลหน่วยงาน"];
  const targets = links.map((tag) => /\blocation="([^"]*)"/.exec(tag)?.[1] ?? "");
  const known = new Set(names.map((name) => name.replace(/[^ก-๙a-z0-9]/gi, "")));
  const strange = targets.filter((target) => {
    const sheet = target.replace(/&\w+;/g, "").replace(/![A-Z0-9:]+$/, "");
    return !known.has(sheet.replace(/[^ก-๙a-z0-9]/gi, ""));
  });
  expect(strange).toEqual([]);
});

it("read the same from the saved file: nothing is to be written then", async () => {
  const reopened = await workbook.reopened();
  expect(await written(createSteps())).toMatchObject({ kept: 0, conflicts: [] });
  expect(writesSince(reopened, 0)).toEqual([]);
});
