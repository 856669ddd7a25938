import type { Frame, Page } from "playwright-core";
import { readFileSync } from "node:fs";
import { difference, standing, take } from "./pictures";
import { openEmpty, said } from "./pane-acts";
import { startWorkbench, type WorkbenchBrowser } from "./workbench-page";

/**
 * Walks docs/guide.md as it is written, on the sample, and takes its pictures: one a step. A picture of the
 * guide must be the one that the walk takes, up to how a browser draws letters.
 */
const NAMES = [
  "01-open",
  "02-read",
  "03-check",
  "04-highlight",
  "05-measures",
  "06-settings",
  "07-report",
  "08-results",
  "09-measures-sheet",
  "10-memo",
  "11-send",
  "12-form",
] as const;
/** Share of blocks that another browser may draw otherwise. Two steps that follow each other differ by more. */
const ALLOWED = 0.015;
/** A day in the season of the report. */
const TODAY = "2025-09-15T09:00:00+07:00";
const LOOKS = {
  viewport: { width: 1280, height: 800 },
  timezoneId: "Asia/Bangkok",
  colorScheme: "light",
} as const;

let workbench: WorkbenchBrowser;
let page: Page;
const taken = new Map<string, Buffer>();

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

/** Makes "now" the given moment in a page, and leaves its timers alone. */
function standStill(moment: string): void {
  const Clock = Date;
  globalThis.Date = class extends Clock {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [moment]) as [string]));
    }
  } as DateConstructor;
}

async function openDesk(): Promise<{ page: Page; pane: () => Promise<Frame>; problems: string[] }> {
  const desk = await workbench.open(LOOKS);
  await desk.page.addInitScript(standStill, TODAY);
  await desk.page.reload();
  await desk.page.getByRole("grid").waitFor();
  return desk;
}

async function picture(name: (typeof NAMES)[number]): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  for (const frame of page.frames()) await frame.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  taken.set(name, await take(page));
}

const showSheet = async (name: string) => {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
};

test("the guide leads from the open workbook to the memo and the saved file", async () => {
  const desk = await openDesk();
  page = desk.page;
  const pane = await desk.pane();
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  const step = (name: string) =>
    pane
      .getByRole("navigation")
      .getByRole("button", { name: new RegExp(`^${name}: `) })
      .click();
  await picture("01-open");
  await page.getByRole("button", { name: "ซ่อนคำอธิบาย" }).click();

  await press("อ่านคะแนน");
  await said(pane, "อ่านคะแนนแล้ว");
  await showSheet("สรุปคะแนน");
  await picture("02-read");

  await step("ตรวจสอบ");
  const finding = pane.locator("[data-finding]").first();
  await finding.click();
  await pane.getByRole("button", { name: "ไม่ใช่ข้อผิดพลาด" }).waitFor();
  await picture("03-check");

  await step("ไฮไลต์");
  await press("ระบายสี");
  await said(pane, "ระบายสี");
  await picture("04-highlight");

  await step("วิเคราะห์และมาตรการ");
  await pane.getByRole("button", { name: /^ตัวชี้วัดที่ ๑๐ / }).click();
  await pane
    .getByRole("button", { name: /^ตัดออก / })
    .last()
    .scrollIntoViewIfNeeded();
  await picture("05-measures");

  await press("ตั้งค่า");
  await pane.getByRole("textbox", { name: "ผู้จัดทำ", exact: true }).fill("นางสาวกานดา ใจดี");
  await pane
    .getByRole("textbox", { name: "ตำแหน่งผู้จัดทำ", exact: true })
    .fill("นักวิเคราะห์นโยบายและแผนปฏิบัติการ");
  await picture("06-settings");
  await press("บันทึก");
  await said(pane, "บันทึกแล้ว");

  await step("รายงาน");
  await press("เขียนรายงาน");
  await said(pane, "เขียนรายงานแล้ว");
  await picture("07-report");
  for (const [sheet, name] of [
    ["ผลการประเมิน", "08-results"],
    ["มาตรการ", "09-measures-sheet"],
    ["บันทึกข้อความ", "10-memo"],
  ] as const) {
    await pane.getByRole("button", { name: sheet, exact: true }).click();
    await page.getByRole("tab", { name: sheet, exact: true, selected: true }).waitFor();
    await picture(name);
  }

  await press("ซ่อนชีตทำงาน");
  await said(pane, "ซ่อนชีตทำงาน");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "บันทึกเป็นไฟล์" }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString()
  ).toBe("PK");
  await page.getByText("บันทึกไฟล์ scores-2568.xlsx แล้ว").waitFor();
  await picture("11-send");
  expect(desk.problems).toEqual([]);
});

test("the guide leads from an empty workbook to the form", async () => {
  const desk = await openDesk();
  page = desk.page;
  await page.getByRole("button", { name: "ซ่อนคำอธิบาย" }).click();
  await openEmpty(page, "ita.xlsx");
  const pane = await desk.pane();
  await pane.getByRole("button", { name: "อ่านคะแนน", exact: true }).click();
  await pane.getByText("ยังไม่พบคะแนนในสมุดงานนี้").waitFor();
  await pane.getByRole("combobox", { name: "ปีงบประมาณของผลคะแนน" }).selectOption("2568");
  await pane.getByRole("button", { name: "เริ่มจากแบบฟอร์ม" }).click();
  await said(pane, "เพิ่มชีต");
  await picture("12-form");
  expect(desk.problems).toEqual([]);
});

describe("A picture of the guide", () => {
  const browser = () => page.context().browser()!;

  test.each(NAMES)("%s is the one that the walk takes", async (name) => {
    const now = taken.get(name);
    if (!now) throw new Error(`the walk took no picture ${name}`);
    expect(await difference(browser(), standing(name, now), now)).toBeLessThanOrEqual(ALLOWED);
  });

  test("is told from that of the next step by the same measure", async () => {
    for (const [index, name] of NAMES.slice(1).entries()) {
      const apart = await difference(browser(), taken.get(NAMES[index]!)!, taken.get(name)!);
      expect([name, apart > ALLOWED]).toEqual([name, true]);
    }
  });
});
