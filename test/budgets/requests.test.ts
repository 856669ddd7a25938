import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { createSteps } from "../../src/steps/create-steps";
import { openBytes, openFixture, type OpenWorkbook } from "../excel/open-workbook";

const FIXTURE = "scores-2568-numeric.xlsx";

/** The web takes 5 MB; a request that nears it is slow long before. */
const LARGEST = 2_000_000;

/** The sample with further sheets of the office's, that hold no scores. */
async function withSheets(count: number): Promise<OpenWorkbook> {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(join(__dirname, "../fixtures", FIXTURE))));
  for (let sheet = 1; sheet <= count; sheet++) {
    const added = book.addWorksheet(`ข้อมูล ${sheet}`);
    for (let row = 1; row <= 40; row++) added.addRow([row, `รายการที่ ${row}`, row * sheet]);
  }
  return openBytes(await book.xlsx.writeBuffer());
}

const sizes = ({ client }: OpenWorkbook) => client.counted().map(({ bytes }) => bytes);

describe("what is asked of Excel", () => {
  it.each([0, 30])("is two requests to read and check, with %i further sheets", async (count) => {
    const workbook = await withSheets(count);
    expect((await createSteps().read()).ok).toBe(true);
    expect(workbook.client.counted()).toHaveLength(2);
  });

  it("is at most five requests for the main job, none over 2 MB, whatever else the workbook holds", async () => {
    const workbook = await withSheets(30);
    expect((await createSteps().runAll()).ok).toBe(true);
    expect(sizes(workbook).length).toBeLessThanOrEqual(5);
    expect(Math.max(...sizes(workbook))).toBeLessThanOrEqual(LARGEST);
  });

  it("is next to nothing when all of it stands already", async () => {
    const workbook = await openFixture(FIXTURE);
    const steps = createSteps();
    expect((await steps.runAll()).ok).toBe(true);
    const first = sizes(workbook);
    workbook.client.requests.length = 0;
    expect((await steps.runAll()).ok).toBe(true);
    const total = (bytes: number[]) => bytes.reduce((sum, each) => sum + each, 0);
    expect(total(sizes(workbook))).toBeLessThan(total(first) / 5);
  });

  it("says of each look's parts where they go, not of each cell how it looks", async () => {
    const workbook = await openFixture(FIXTURE);
    await createSteps().runAll();
    const actions = workbook.client.counted().flatMap((request) => request.actions);
    const cells = workbook.book.model.worksheets.reduce(
      (sum, sheet) => sum + sheet.actualRowCount * sheet.actualColumnCount,
      0
    );
    expect(actions.length).toBeLessThan(cells);
    expect(actions.length).toBeLessThan(5000);
  });
});
