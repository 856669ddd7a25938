// Everything that must hold, in one command: types, lint, and all tests in one jest run. The last line counts.
import { spawnSync } from "node:child_process";
import { closeWith, runJest } from "./run-jest.mjs";

const STAGES = [
  ["types", ["node_modules/typescript/bin/tsc", "-p", "."]],
  ["lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"]],
];

const results = STAGES.map(([name, args]) => {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  console.log(`${name}: ${status === 0 ? "passed" : "FAILED"}`);
  return status === 0;
});
const tests = runJest(process.argv.slice(2));
closeWith({
  passed: tests.passed + results.filter(Boolean).length,
  failed: tests.failed + results.filter((held) => !held).length,
});
