import { copiedSummary } from "../fixtures/result-page";
import { openEmpty, press, said, typeInto } from "./pane-acts";
import { savedWorkbook, startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

test("a table pasted from the result page becomes scores, compared with the announcement one by one", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  await openEmpty(page);
  const pane = await ready();
  await press(pane, "อ่านคะแนน");
  await pane.getByText("ยังไม่พบคะแนนในสมุดงานนี้").waitFor();
  await pane
    .getByRole("textbox", { name: "ตารางจากหน้าประกาศผล" })
    .fill(copiedSummary("50").join("\n"));
  await press(pane, "จัดลงแบบฟอร์ม");
  await said(pane, "จัดตารางลงแบบฟอร์มแล้ว อ่านได้ ๑๐ ตัวชี้วัด");
  await pane
    .getByRole("button", { name: /เทียบกับประกาศ/ })
    .first()
    .click();
  await press(pane, "ทำเครื่องหมายทั้งหมด");
  const boxes = pane.getByRole("checkbox");
  expect(await boxes.count()).toBeGreaterThanOrEqual(10);
  await press(pane, "ตรงกับประกาศ");
  await pane
    .getByText(/ตรงกับประกาศ ณ วันที่/)
    .first()
    .waitFor();
  expect(problems).toEqual([]);
});

test("a new year is started after it was confirmed, and this year's total stands in its history", async () => {
  const { pane: ready, problems } = await workbench.open();
  const pane = await ready();
  await press(pane, "ทำทั้งหมด");
  await pane.getByText("ทำครบทุกขั้นตอนแล้ว").first().waitFor();
  await press(pane, "เริ่มปีใหม่");
  await press(pane, "ยืนยันเริ่มปีใหม่");
  await said(pane, "เตรียมข้อมูลสำหรับปีใหม่แล้ว");
  expect(problems).toEqual([]);
});

test("the overview draws every score under its name, and says in words why the level is what it is", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const pane = await ready();
  await typeInto(page, "ย้อนหลัง ๕ ปี", [3, 5], "93.10");
  await press(pane, "อ่านคะแนน");
  await said(pane, "อ่านคะแนนแล้ว");
  await pane.getByRole("img", { name: /^EIT ๙๓\.๐๗ คะแนน ต่ำกว่า ๙๕$/ }).waitFor();
  await pane.getByRole("img", { name: /^IIT ๙๘\.๒๙ คะแนน$/ }).waitFor();
  await pane.getByRole("img", { name: /^คะแนนรวม ๙๕\.๔๑ คะแนน ปีก่อน ๙๓\.๑๐ คะแนน$/ }).waitFor();
  expect(await pane.getByRole("img", { name: /^(๑๐|[๑-๙]) .* คะแนน/ }).count()).toBe(10);
  await pane.getByText("๙๕.๔๑ แต่ EIT ๙๓.๐๗ ต่ำกว่า ๙๕ จึงเป็น ผ่านดี").waitFor();
  expect(problems).toEqual([]);
});

test("digits, font and divisions that were chosen are those of the report", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const pane = await ready();
  await press(pane, "อ่านคะแนน");
  await said(pane, "อ่านคะแนนแล้ว");
  await press(pane, "ตั้งค่า");
  await pane.getByRole("combobox", { name: "ตัวเลขในรายงาน" }).selectOption("arabic");
  await pane.getByRole("combobox", { name: "แบบอักษรของรายงาน" }).fill("TH Sarabun New");
  await pane.getByRole("textbox", { name: "สำนัก กอง และหน่วยงานภายใน" }).fill("กองการประปา\nกองช่าง");
  await press(pane, "บันทึก");
  await said(pane, "บันทึกแล้ว");
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: /^รายงาน: / })
    .click();
  await press(pane, "เขียนรายงาน");
  await said(pane, "เขียนรายงานแล้ว");
  const memo = (await savedWorkbook(page)).getWorksheet("บันทึกข้อความ")!;
  const texts = memo.getSheetValues().flat().map(String).join("\n");
  expect(texts).toContain("95.41 คะแนน");
  expect(memo.getCell("B2").font?.name).toBe("TH Sarabun New");
  await pane
    .getByRole("navigation")
    .getByRole("button", { name: /^วิเคราะห์/ })
    .click();
  await pane.getByRole("button", { name: /^ตัวชี้วัดที่ 4 / }).click();
  await pane.getByRole("button", { name: /^แก้ไข / }).click();
  const unit = pane.getByLabel("ผู้รับผิดชอบ");
  const list = await unit.getAttribute("list");
  expect(
    await pane
      .locator(`[id="${list}"] option`)
      .evaluateAll((options) => options.map((it) => (it as HTMLOptionElement).value))
  ).toContain("กองการประปา");
  expect(problems).toEqual([]);
});
