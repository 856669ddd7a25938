import axe, { type RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { mkdirSync } from "node:fs";
import { doAll, heading, nav } from "./pane-acts";
import { startWorkbench, type WorkbenchBrowser } from "./workbench-page";

const PICTURES = "out/pictures";
const STEPS = ["อ่านคะแนน", "ตรวจสอบ", "ไฮไลต์", "วิเคราะห์และมาตรการ", "รายงาน"];
const STEPS_EN = ["Read scores", "Check", "Highlight", "Analysis and measures", "Report"];

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

async function narrow(page: Page, width: number): Promise<void> {
  await page.locator("iframe.pane").evaluate((frame, px) => {
    (frame as HTMLElement).style.cssText += `;width:${px}px;min-width:${px}px;max-width:${px}px`;
  }, width);
}

const picture = (page: Page, name: string) =>
  page.locator("iframe.pane").screenshot({ path: `${PICTURES}/${name}.png` });

/** Widths of everything that scrolls, where it scrolls sideways. */
const sideways = (pane: Frame) =>
  pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main")]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`)
  );

const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};

/** What axe finds in a document where it stands: rule and element. */
const barriers = (frame: Frame | Page) =>
  frame.evaluate(async (rules) => {
    const here = window as unknown as { axe: typeof axe };
    const { violations } = await here.axe.run(document, rules);
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  }, RULES);

interface Look {
  readonly name: string;
  readonly media: Parameters<Page["emulateMedia"]>[0];
  /** Of the pane, in pixels. */
  readonly width: number;
}

const LIGHT = { colorScheme: "light", forcedColors: "none" } as const;
const IN_THAI: readonly Look[] = [
  { name: "light", media: LIGHT, width: 372 },
  { name: "dark", media: { ...LIGHT, colorScheme: "dark" }, width: 372 },
  { name: "contrast", media: { ...LIGHT, forcedColors: "active" }, width: 320 },
];
const IN_ENGLISH: readonly Look[] = [{ name: "english", media: LIGHT, width: 320 }];

describe.each([
  { locale: "th-TH", looks: IN_THAI, steps: STEPS, settings: "ตั้งค่า" },
  { locale: "en-GB", looks: IN_ENGLISH, steps: STEPS_EN, settings: "Settings" },
])("every step can be read in $locale", ({ locale, looks, steps, settings }) => {
  let page: Page;
  let pane: Frame;
  beforeAll(async () => {
    const opened = await workbench.open({ locale });
    page = opened.page;
    pane = await opened.pane();
    await pane.evaluate(axe.source);
    await picture(page, `pane-${locale}-start`);
    await doAll(pane);
  });
  afterAll(() => page.context().close());

  test.each(looks)(
    "in $name: axe finds nothing, and nothing scrolls sideways at 320 px or as wide as in Excel",
    async ({ name, media, width }) => {
      await page.emulateMedia(media);
      for (const [index, step] of [...steps, settings].entries()) {
        if (step === settings) await pane.getByRole("button", { name: settings }).click();
        else await nav(pane, step).click();
        await heading(pane, step).waitFor();
        const closed = pane.locator(".section > h3 > button[aria-expanded=false]").first();
        while (await closed.count()) await closed.click();
        await pane.locator(".fui-Spinner").first().waitFor({ state: "detached" });
        for (const px of new Set([320, width])) {
          await narrow(page, px);
          await pane.waitForTimeout(50);
          if (px === width) await picture(page, `pane-${name}-${px}-${index + 1}`);
          expect([step, px, await sideways(pane)]).toEqual([step, px, []]);
        }
        expect([step, await barriers(pane)]).toEqual([step, []]);
      }
    }
  );
});

test("axe finds nothing in the workbench around the pane, and is awake to find what is wrong", async () => {
  const { page } = await workbench.open();
  await page.evaluate(axe.source);
  expect(await barriers(page)).toEqual([]);
  await page.evaluate(() => document.querySelector(".head-bar")!.append(new Image()));
  expect(await barriers(page)).toEqual([expect.stringMatching(/^image-alt /)]);
});
