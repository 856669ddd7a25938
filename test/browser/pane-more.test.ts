import { openEmpty, press, said } from "./pane-acts";
import { startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

/** The ten indicators as a result page gives them when its table is copied. */
const PASTED = ["ตัวชี้วัดที่\tรายละเอียดตัวชี้วัด\tคะแนน"]
  .concat(
    [
      "การปฏิบัติหน้าที่",
      "การใช้งบประมาณ",
      "การใช้อำนาจ",
      "การใช้ทรัพย์สินของราชการ",
      "การแก้ไขปัญหาการทุจริต",
      "คุณภาพการดำเนินงาน",
      "ประสิทธิภาพการสื่อสาร",
      "การปรับปรุงการทำงาน",
      "การเปิดเผยข้อมูล",
      "การป้องกันการทุจริต",
    ].map((name, index) => `${index + 1}\t${name}\t${90 + index}.50`)
  )
  .join("\n");

test("a table pasted from the result page becomes scores, compared with the announcement one by one", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  await openEmpty(page);
  const pane = await ready();
  await press(pane, "อ่านคะแนน");
  await pane.getByText("ยังไม่พบคะแนนในสมุดงานนี้").waitFor();
  await pane.getByRole("textbox", { name: "ตารางจากหน้าประกาศผล" }).fill(PASTED);
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
