import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { serveFolder } from "../../src/standalone/workbench/serve";
import { launchBrowser } from "./launch";

/** The built workbench in a browser, for one suite. */
export interface WorkbenchBrowser {
  readonly address: string;
  /** A fresh page with the sample open. Problems that the page reports are collected in problems. */
  open(options?: BrowserContextOptions): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** The task pane's frame, ready. */
  pane(): Promise<Frame>;
  /** Errors and refused loads that the page reported, and requests that left its origin. */
  readonly problems: string[];
}

export async function startWorkbench(): Promise<WorkbenchBrowser> {
  const [{ server, address }, browser]: [{ server: Server; address: string }, Browser] =
    await Promise.all([serveFolder("dist/workbench", 0), launchBrowser()]);
  return {
    address,
    async open(options = {}) {
      const context = await browser.newContext({
        locale: "th-TH",
        viewport: { width: 1400, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      // A machine that does other work is slow, not wrong.
      page.setDefaultTimeout(90_000);
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url))
          problems.push(`left the origin: ${url}`);
      });
      await page.goto(address);
      await page.getByRole("grid").waitFor();
      return {
        page,
        problems,
        async pane() {
          const element = await page.waitForSelector("iframe.pane");
          const frame = await element.contentFrame();
          if (!frame) throw new Error("the pane's frame is gone");
          await frame.getByRole("button").first().waitFor();
          return frame;
        },
      };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Saves the workbook by its button and reads the downloaded file back with the workbook library. */
export async function savedWorkbook(page: Page): Promise<Workbook> {
  installChartSupport();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "บันทึกเป็นไฟล์" }).click(),
  ]);
  const book = new Workbook();
  await book.xlsx.load(readFileSync(await download.path()));
  return book;
}
