import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "../package/opened";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "officejs-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function officejs(script: string, ...rest: string[]) {
  const path = join(folder, "script.js");
  writeFileSync(path, script);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/standalone/cli/officejs.ts", path, ...rest],
    { encoding: "utf8" }
  );
  return { status, stdout, stderr };
}

describe("npm run officejs", () => {
  it("waits for what a script does not await, tells what failed, and writes what was done before", async () => {
    const out = join(folder, "after.xlsx");
    const told = officejs(
      `console.log("started");
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [["kept"]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 40));
        context.workbook.worksheets.getItem("Nowhere").delete();
        await context.sync();
      });`,
      "--out",
      out
    );
    expect(told.status).toBe(1);
    expect(told.stdout).toBe("started\n");
    expect(told.stderr).toBe(
      [
        "ItemNotFound: The requested resource doesn't exist.",
        "  at WorksheetCollection.getItem",
        "  statement: var worksheet = worksheets.getItem(...);",
        "",
      ].join("\n")
    );
    const book = await open(new Uint8Array(readFileSync(out)));
    expect(book.model.worksheets[0]?.getCell("A1").value).toBe("kept");
  });

  it("says how it is used when it is used otherwise", () => {
    const { status, stderr } = officejs("", "one.xlsx", "two.xlsx");
    expect(status).toBe(2);
    expect(stderr).toContain("npm run --silent officejs -- script.js [book.xlsx]");
  });
});
