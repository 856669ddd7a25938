import type { Browser } from "playwright-core";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { launchBrowser } from "./launch";

/**
 * The built folder behind a web server that knows nothing but files: the add-in at its root, the workbench below,
 * as docs/install.md tells an office to lay them out.
 */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};
const missing: string[] = [];
let server: Server;
let browser: Browser;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = decodeURIComponent(request.url!.split("?")[0]!);
    const file = join("dist", path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      missing.push(path);
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  root = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

test("the workbench does the main job under a path of an office's web server, and asks for nothing else", async () => {
  const page = await browser.newPage({ locale: "th-TH", viewport: { width: 1280, height: 800 } });
  const problems: string[] = [];
  const pages: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^(data|blob):/.test(url)) return;
    if (!url.startsWith(`${root}/workbench/`)) problems.push(`left its folder: ${url}`);
    if (request.isNavigationRequest()) pages.push(new URL(url).pathname);
  });
  await page.goto(`${root}/workbench/`);
  const pane = page.frameLocator("iframe.pane");
  await pane.getByRole("button", { name: "ทำทั้งหมด" }).click();
  await pane.getByText("ทำครบทุกขั้นตอนแล้ว").first().waitFor();
  await page.getByRole("tab", { name: "บันทึกข้อความ" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "บันทึกเป็นไฟล์" }).click(),
  ]);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString()
  ).toBe("PK");
  expect(missing).toEqual([]);
  expect(problems).toEqual([]);
  // office.js asks for its trust page by this name, and many servers tell capital letters from small ones.
  expect(pages).toContain("/workbench/office/AgaveErrorUX/index.html");
  expect(existsSync("dist/workbench/office/AgaveErrorUX/index.html")).toBe(true);
});

test("everything that the manifest, the pages and their styles name is in the folder", () => {
  const manifest = readFileSync("dist/manifest.xml", "utf8");
  const named = [...manifest.matchAll(/Value="https:\/\/[^/"]+\/([^"]+)"/g)].map(([, it]) => it!);
  for (const folder of ["", "workbench/"]) {
    const pages = ["taskpane.html", "commands.html", ...(folder ? ["index.html"] : [])];
    for (const page of pages) {
      const html = readFileSync(join("dist", folder, page), "utf8");
      const files = [...html.matchAll(/(?:src|href)=["']?([^"' >]+)/g)].map(([, it]) => it!);
      named.push(...files.filter((it) => !it.startsWith("https:")).map((it) => folder + it));
    }
    for (const style of ["taskpane.css", "griffel.css", ...(folder ? ["index.css"] : [])]) {
      const css = readFileSync(join("dist", folder, style), "utf8");
      const files = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, it]) => it!);
      named.push(...files.filter((it) => !it.startsWith("data:")).map((it) => folder + it));
    }
  }
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((file) => !existsSync(join("dist", file)))).toEqual([]);
});

test.each(["dist", "dist/workbench"])("%s names what it ships with its licence", (folder) => {
  const licences = readFileSync(join(folder, "licences.txt"), "utf8");
  for (const name of ["react", "react-dom", "@fluentui/react-components", "@fontsource/sarabun"])
    expect(licences).toMatch(new RegExp(`^- ${name} \\d`, "m"));
  expect(licences).toContain("SIL OPEN FONT LICENSE");
});
