import { sheetNames, sheetTexts } from "../excel/look-into";
import { openBytes } from "../excel/open-workbook";
import { createSteps } from "../../src/steps/create-steps";
import { BOOK } from "../robustness/faults";
import { cell, reported, written } from "../robustness/workbooks";

const MEASURES = "มาตรการ";

describe("what an officer does to the report", () => {
  it("keeps an edited text, and lists a conflict when the plan changes under it", async () => {
    const { workbook, steps } = await reported();
    const name = await cell(workbook, MEASURES, "C5");
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(MEASURES).getRange("C5").values = [["มาตรการของเรา"]];
      await context.sync();
    });
    expect(name.value).not.toBe("มาตรการของเรา");
    const again = await written(steps);
    expect(again).toMatchObject({ kept: 1, conflicts: [] });
    expect((await cell(workbook, MEASURES, "C5")).value).toBe("มาตรการของเรา");
  });

  it("keeps inserted rows and columns, formulas follow them", async () => {
    const { workbook, steps } = await reported();
    await workbook.play(async (context) => {
      const results = context.workbook.worksheets.getItem("ผลการประเมิน");
      results.getRange("4:5").insert("Down");
      results.getRange("B4").values = [["หมายเหตุของเรา"]];
      results.getRange("D:D").insert("Right");
      await context.sync();
    });
    const again = await written(steps);
    expect(again).toMatchObject({ kept: 0, conflicts: [] });
    expect((await cell(workbook, "ผลการประเมิน", "B4")).value).toBe("หมายเหตุของเรา");
    const third = workbook.client.requests.length;
    await written(steps);
    const deeds = workbook.client.requests.slice(third).flatMap(({ actions }) => actions);
    expect(deeds.filter(({ type }) => type === 4)).toEqual([]);
  });

  it("keeps a deleted row deleted", async () => {
    const { workbook, steps } = await reported();
    const deleted = String((await cell(workbook, MEASURES, "C6")).value);
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(MEASURES).getRange("6:6").delete("Up");
      await context.sync();
    });
    await written(steps);
    expect(await sheetTexts(workbook, MEASURES)).not.toContain(deleted);
  });

  it("brings a removed sheet back with the edits that a run has seen", async () => {
    const { workbook, steps } = await reported();
    const edit = (play: (sheet: Excel.Worksheet) => void) =>
      workbook.play(async (context) => {
        play(context.workbook.worksheets.getItem(MEASURES));
        await context.sync();
      });
    await edit((sheet) => (sheet.getRange("C5").values = [["มาตรการของเรา"]]));
    await written(steps);
    const before = await sheetTexts(workbook, MEASURES);
    await edit((sheet) => sheet.delete());
    await written(steps);
    expect(await sheetTexts(workbook, MEASURES)).toEqual(before);
  });

  it("writes into a sheet that was renamed and moved, under its new name", async () => {
    const { workbook, steps } = await reported();
    await workbook.play(async (context) => {
      const sheet = context.workbook.worksheets.getItem(MEASURES);
      sheet.name = "มาตรการ '69";
      sheet.position = 0;
      await context.sync();
    });
    const again = await written(steps);
    expect(again.sheets.find(({ id }) => id === "measures")?.name).toBe("มาตรการ '69");
    expect(await sheetNames(workbook)).not.toContain(MEASURES);
  });

  it("leaves a copy of its sheet alone and does not read it for scores", async () => {
    const { workbook, steps } = await reported();
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem("ผลการประเมิน").copy("End").name = "สำเนาผล";
      await context.sync();
    });
    const copy = await sheetTexts(workbook, "สำเนาผล");
    const again = await written(steps);
    expect(again.job.results.total).toBeCloseTo(95.41, 2);
    expect(await sheetTexts(workbook, "สำเนาผล")).toEqual(copy);
  });

  it("refills a sheet that was emptied", async () => {
    const { workbook, steps } = await reported();
    const before = await sheetTexts(workbook, MEASURES);
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(MEASURES).getRange().clear("Contents");
      await context.sync();
    });
    await written(steps);
    expect(await sheetTexts(workbook, MEASURES)).toEqual(before);
  });

  it("leaves a sheet that lost its keys to the officer and writes a new one", async () => {
    const { workbook, steps } = await reported();
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem(MEASURES).getRange("A:A").delete("Left");
      await context.sync();
    });
    const left = await sheetTexts(workbook, MEASURES);
    const again = await written(steps);
    expect(again.sheets.find(({ id }) => id === "measures")?.name).toBe(`${MEASURES} (2)`);
    expect(await sheetTexts(workbook, MEASURES)).toEqual(left);
  });
});

describe("sheets of the officer's that stand in the way", () => {
  it("writes under another name beside a foreign sheet that bears ours", async () => {
    const workbook = await openBytes(BOOK);
    await workbook.play(async (context) => {
      const sheet = context.workbook.worksheets.add(MEASURES);
      sheet.getRange("A1").values = [["ของเดิม"]];
      await context.sync();
    });
    const report = await written(createSteps());
    expect(report.sheets.find(({ id }) => id === "measures")?.name).toBe(`${MEASURES} (2)`);
    expect(await sheetTexts(workbook, MEASURES)).toEqual(["ของเดิม"]);
  });

  it("writes nothing to a workbook that is read-only, and says so", async () => {
    const workbook = await openBytes(BOOK);
    workbook.book.readOnly = true;
    expect(await createSteps().runAll()).toMatchObject({ ok: false, code: "read-only" });
    expect(workbook.book.changes.any).toBe(false);
  });

  it("reads hidden and very hidden sheets and leaves them hidden", async () => {
    const workbook = await openBytes(BOOK);
    await workbook.play(async (context) => {
      context.workbook.worksheets.getItem("รายตัวชี้วัด").visibility = "VeryHidden";
      await context.sync();
    });
    const report = await written(createSteps());
    expect(report.job.assessment.items).toHaveLength(52);
    const visibility = await workbook.play(async (context) => {
      const sheet = context.workbook.worksheets.getItem("รายตัวชี้วัด");
      sheet.load("visibility");
      await context.sync();
      return sheet.visibility;
    });
    expect(visibility).toBe("VeryHidden");
  });
});
