import type { Locator, Page } from "playwright-core";
import { gzipSync } from "node:zlib";
import { doAll, heading, nav, said } from "./pane-acts";
import { savedWorkbook, startWorkbench, type WorkbenchBrowser } from "./workbench-page";

const STEPS = ["อ่านคะแนน", "ตรวจสอบ", "ไฮไลต์", "วิเคราะห์และมาตรการ", "รายงาน"];

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const selectedCell = (page: Page) => page.locator(".cell-name").textContent();

/** Types into a cell of the sheet that is shown, counted from 1. */
async function type(page: Page, row: number, column: number, text: string): Promise<void> {
  await page.locator(`#cell-${row}-${column}`).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("the whole job is done by keyboard alone, in at most ten activations, each said aloud", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const pane = await ready();
  let activations = 0;
  /** Moves with the tab key until the focus stands where it should: back to the steps, or onwards. */
  const reach = async (target: Locator, key: "Tab" | "Shift+Tab") => {
    for (let stops = 0; stops < 80; stops++) {
      if (await target.evaluate((it) => it === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`the tab key does not reach ${String(target)}`);
  };
  const activate = async (name: string) => {
    await reach(pane.getByRole("main").getByRole("button", { name, exact: true }), "Tab");
    await page.keyboard.press("Enter");
    activations += 1;
  };
  const step = async (name: string) => {
    await reach(nav(pane, STEPS[0]!), "Shift+Tab");
    await reach(nav(pane, name), "Tab");
    await page.keyboard.press("Enter");
    activations += 1;
    await heading(pane, name).waitFor();
  };
  await nav(pane, STEPS[0]!).focus();
  await activate("อ่านคะแนน");
  await said(pane, "อ่านคะแนนแล้ว ได้ ๑๐ ตัวชี้วัด ๕๒ ข้อ");
  await step("ตรวจสอบ");
  await activate("ตรวจสอบอีกครั้ง");
  await said(pane, "ตรวจสอบแล้ว");
  await step("ไฮไลต์");
  await activate("ระบายสี");
  await said(pane, "ระบายสี");
  await step("วิเคราะห์และมาตรการ");
  await step("รายงาน");
  await activate("เขียนรายงาน");
  await said(pane, "เขียนรายงานแล้ว");
  for (const name of STEPS)
    expect(await nav(pane, name).getAttribute("aria-label")).toMatch(
      name === "ตรวจสอบ" ? /มีเรื่องให้ดู$/ : /เรียบร้อย$/
    );
  expect(activations).toBeLessThanOrEqual(10);
  expect(problems).toEqual([]);
});

test("one button does all; the sheets written are links, and pressing one shows that sheet", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await doAll(pane);
  await heading(pane, "รายงาน").waitFor();
  await pane.getByRole("button", { name: "สรุปสำหรับผู้บริหาร" }).click();
  await page.getByRole("tab", { name: "สรุปสำหรับผู้บริหาร", selected: true }).waitFor();
});

test("findings are walked with the arrows, and Enter selects the cell in the sheet", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await doAll(pane);
  await nav(pane, "ตรวจสอบ").click();
  const rows = pane.locator("[data-finding]");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "สรุปคะแนน", selected: true }).waitFor();
  const place = (await rows.first().locator(".at").textContent())!;
  expect(await selectedCell(page)).toBe(place.split("!")[1]);
  await pane
    .getByRole("group", { name: "แสดงเฉพาะ" })
    .getByRole("button", { name: /^ควรทบทวน/ })
    .click();
  expect(await pane.locator("[data-finding] .severity").allTextContents()).not.toContain("ผิดพลาด");
});

test("a lost decimal is mended at one press, and the old value brought back at another", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await page.getByRole("tab", { name: "สรุปคะแนน" }).click();
  await type(page, 4, 4, "9867");
  await nav(pane, "ตรวจสอบ").click();
  await pane.getByRole("button", { name: "ตรวจสอบ", exact: true }).click();
  const finding = pane.locator("[data-finding]").filter({ hasText: "D4" }).first();
  await finding.click();
  await pane.getByRole("button", { name: /^แก้จาก 9867 เป็น 98.67$/ }).click();
  await said(pane, "แก้ค่าในเซลล์แล้ว");
  expect(await page.locator("#cell-4-4").textContent()).toMatch(/98\.67|๙๘\.๖๗/);
  await pane.getByRole("button", { name: "นำค่าเดิมกลับมา" }).click();
  await said(pane, "นำค่าเดิมกลับมาแล้ว");
  expect(await page.locator("#cell-4-4").textContent()).toContain("9867");
  expect(await nav(pane, "อ่านคะแนน").getAttribute("aria-label")).not.toMatch(/ไม่เป็นปัจจุบัน$/);
});

test("a finding that is no mistake is silenced with a reason, and can be brought back", async () => {
  const { pane: ready } = await workbench.open();
  const pane = await ready();
  await doAll(pane);
  await nav(pane, "ตรวจสอบ").click();
  const rows = pane.locator("[data-finding]");
  await rows.first().waitFor();
  const before = await rows.count();
  await rows.last().click();
  await pane.getByRole("button", { name: "ไม่ใช่ข้อผิดพลาด" }).click();
  await pane.getByRole("textbox", { name: "ไม่ใช่ข้อผิดพลาด เพราะ" }).fill("ตรวจกับประกาศแล้ว");
  await pane.getByRole("button", { name: "บันทึก", exact: true }).click();
  await said(pane, "บันทึกเหตุผลแล้ว");
  expect(await rows.count()).toBe(before - 1);
  await pane.getByRole("button", { name: "ข้อที่ระบุว่าไม่ใช่ข้อผิดพลาด" }).click();
  await pane.getByText(/ตรวจกับประกาศแล้ว/).waitFor();
  await pane.getByRole("button", { name: "นำกลับมาแสดง" }).click();
  await said(pane, "บันทึกแล้ว");
  expect(await rows.count()).toBe(before);
});

test("the threshold counts before it marks, marks what it counted, and is taken away again", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await pane.getByRole("button", { name: "อ่านคะแนน", exact: true }).click();
  await said(pane, "อ่านคะแนนแล้ว");
  await nav(pane, "ไฮไลต์").click();
  await pane.getByRole("radio", { name: /^๘๕/ }).check();
  const count = pane.getByText(/^มี .* เซลล์ที่ต่ำกว่า ๘๕ คะแนน$/);
  await count.waitFor();
  const digits = (text: string) =>
    Number(text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)));
  const told = digits((await count.textContent())!.split(" ")[1]!);
  expect(told).toBeGreaterThan(0);
  await pane.getByRole("button", { name: "ระบายสี", exact: true }).click();
  await said(pane, "ระบายสี");
  const fill = (row: number, column: number) =>
    page
      .locator(`#cell-${row}-${column}`)
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  await page.getByRole("tab", { name: "สรุปคะแนน" }).click();
  const plain = await fill(11, 4);
  await pane.getByRole("radio", { name: /^๙๕/ }).check();
  await said(pane, "บันทึกแล้ว");
  expect(await nav(pane, "ไฮไลต์").getAttribute("aria-label")).toMatch(/ไม่เป็นปัจจุบัน$/);
  await pane.getByRole("button", { name: "ระบายสี", exact: true }).click();
  await said(pane, "ที่ต่ำกว่า ๙๕ คะแนนแล้ว");
  const marked = await fill(11, 4);
  expect(marked).not.toBe(plain);
  await pane.getByRole("button", { name: "เอาสีออก" }).click();
  await said(pane, "เอาสีออกแล้ว");
  expect(await fill(11, 4)).toBe(plain);
});

test("a measure is edited and dropped, one is taken from the library, and it reaches the sheet", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await pane.getByRole("button", { name: "อ่านคะแนน", exact: true }).click();
  await said(pane, "อ่านคะแนนแล้ว");
  await nav(pane, "วิเคราะห์และมาตรการ").click();
  await pane.getByRole("button", { name: /^ตัวชี้วัดที่ ๔ / }).click();
  await pane.getByRole("button", { name: /^แก้ไข / }).click();
  await pane.getByLabel("ผู้รับผิดชอบ").fill("กองคลังและพัสดุกลาง");
  await pane.getByRole("button", { name: "บันทึก", exact: true }).click();
  await pane.getByText("กองคลังและพัสดุกลาง").first().waitFor();
  await pane.getByRole("button", { name: /^ตัวชี้วัดที่ ๘ / }).click();
  await pane
    .getByRole("button", { name: /^ตัดออก / })
    .last()
    .click();
  await pane.getByText(/^ยังไม่มีมาตรการรองรับ ๑ ข้อ$/).waitFor();
  expect(await nav(pane, "วิเคราะห์และมาตรการ").getAttribute("aria-label")).toMatch(/มีเรื่องให้ดู$/);
  await pane
    .getByRole("button", { name: /^เลือกใช้ / })
    .first()
    .click();
  await pane.getByText(/^ทุกข้อที่ต่ำกว่า ๙๕ คะแนนมีมาตรการรองรับแล้ว$/).waitFor();
  await pane.getByRole("button", { name: "คลังมาตรการ", exact: true }).click();
  await pane.getByRole("searchbox", { name: "ค้นหามาตรการ" }).fill("i3");
  await pane.getByText(/^พบ .* มาตรการ$/).waitFor();
  await nav(pane, "รายงาน").click();
  await pane.getByRole("button", { name: "เขียนรายงาน", exact: true }).click();
  await said(pane, "เขียนรายงานแล้ว");
  const sheet = (await savedWorkbook(page)).getWorksheet("มาตรการ")!;
  expect(sheet.getSheetValues().flat().map(String)).toContain("กองคลังและพัสดุกลาง");
});

test("a change in the sheet is noticed, and the pane says which steps are out of date", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await doAll(pane);
  expect(await nav(pane, "อ่านคะแนน").getAttribute("aria-label")).toMatch(/เรียบร้อย$/);
  await page.getByRole("tab", { name: "สรุปคะแนน" }).click();
  await type(page, 5, 4, "88.88");
  await said(pane, "ชีต สรุปคะแนน มีการแก้ไขหลังการอ่านครั้งล่าสุด");
  for (const name of ["อ่านคะแนน", "ตรวจสอบ", "วิเคราะห์และมาตรการ", "รายงาน"])
    expect(await nav(pane, name).getAttribute("aria-label")).toMatch(/ไม่เป็นปัจจุบัน$/);
  await pane.getByRole("button", { name: "อ่านใหม่" }).click();
  await said(pane, "อ่านคะแนนแล้ว");
  expect(await nav(pane, "อ่านคะแนน").getAttribute("aria-label")).toMatch(/เรียบร้อย$/);
});

test("settings: the language changes at once and is kept, office details reach the memo", async () => {
  const { page, pane: ready } = await workbench.open();
  const pane = await ready();
  await pane.getByRole("button", { name: "อ่านคะแนน", exact: true }).click();
  await said(pane, "อ่านคะแนนแล้ว");
  await pane.getByRole("button", { name: "ตั้งค่า" }).click();
  expect(await heading(pane, "ตั้งค่า").evaluate((it) => it === document.activeElement)).toBe(true);
  await pane.getByRole("textbox", { name: "ผู้จัดทำ", exact: true }).fill("นางสาวทดสอบ ระบบดี");
  await pane.getByRole("button", { name: "บันทึก", exact: true }).click();
  await said(pane, "บันทึกแล้ว");
  await pane.getByRole("combobox", { name: "ภาษาของหน้าต่างนี้" }).selectOption("en");
  await heading(pane, "Settings").waitFor();
  await nav(pane, "Report").click();
  await pane.getByRole("button", { name: "Write the report" }).click();
  await said(pane, "Wrote");
  const memo = (await savedWorkbook(page)).getWorksheet("บันทึกข้อความ")!;
  const texts = memo.getSheetValues().flat().map(String);
  expect(texts.join("\n")).toContain("นางสาวทดสอบ ระบบดี");
  const again = await workbench.open();
  expect(await (await again.pane()).getByRole("heading", { level: 1 }).textContent()).toBe(
    "รายงาน ITA"
  );
});

test("the first button can be pressed after at most 150 kB of JavaScript of our own", async () => {
  const { page, pane: ready } = await workbench.open();
  const received = new Map<string, number>();
  page.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    if (!path.endsWith(".js") || path.includes("/office/")) return;
    if (!response.frame().url().includes("taskpane")) return;
    received.set(path, 0);
    void response.body().then((body) => received.set(path, gzipSync(body).length));
  });
  const pane = await ready();
  await pane.goto(pane.url().split("&reload")[0]!);
  await pane.getByRole("button", { name: /ทำทั้งหมด/ }).click({ trial: true });
  const total = [...received.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(
    `JavaScript before the first button: ${total} bytes gzipped in ${received.size} files`
  );
  expect(received.size).toBeGreaterThan(0);
  expect(total).toBeGreaterThan(60_000);
  expect(total).toBeLessThanOrEqual(150_000);
});

test.each([
  ["without JavaScript", { javaScriptEnabled: false }],
  [
    "in the webview of Office 2016",
    { userAgent: "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko" },
  ],
])("an Office that is too old is told so in Thai and English, %s", async (_, options) => {
  const { page } = await workbench.open();
  const context = await page.context().browser()!.newContext(options);
  const old = await context.newPage();
  await old.route("**/*.js", (route) =>
    route.request().url().includes("support.js") ? route.continue() : route.abort()
  );
  await old.goto(`${workbench.address}taskpane.html`);
  await old.getByText(/Office รุ่นนี้ใช้ส่วนเสริมรายงาน ITA ไม่ได้/).waitFor();
  await old.getByText(/This version of Office cannot run the ITA report add-in/).waitFor();
  await context.close();
});
