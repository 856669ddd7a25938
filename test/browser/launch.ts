import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
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

/** The Chromium of the npm package, unpacked on first use by a process of its own. */
function packed(): LaunchOptions {
  const home = execFileSync(process.execPath, ["test/setup/unpack-chromium.mjs"], {
    encoding: "utf8",
  });
  const libraries = [join(home, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const env: Record<string, string> = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: libraries.join(":"),
  };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(home, "fonts");
  return { executablePath: join(home, "chromium"), env };
}

/**
 * Starts the Chrome, Edge or Chromium that is there, else the one from npm. Rejects with the one line
 * that helps when none starts.
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  try {
    const options = installed ? { executablePath: installed } : packed();
    return await chromium.launch({ ...options, args: FLAGS, headless: true });
  } catch (error) {
    throw new Error(
      "No browser starts: install Chrome, Edge or Chromium, or set CHROME_PATH to its program.",
      { cause: error }
    );
  }
}
