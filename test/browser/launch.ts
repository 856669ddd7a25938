import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--font-render-hinting=none",
];

/** Browsers that may be installed, in the order in which they are tried. */
const INSTALLED = [
  process.env.CHROME_PATH,
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Unpacks the Chromium of the npm package once, into node_modules/.cache, with the libraries that it
 * brings for machines that have none; renamed into place, so that two processes may race.
 */
async function packed(): Promise<LaunchOptions> {
  const manifest = resolve("node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const home = resolve("node_modules/.cache/chromium", version);
  if (!existsSync(home)) await unpack(home);
  const libraries = [join(home, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: libraries.join(":"),
  };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(home, "fonts");
  return { executablePath: join(home, "chromium"), env };
}

async function unpack(home: string): Promise<void> {
  const work = `${home}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: work, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const { default: packedChromium } = await import("@sparticuz/chromium");
    await packedChromium.executablePath();
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
  try {
    renameSync(work, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(work, { recursive: true });
  }
}

/**
 * Starts the Chrome, Edge or Chromium that is there, else the one from npm. Rejects with the one line
 * that helps when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  const options = installed ? { executablePath: installed } : await packed();
  try {
    return await chromium.launch({ ...options, args: FLAGS, headless: true });
  } catch (error) {
    throw new Error(
      "No browser starts: install Chrome, Edge or Chromium, or set CHROME_PATH to its program.",
      { cause: error }
    );
  }
}
