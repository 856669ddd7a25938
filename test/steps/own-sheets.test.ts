import { createSteps } from "../../src/steps/create-steps";
import type { WriteReport } from "../../src/steps/contract";
import type { SheetId } from "../../src/model/sheet-plan";
import { sheetNames, sheetTexts } from "../excel/look-into";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { BOOK } from "../robustness/faults";
import { put, reported, written, writesSince } from "../robustness/workbooks";

/** What stands around the cells of a sheet. */
function surroundings({ play }: OpenWorkbook, name: string) {
  return play(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const keys = [sheet.getRange("1:1"), sheet.getRange("A:A")] as const;
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    const statuses = sheet.getRange("F6").dataValidation;
    const rules = sheet.getRange().conditionalFormats;
    sheet.load("tabColor,showGridlines,visibility,position");
    sheet.pageLayout.load("orientation,paperSize");
    sheet.charts.load("items/name");
    keys[0].load("rowHidden");
    keys[1].load("columnHidden");
    frozen.load("address");
    statuses.load("type");
    rules.load("items/type");
    await context.sync();
    return {
      tab: sheet.tabColor,
      gridlines: sheet.showGridlines,
      visibility: sheet.visibility,
      paper: `${sheet.pageLayout.paperSize} ${sheet.pageLayout.orientation}`,
      charts: sheet.charts.items.map((chart) => chart.name),
      keysHidden: keys[0].rowHidden && keys[1].columnHidden,
      frozen: frozen.isNullObject ? null : frozen.address,
      statuses: statuses.type,
      rules: rules.items.length,
    };
  });
}

const NAMES = {
  memo: "บันทึกข้อความ",
  cover: "ปก",
  summary: "สรุปสำหรับผู้บริหาร",
  results: "ผลการประเมิน",
  analysis: "วิเคราะห์รายตัวชี้วัด",
  measures: "มาตรการ",
  "by-unit": "มาตรการแยกตามหน่วยงาน",
  problems: "ปัญหาอุปสรรคและแนวทาง",
  "follow-up-report": "รายงานผลการดำเนินการตามมาตรการ",
  priorities: "ลำดับความสำคัญ",
  findings: "ตรวจสอบข้อมูล",
  checklist: "รายการตรวจความครบถ้วน",
  "follow-up": "ติดตามมาตรการ",
  library: "คลังมาตรการ",
} as const;

describe("report sheets that fared badly, all in one workbook", () => {
  let workbook: OpenWorkbook;
  let run: WriteReport;
  const before: Record<
    string,
    { texts: string[]; around: Awaited<ReturnType<typeof surroundings>> }
  > = {};
  const nameOf = (id: SheetId) => run.sheets.find((sheet) => sheet.id === id)?.name ?? "";
  const steps = createSteps();

  beforeAll(async () => {
    ({ workbook } = await reported());
    await put(workbook, NAMES.problems, { D7: "ของเรา ปัญหา" });
    await put(workbook, NAMES.measures, { C5: "ของเรา มาตรการ" });
    await written(steps);
    for (const name of Object.values(NAMES)) {
      before[name] = {
        texts: await sheetTexts(workbook, name),
        around: await surroundings(workbook, name),
      };
    }
    await workbook.play(async (context) => {
      const sheet = (id: keyof typeof NAMES) => context.workbook.worksheets.getItem(NAMES[id]);
      sheet("results").copy("End").name = "สำเนาผล";
      sheet("memo").name = "บันทึก '69";
      context.workbook.worksheets.getItem("บันทึก '69").position = 0;
      sheet("cover").getRange().clear();
      sheet("follow-up-report").getRange("11:30").delete("Up");
      sheet("by-unit").getRange("E:H").delete("Left");
      sheet("problems").delete();
      sheet("follow-up").delete();
      sheet("summary").delete();
      sheet("measures").getRange("A:A").delete("Left");
      sheet("analysis").getRange("1:1").delete("Up");
      sheet("library").getRange("2:2").delete("Up");
      sheet("priorities").getRange().clear("Contents");
      sheet("findings").visibility = "Hidden";
      sheet("checklist").visibility = "VeryHidden";
      await context.sync();
    });
    run = await written(steps);
  });

  it("are written under the name and in the place that the officer gave them", async () => {
    expect(nameOf("memo")).toBe("บันทึก '69");
    expect((await sheetNames(workbook))[0]).toBe("บันทึก '69");
    expect(await sheetNames(workbook)).not.toContain(NAMES.memo);
  });

  it.each(["problems", "follow-up", "summary"] as const)(
    "come back as they were when they were removed, edits, charts, lists and pages: %s",
    async (id) => {
      expect(await sheetTexts(workbook, nameOf(id))).toEqual(before[NAMES[id]]?.texts);
      expect(await surroundings(workbook, nameOf(id))).toEqual(before[NAMES[id]]?.around);
    }
  );

  it.each(["cover", "priorities"] as const)(
    "are filled again when they were emptied: %s",
    async (id) => {
      expect(nameOf(id)).toBe(NAMES[id]);
      expect(await sheetTexts(workbook, NAMES[id])).toEqual(before[NAMES[id]]?.texts);
      expect(await surroundings(workbook, NAMES[id])).toEqual(before[NAMES[id]]?.around);
    }
  );

  it.each(["measures", "analysis"] as const)(
    "are left to the officer and written anew when their keys are lost: %s",
    async (id) => {
      expect(nameOf(id)).toBe(`${NAMES[id]} (2)`);
      const visible = (texts: readonly string[] = []) => texts.filter((text) => /[ก-๙]/.test(text));
      expect(visible(await sheetTexts(workbook, NAMES[id]))).toEqual(
        visible(before[NAMES[id]]?.texts)
      );
      expect(await sheetTexts(workbook, nameOf(id))).toEqual(before[NAMES[id]]?.texts);
    }
  );

  it("stay halves when half of their rows or columns was deleted", async () => {
    const done = NAMES["follow-up-report"];
    const half = await sheetTexts(workbook, done);
    expect(half.filter((text) => text.startsWith("done:"))).toHaveLength(5);
    const head = (await sheetTexts(workbook, NAMES["by-unit"])).slice(0, 4);
    expect(head).toEqual(["ita:by-unit", "no", "indicator", "measure"]);
    expect(await sheetTexts(workbook, NAMES.library)).toEqual(
      before[NAMES.library]?.texts.filter((_, index) => index !== 6 && index !== 5)
    );
  });

  it("stay hidden when they were hidden", async () => {
    expect(await surroundings(workbook, NAMES.findings)).toMatchObject({ visibility: "Hidden" });
    expect(await surroundings(workbook, NAMES.checklist)).toMatchObject({
      visibility: "VeryHidden",
    });
  });

  it("are not mistaken for copies of them, and copies are not read for scores", async () => {
    expect(nameOf("results")).toBe(NAMES.results);
    expect(run.job.results.total).toBeCloseTo(95.41, 2);
    expect(await sheetTexts(workbook, "สำเนาผล")).toEqual(before[NAMES.results]?.texts);
  });

  it("need nothing more after that", async () => {
    const request = workbook.client.requests.length;
    await written(steps);
    expect(writesSince(workbook, request)).toEqual([]);
  });
});

it("are known by their hidden keys when another program dropped marks and memory: edits stay, as conflicts", async () => {
  const { workbook, steps } = await reported();
  await put(workbook, NAMES.measures, { C6: "ของเรา มาตรการ" });
  await workbook.play(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    worksheets.getItem(NAMES.measures).getRange("8:8").insert("Down");
    worksheets.getItem(NAMES.measures).getRange("C8").values = [["ของเรา แถว"]];
    const parts = customXmlParts.getByNamespace("urn:ita-report:store");
    parts.load("items/id");
    worksheets.load("items/name");
    await context.sync();
    for (const { id } of parts.items) customXmlParts.getItem(id).delete();
    for (const sheet of worksheets.items) {
      sheet.customProperties.getItemOrNullObject("ita-report-sheet").delete();
    }
    await context.sync();
  });
  const names = await sheetNames(workbook);
  const { conflicts } = await written(steps);
  expect(conflicts).toMatchObject([
    { at: { sheet: NAMES.measures, address: "C6" }, officer: "ของเรา มาตรการ" },
  ]);
  expect(await sheetNames(workbook)).toEqual(names);
  const texts = await sheetTexts(workbook, NAMES.measures);
  expect(texts).toEqual(expect.arrayContaining(["ของเรา มาตรการ", "ของเรา แถว"]));
});

describe("sheets of the officer's that stand in the way", () => {
  it("writes under another name beside a foreign sheet that bears ours", async () => {
    const workbook = await openBytes(BOOK);
    await workbook.play(async (context) => {
      const sheet = context.workbook.worksheets.add(NAMES.measures);
      sheet.getRange("A1").values = [["ของเดิม"]];
      await context.sync();
    });
    const report = await written(createSteps());
    expect(report.sheets.find(({ id }) => id === "measures")?.name).toBe(`${NAMES.measures} (2)`);
    expect(await sheetTexts(workbook, NAMES.measures)).toEqual(["ของเดิม"]);
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
    expect(await surroundings(workbook, "รายตัวชี้วัด")).toMatchObject({ visibility: "VeryHidden" });
  });
});
