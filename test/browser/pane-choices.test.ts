import type { Page } from "playwright-core";
import { openEmpty, press, said, typeInto } from "./pane-acts";
import { savedWorkbook, startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const tabs = (page: Page) => page.getByRole("tab").allTextContents();

/** Row and column of the first cell of the sheet in front that begins with a text. */
async function cellWith(page: Page, text: string): Promise<[number, number]> {
  const id = await page.locator("[id^=cell-]").filter({ hasText: text }).first().getAttribute("id");
  const [, row = "", column = ""] = id!.split("-");
  return [Number(row), Number(column)];
}

/** In the page: presses a button in the moment in which it appears, and tells what else is in sight then. */
function pressWhenThere(name: string): Promise<{ progressbars: number }> {
  return new Promise((resolve) => {
    const look = () => {
      const button = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === name
      );
      if (!button) return void requestAnimationFrame(look);
      const progressbars = document.querySelectorAll("[role=progressbar]").length;
      button.click();
      resolve({ progressbars });
    };
    look();
  });
}

test("where the officer and the scores both changed a sentence, both are shown and the choice is written", async () => {
  const {
    page,
    pane: ready,
    problems,
  } = await workbench.open({
    viewport: { width: 1400, height: 1600 },
  });
  const pane = await ready();
  await press(pane, "ทำทั้งหมด");
  await said(pane, "ทำครบทุกขั้นตอนแล้ว");
  await page.getByRole("tab", { name: "บันทึกข้อความ", exact: true }).click();
  const cell = await cellWith(page, "ข้อคำถามที่ได้คะแนนต่ำกว่า");
  await typeInto(page, "บันทึกข้อความ", cell, "ถ้อยคำของเจ้าหน้าที่");
  await typeInto(page, "รายตัวชี้วัด", [4, 2], "12.34");
  await press(pane, "ทำทั้งหมดอีกครั้ง");
  await said(pane, "ทำครบทุกขั้นตอนแล้ว");
  const choice = pane.getByRole("radiogroup").first();
  await choice.getByRole("radio", { name: /ถ้อยคำของเจ้าหน้าที่/ }).waitFor();
  const ours = choice.getByRole("radio").nth(1);
  await ours.check();
  await press(pane, "บันทึกที่เลือก");
  await said(pane, "บันทึกข้อความที่เลือกแล้ว ๑ แห่ง");
  expect(await pane.getByRole("radiogroup").count()).toBe(0);
  const memo = (await savedWorkbook(page)).getWorksheet("บันทึกข้อความ")!;
  const texts = memo.getSheetValues().flat().map(String).join("\n");
  expect(texts).not.toContain("ถ้อยคำของเจ้าหน้าที่");
  expect(texts).toContain("ข้อคำถามที่ได้คะแนนต่ำกว่า ๙๕ คะแนน มี ๑๑ ข้อ ได้แก่ i๒ i๑๐");
  expect(problems).toEqual([]);
});

test("a year without rules of its own gets no total until the officer confirms how it is reckoned", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  await openEmpty(page);
  const pane = await ready();
  await press(pane, "ยังไม่มีตารางคะแนน?");
  await pane.getByRole("combobox", { name: "ปีงบประมาณของผลคะแนน" }).selectOption("2569");
  await pane.getByText("ยังไม่มีรายชื่อข้อของปี").waitFor();
  await press(pane, "เริ่มจากแบบฟอร์ม");
  const form = "แบบกรอกคะแนน ITA 2569";
  await page.getByRole("tab", { name: form, selected: true }).waitFor();
  for (let indicator = 1; indicator <= 10; indicator++)
    await typeInto(page, form, [3 + indicator, 3], String(85 + indicator));
  await press(pane, "อ่านคะแนน");
  await said(pane, "อ่านคะแนนแล้ว ได้ ๑๐ ตัวชี้วัด");
  const figures = () => pane.locator(".result dd").allTextContents();
  await pane.locator(".result dd").first().waitFor();
  expect(await figures()).toEqual(["–", "ยังไม่ระบุระดับ"]);
  const confirm = pane.locator("form").filter({ hasText: "เกณฑ์ของปีงบประมาณ" });
  await confirm.getByRole("combobox").selectOption("2568");
  await confirm.getByRole("button", { name: "ยืนยันเกณฑ์" }).click();
  await said(pane, "บันทึกแล้ว");
  expect(await figures()).toEqual(["๙๑.๘๐", "ผ่านดี"]);
  expect(problems).toEqual([]);
});

test("a job that takes its time shows how far it is, and cancelling it leaves the workbook as it was", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const pane = await ready();
  const before = await tabs(page);
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 10 });
  await press(pane, "ทำทั้งหมด");
  const shown = await pane.evaluate(pressWhenThere, "ยกเลิก");
  expect(shown).toEqual({ progressbars: 1 });
  await pane.getByRole("alert").filter({ hasText: "ยกเลิกแล้ว ข้อมูลเดิมอยู่ครบ" }).waitFor();
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  expect(await tabs(page)).toEqual(before);
  await press(pane, "ทำทั้งหมด");
  await said(pane, "ทำครบทุกขั้นตอนแล้ว");
  await pane.getByRole("progressbar").waitFor({ state: "detached" });
  expect((await tabs(page)).length).toBeGreaterThan(before.length);
  expect(problems).toEqual([]);
});

test("a range that the officer points at is read as what they say, and can be forgotten again", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const pane = await ready();
  await press(pane, "อ่านคะแนน");
  await said(pane, "อ่านคะแนนแล้ว");
  await page.getByRole("tab", { name: "รายตัวชี้วัด", exact: true }).click();
  await page.locator("#cell-1-1").click();
  await page.locator("#cell-5-2").click({ modifiers: ["Shift"] });
  await press(pane, "สิ่งที่อ่านได้และไม่ได้อ่าน");
  await press(pane, "ใช้ช่วงที่เลือกอยู่");
  await pane
    .getByRole("combobox", { name: "รายตัวชี้วัด!A1:B5 คือ" })
    .selectOption({ label: "ไม่ใช่คะแนน" });
  await press(pane, "บันทึก");
  const items = pane.getByText(/^อ่านได้ .* ตัวชี้วัด .* ข้อ/);
  await items.filter({ hasText: "๔๙ ข้อ" }).waitFor();
  await press(pane, "เลิกใช้ช่วง รายตัวชี้วัด!A1:B5");
  await items.filter({ hasText: "๕๒ ข้อ" }).waitFor();
  expect(problems).toEqual([]);
});

test("the working sheets are put away before the workbook is sent, and brought back", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const pane = await ready();
  await press(pane, "ทำทั้งหมด");
  await said(pane, "ทำครบทุกขั้นตอนแล้ว");
  const all = await tabs(page);
  await press(pane, "ซ่อนชีตทำงาน");
  await said(pane, "ซ่อนชีตทำงาน");
  await page.getByRole("tab", { name: "คลังมาตรการ", exact: true }).waitFor({ state: "detached" });
  expect(await tabs(page)).toContain("บันทึกข้อความ");
  await press(pane, "นำชีตทำงานกลับมา");
  await page.getByRole("tab", { name: "คลังมาตรการ", exact: true }).waitFor();
  expect(await tabs(page)).toEqual(all);
  expect(problems).toEqual([]);
});
