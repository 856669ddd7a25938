// Everything that must hold, in one command: types, lint, the build, and all tests in one jest run. The last line counts.
import { spawn } from "node:child_process";
import { closeWith, runJest } from "./run-jest.mjs";

/** Programs that run one after the other beside all else: neither uses more than one core for long. */
const CHECKS = [
  ["types", ["node_modules/typescript/bin/tsc", "-p", "."]],
  ["lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"]],
];

/** What the tests in a browser open: it must stand before they begin. */
const BUILD = ["build", ["node_modules/webpack/bin/webpack.js", "--mode", "production"]];

/** Runs a program; what it prints comes out in one piece. */
function run([name, args]) {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const printed = [];
    for (const stream of [program.stdout, program.stderr])
      stream.on("data", (chunk) => printed.push(chunk));
    program.on("close", (status) => {
      const held = status === 0;
      process.stdout.write(Buffer.concat(printed));
      console.log(`${name}: ${held ? "passed" : "FAILED"}`);
      resolve([name, held]);
    });
  });
}

async function inOrder(programs) {
  const results = [];
  for (const program of programs) results.push(await run(program));
  return results;
}

const checks = inOrder(CHECKS);
const built = await run(BUILD);
// Where the build failed, the tests in a browser say so themselves.
if (built[1]) process.env.ITA_BUILT = "1";
const tests = await runJest(process.argv.slice(2));
const held = [built, ...(await checks)].map(([, one]) => one);
closeWith({
  passed: tests.passed + held.filter(Boolean).length,
  failed: tests.failed + held.filter((one) => !one).length,
});
