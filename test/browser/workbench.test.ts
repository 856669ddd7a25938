import type { Page } from "playwright-core";
import { savedWorkbook, startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`);
const grid = (page: Page) => page.getByRole("grid");

async function showSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await grid(page).focus();
  await page.keyboard.press("Control+Home");
}

test("the sample is open, its sheets are tabs, and Thai digits stand as the officer typed them", async () => {
  const { page, problems } = await workbench.open();
  expect(await page.getByRole("tab").allTextContents()).toEqual([
    "ข้อมูลหน่วยงาน",
    "สรุปคะแนน",
    "รายตัวชี้วัด",
    "ย้อนหลัง ๕ ปี",
  ]);
  await showSheet(page, "สรุปคะแนน");
  expect(await cell(page, 4, 4).textContent()).toBe("๙๘.๖๗");
  expect(problems).toEqual([]);
});

test("the page follows the browser's language", async () => {
  const { page } = await workbench.open({ locale: "en-GB" });
  await page.getByRole("button", { name: "Open a file" }).waitFor();
  expect(await page.locator(".intro li").count()).toBe(5);
});

test("arrows move, typing replaces, Enter goes down, F2 edits what stands, and Ctrl+Z takes it back", async () => {
  const { page } = await workbench.open();
  await showSheet(page, "ย้อนหลัง ๕ ปี");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".cell-name").textContent()).toBe("B3");
  await page.keyboard.type("88.5");
  await page.keyboard.press("Enter");
  expect(await page.locator(".cell-name").textContent()).toBe("B4");
  expect(await cell(page, 3, 2).textContent()).toBe("88.5");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("F2");
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  expect(await cell(page, 3, 2).textContent()).toBe("88.57");
  await page.keyboard.press("Control+z");
  expect(await cell(page, 3, 2).textContent()).toBe("88.5");
  await page.keyboard.press("Control+z");
  expect(await cell(page, 3, 2).textContent()).toBe("");
});

test("the formula bar shows the formula, and a formula typed there is worked out", async () => {
  const { page } = await workbench.open();
  await showSheet(page, "ย้อนหลัง ๕ ปี");
  await cell(page, 6, 2).click();
  const bar = page.getByRole("textbox", { name: "แถบสูตร" });
  await bar.fill("=SUM(1,2)*10");
  await bar.press("Enter");
  expect(await cell(page, 6, 2).textContent()).toBe("30");
  await cell(page, 6, 2).click();
  expect(await bar.inputValue()).toBe("=SUM(1,2)*10");
});

test("a block that is pasted lands cell by cell, and saving keeps it in a real file", async () => {
  const { page } = await workbench.open();
  await showSheet(page, "ย้อนหลัง ๕ ปี");
  await cell(page, 8, 1).click();
  await grid(page).evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "ปี\tคะแนน\n2566\t91.25\n2567\t93.5\n");
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
    );
  });
  expect(await cell(page, 10, 2).textContent()).toBe("93.5");
  const book = await savedWorkbook(page);
  const sheet = book.getWorksheet("ย้อนหลัง ๕ ปี");
  expect(sheet?.getCell("B10").value).toBe(93.5);
  expect(sheet?.getCell("A8").value).toBe("ปี");
  expect(book.getWorksheet("สรุปคะแนน")?.getCell("D4").value).toBe("๙๘.๖๗");
});

test("a block that is copied is what was shown, cells apart by tabs and rows by lines", async () => {
  const { page } = await workbench.open();
  await showSheet(page, "สรุปคะแนน");
  await cell(page, 4, 3).click();
  await cell(page, 5, 4).click({ modifiers: ["Shift"] });
  const copied = await grid(page).evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true })
    );
    return data.getData("text/plain");
  });
  expect(copied.trim()).toBe("การปฏิบัติหน้าที่\t๙๘.๖๗\nการใช้งบประมาณ\t๙๙.๒๔");
});

test("a file that is no workbook is refused in words, and what was open stays", async () => {
  const { page } = await workbench.open();
  await page.setInputFiles('input[type="file"]', {
    name: "notes.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("not a workbook at all"),
  });
  await page.getByText("ไม่ใช่สมุดงาน Excel").waitFor();
  expect(await page.getByRole("tab").count()).toBe(4);
});

test("work that was not saved is offered again after the tab is gone", async () => {
  const { page } = await workbench.open();
  await showSheet(page, "ย้อนหลัง ๕ ปี");
  await cell(page, 12, 1).click();
  await page.keyboard.type("kept");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(2500);
  const next = await page.context().newPage();
  await next.goto(workbench.address);
  await next.getByRole("button", { name: "นำกลับมา" }).click();
  await next.getByRole("tab", { name: "ย้อนหลัง ๕ ปี" }).click();
  await next.locator("#cell-12-1").getByText("kept").waitFor();
  await next.getByText("(ยังไม่ได้บันทึก)").waitFor();
});

test("what was not saved makes no room for the sample without a question", async () => {
  const { page } = await workbench.open();
  await cell(page, 12, 1).click();
  await page.keyboard.type("mine");
  await page.keyboard.press("Enter");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "ไฟล์ตัวอย่าง" }).click();
  expect(asked).toEqual([expect.stringContaining("ยังไม่ได้บันทึก")]);
  await cell(page, 12, 1).getByText("mine").waitFor();
});
