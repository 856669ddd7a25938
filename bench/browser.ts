import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { serveFolder } from "../src/standalone/workbench/serve";
import { launchBrowser } from "../test/browser/launch";
import { medianOf } from "./timing";

const EMPTY = "out/empty-page";

export interface InBrowser {
  /** Milliseconds from navigation to the first button, medians. */
  readonly pane: number;
  readonly empty: number;
  /** Files of our own and of Fluent that the pane had loaded by then. */
  readonly files: number;
  /** Milliseconds of each task over 50 ms of the pane's own frame during the whole main job. */
  readonly longTasks: readonly number[];
}

/** Starts the pane again and again beside an empty Fluent page of the same build, then does the main job in it. */
export async function measureInBrowser(rounds: number): Promise<InBrowser> {
  await build();
  const [workbench, empty, browser] = await Promise.all([
    serveFolder("dist/workbench", 0),
    serveFolder(EMPTY, 0),
    launchBrowser(),
  ]);
  try {
    const starts = { pane: [] as number[], empty: [] as number[] };
    let files = 0;
    let longTasks: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const bare = await freshPage(browser, empty.address);
      starts.empty.push(await firstButton(bare.mainFrame()));
      await bare.context().close();
      const page = await freshPage(browser, workbench.address);
      const frame = await (await page.waitForSelector("iframe.pane")).contentFrame();
      if (!frame) throw new Error("the workbench has no pane");
      starts.pane.push(await firstButton(frame));
      files = await frame.evaluate(
        () =>
          performance.getEntriesByType("resource").filter(({ name }) => !/\/office\//.test(name))
            .length
      );
      if (round === rounds - 1) longTasks = await mainJobIn(frame);
      await page.context().close();
    }
    return { pane: medianOf(starts.pane), empty: medianOf(starts.empty), files, longTasks };
  } finally {
    await browser.close();
    workbench.server.close();
    empty.server.close();
  }
}

/**
 * Notes when a frame's first button stands, and the frame's own tasks over 50 ms: those of the page around it are
 * the stand-in's for Excel. A text, since what compiles this file would put names of its own into a function.
 */
const NOTE = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") longTasks.push(duration);
  }).observe({ type: "longtask" });
  requestAnimationFrame(function look() {
    if (document.querySelector("button")) window.firstButton = performance.now();
    else requestAnimationFrame(look);
  });
`;

/** A page with a cold cache whose frames note when their first button stands, and their own long tasks. */
async function freshPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "th-TH" });
  const page = await context.newPage();
  await page.addInitScript({ content: NOTE });
  await page.goto(address);
  return page;
}

async function firstButton(frame: Frame): Promise<number> {
  await frame.getByRole("button").first().waitFor();
  return frame.evaluate(async () => {
    const noted = window as unknown as { firstButton?: number };
    while (noted.firstButton === undefined) await new Promise(requestAnimationFrame);
    return noted.firstButton;
  });
}

/** The whole main job by its one button; milliseconds of the tasks over 50 ms that the pane's frame ran in it. */
async function mainJobIn(frame: Frame): Promise<number[]> {
  await frame.evaluate(() => ((window as unknown as { longTasks: number[] }).longTasks = []));
  await frame.getByRole("button", { name: /^(ทำทั้งหมด|Do everything)/ }).click();
  await frame
    .getByText(/^(ทำครบทุกขั้นตอนแล้ว|Everything is done)/)
    .first()
    .waitFor({ timeout: 120_000 });
  return frame.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

/** The workbench as it ships, and the empty page by the same rules. */
async function build(): Promise<void> {
  const { status } = spawnSync(
    process.execPath,
    [
      resolve("node_modules/webpack/bin/webpack.js"),
      "--mode",
      "production",
      "--config-name",
      "workbench",
    ],
    { stdio: ["ignore", "ignore", "inherit"] }
  );
  if (status !== 0) throw new Error("the build failed");
  const configure = createRequire(__filename)("../webpack.config.js") as () => Configuration[];
  const workbench = configure().find(({ name }) => name === "workbench");
  const styles = /MiniCssExtract|GriffelCSS/;
  const compiler = webpack({
    ...workbench,
    cache: false,
    entry: { empty: "./bench/empty-page.tsx" },
    output: { ...workbench?.output, path: resolve(EMPTY) },
    plugins: workbench?.plugins?.filter((plugin) => styles.test(plugin?.constructor.name ?? "")),
  });
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
    compiler.run((error, stats) => (error ? fail(error) : done(stats)))
  );
  if (stats?.hasErrors()) throw new Error(stats.toString("errors-only"));
  const scripts = stats?.toJson().entrypoints?.empty?.assets?.map(({ name }) => name) ?? [];
  mkdirSync(EMPTY, { recursive: true });
  const tags = scripts.map((name) =>
    name.endsWith(".css")
      ? `<link rel="stylesheet" href="${name}">`
      : `<script defer src="${name}"></script>`
  );
  writeFileSync(
    `${EMPTY}/index.html`,
    `<!doctype html><meta charset="utf-8">${tags.join("")}<body></body>`
  );
}
