import type { Worksheet } from "@cj-tech-master/excelts";
import { savedWorkbook, startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

/** Every number and text of a sheet that a reader sees, formulas by their results. */
function shown(sheet: Worksheet | undefined): (string | number)[] {
  const values: (string | number)[] = [];
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      const value = cell.formula === undefined ? cell.value : cell.result;
      if (typeof value === "number" || typeof value === "string") values.push(value);
    })
  );
  return values;
}

test("one click takes the sample to a finished report, and a changed score moves it", async () => {
  const { page, pane, problems } = await workbench.open();
  const frame = await pane();
  await frame.getByRole("button", { name: "ทำทั้งหมด" }).click();
  await frame.getByText("ทำครบทุกขั้นตอนแล้ว").first().waitFor({ timeout: 60_000 });

  const first = await savedWorkbook(page);
  expect(first.worksheets.slice(0, 4).map(({ name }) => name)).toEqual([
    "ข้อมูลหน่วยงาน",
    "สรุปคะแนน",
    "รายตัวชี้วัด",
    "ย้อนหลัง ๕ ปี",
  ]);
  const results = shown(first.getWorksheet("ผลการประเมิน"));
  expect(
    results.some((value) => typeof value === "number" && Math.abs(value - 95.4078) < 0.001)
  ).toBe(true);
  expect(results).toContain("ผ่านดี");
  expect(first.getWorksheet("สรุปคะแนน")?.getCell("D10").value).toBe("๙๓.๑๔");

  // Indicator 10 from 90.00 to 100.00: OIT 100.00 and the total 97.41.
  await page.getByRole("tab", { name: "สรุปคะแนน" }).click();
  await page.locator("#cell-13-4").click();
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "รายตัวชี้วัด", exact: true }).click();
  await page.locator("#cell-1-1").click();
  await page.getByRole("grid").focus();
  for (let row = 1; row < 77; row++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await frame.getByRole("button", { name: "ทำทั้งหมดอีกครั้ง" }).click();
  await frame.getByText("ทำครบทุกขั้นตอนแล้ว").first().waitFor({ timeout: 60_000 });
  const second = shown((await savedWorkbook(page)).getWorksheet("ผลการประเมิน"));
  expect(
    second.some((value) => typeof value === "number" && Math.abs(value - 97.4078) < 0.001)
  ).toBe(true);
  expect(problems).toEqual([]);
});
