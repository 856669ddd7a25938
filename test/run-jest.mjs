import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

/**
 * Runs jest with arguments and gives {passed, failed}. A suite that cannot start counts as one failure,
 * and so does a run that gives no report.
 */
export async function runJest(args) {
  const report = `out/jest-${process.pid}.json`;
  mkdirSync("out", { recursive: true });
  const status = await new Promise((resolve) => {
    const jest = ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${report}`, ...args];
    spawn(process.execPath, jest, { stdio: ["ignore", "ignore", "inherit"] }).on("close", resolve);
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, "utf8")
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(report, { force: true });
  }
}

/** Prints the plain line that counts, and ends the process by it. */
export function closeWith({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
