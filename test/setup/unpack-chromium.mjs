// Unpacks the Chromium of the npm package once, into node_modules/.cache, with the libraries that it brings
// for machines that have none; renamed into place, so that two processes may race. Prints the folder.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";

const { version } = JSON.parse(
  readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8")
);
const home = resolve("node_modules/.cache/chromium", version);
if (!existsSync(home)) {
  const work = `${home}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  Object.assign(process.env, { TMPDIR: work, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  const { default: packed } = await import("@sparticuz/chromium");
  await packed.executablePath();
  try {
    renameSync(work, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    rmSync(work, { recursive: true });
  }
}
process.stdout.write(home);
