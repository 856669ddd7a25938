import { newBook } from "../../src/standalone/host/new-book";
import { saveBook } from "../../src/standalone/host/package/save-book";
import { startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

test("the ribbon's buttons mark scores and write the report without a press in the pane", async () => {
  const { page, problems } = await workbench.open();
  const ribbon = page.getByRole("toolbar", { name: "คำสั่งของส่วนเสริม" });
  await page.getByRole("tab", { name: "สรุปคะแนน" }).click();
  const fill = () =>
    page.locator("#cell-11-4").evaluate((cell) => getComputedStyle(cell).backgroundColor);
  const plain = await fill();
  await ribbon.getByRole("button", { name: "ไฮไลต์ เปิด/ปิด" }).click();
  await page.waitForFunction((before) => {
    const cell = document.querySelector("#cell-11-4");
    return cell && getComputedStyle(cell).backgroundColor !== before;
  }, plain);
  await ribbon.getByRole("button", { name: "ตรวจสอบ" }).click();
  await page.getByRole("tab", { name: "ตรวจสอบข้อมูล", selected: true }).waitFor();
  await ribbon.getByRole("button", { name: "เขียนรายงาน" }).click();
  await page.getByRole("tab", { name: "บันทึกข้อความ", selected: true }).waitFor();
  expect(problems).toEqual([]);
});

test("a command that cannot do its work says why and what to do, and the next one says nothing of it", async () => {
  const { page, problems } = await workbench.open();
  const { bytes } = await saveBook(newBook());
  await page.setInputFiles('input[type="file"]', {
    name: "empty.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await page.getByRole("tab", { name: "Sheet1" }).waitFor();
  const pane = (await (await page.waitForSelector("iframe.pane")).contentFrame())!;
  await pane.getByRole("button").first().waitFor();
  const command = page.getByRole("button", { name: "เขียนรายงาน", exact: true });
  const message = page.locator("p.message");
  await command.click();
  await message.filter({ hasText: "ยังไม่พบคะแนนที่ใช้ทำรายงานได้" }).waitFor();
  await page.getByRole("button", { name: "ไฮไลต์ เปิด/ปิด" }).click();
  await page.waitForFunction(() => document.querySelector("p.message")?.textContent === "");
  expect(problems).toEqual([]);
});
