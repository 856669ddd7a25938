import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { serveFolder } from "../workbench/serve";

const PORT = 3210;
const FOLDER = "dist/workbench";

/** The program that opens an address in the usual browser, by platform. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
  linux: ["xdg-open"],
};

function build(): void {
  const webpack = resolve("node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "production", "--config-name", "workbench"];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function open(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? [];
  if (!program) return;
  // No browser is no failure: the address is printed.
  spawn(program, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

async function main(): Promise<void> {
  console.log("Building the workbench ...");
  build();
  const { address } = await serveFolder(FOLDER, PORT).catch(() => serveFolder(FOLDER, 0));
  console.log(`The workbench is open at ${address} (Ctrl+C ends it)`);
  if (!process.env.CI) open(address);
}

void main();
