import { saveBook } from "../../src/standalone/host/package/save-book";
import { createSteps } from "../../src/steps/create-steps";
import { openBytes, type OpenWorkbook } from "../excel/open-workbook";
import { valuesOf } from "../excel/look-into";
import { differences } from "./differential";
import { BOOK, type Complaint } from "./faults";

/** A workbook that is hard to work on, and what must hold of it after the main job. */
export interface Trial {
  readonly name: string;
  readonly run: () => Promise<Complaint>;
}

type Prepare = (context: Excel.RequestContext) => void;

const LARGEST_REQUEST = 2_000_000;

/**
 * Prepares the score workbook, saves it as the officer's, does the main job on it twice and looks at what came
 * out: nothing of the officer's may differ, part by part and cell by cell.
 */
function trial(
  name: string,
  prepare: Prepare,
  look: (workbook: OpenWorkbook) => Promise<Complaint> = () => Promise.resolve(null)
): Trial {
  return {
    name,
    run: async () => {
      const prepared = await openBytes(BOOK);
      await prepared.play(async (context) => {
        prepare(context);
        await context.sync();
      });
      const before = (await saveBook(prepared.book)).bytes;
      const workbook = await openBytes(before);
      const started = workbook.client.counted().length;
      const done = await createSteps().runAll();
      if (!done.ok) return `fails with ${done.code}`;
      if (Math.abs((done.value.job.results.total ?? 0) - 95.41) > 0.01) {
        return `the total is ${done.value.job.results.total}`;
      }
      const sizes = workbook.client.counted().slice(started);
      const largest = Math.max(...sizes.map(({ bytes }) => bytes));
      if (largest > LARGEST_REQUEST) return `a request of ${largest} bytes`;
      if (sizes.length > 5) return `${sizes.length} requests`;
      const again = await createSteps().runAll();
      if (!again.ok || again.value.conflicts.length > 0) return "the second run finds conflicts";
      const saved = await saveBook(workbook.book);
      const [difference] = differences(before, saved.bytes);
      if (difference) return `the officer's part ${difference.part} is ${difference.what}`;
      const reopened = await openBytes(saved.bytes);
      return look(reopened);
    },
  };
}

const text = (length: number) => "ก".repeat(length);

/** What makes a workbook hard to work on; the last renames a sheet that others name. */
const LIMITS: readonly (readonly [name: string, prepare: Prepare])[] = [
  [
    "300 further sheets",
    ({ workbook }) => {
      for (let index = 1; index <= 300; index++) {
        workbook.worksheets.add(`ชีต ${index}`).getRange("A1").values = [[`ทะเบียน ${index}`]];
      }
    },
  ],
  [
    "a sheet of 100,000 rows",
    ({ workbook }) => {
      const sheet = workbook.worksheets.add("ทะเบียน");
      sheet.getRange("A99000:B100000").values = "รายการ" as unknown as string[][];
      sheet.getRange("A1:B1").values = [["ลำดับ", "รายการ"]];
    },
  ],
  [
    "cells of 32,767 characters",
    ({ workbook }) => {
      workbook.worksheets.getItem("ข้อมูลหน่วยงาน").getRange("B10").values = [[text(32_767)]];
      workbook.worksheets.add("บันทึก").getRange("A1").values = [[text(32_767)]];
    },
  ],
  [
    "600 merged areas",
    ({ workbook }) => {
      const sheet = workbook.worksheets.add("ผสาน");
      for (let row = 1; row <= 600; row++) sheet.getRange(`A${row}:B${row}`).merge();
      sheet.getRange("A1").values = [["หัวเรื่อง"]];
    },
  ],
  [
    "a workbook whose sheet is filtered, frozen and grouped",
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("สรุปคะแนน");
      sheet.freezePanes.freezeRows(3);
      sheet.getRange("5:6").group("ByRows");
      sheet.getRange("8:8").rowHidden = true;
      const filtered = workbook.worksheets.getItem("ย้อนหลัง ๕ ปี");
      sheet.autoFilter.apply(sheet.getRange("B3:D13"), 0, { filterOn: "Values", values: ["1"] });
      filtered.freezePanes.freezeColumns(1);
    },
  ],
  [
    "hidden and very hidden sheets",
    ({ workbook }) => {
      workbook.worksheets.getItem("สรุปคะแนน").visibility = "Hidden";
      workbook.worksheets.getItem("รายตัวชี้วัด").visibility = "VeryHidden";
    },
  ],
  [
    "officer's sheets with our names and names alike",
    ({ workbook }) => {
      for (const name of ["มาตรการ", "ผลการประเมิน ", "บันทึกข้อความ\u200b"]) {
        workbook.worksheets.add(name).getRange("B2").values = [[`ของเดิม ${name}`]];
      }
    },
  ],
  [
    "merged cells, comments and a chart of the officer's",
    ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("ข้อมูลหน่วยงาน");
      sheet.getRange("F2:H4").merge();
      sheet.getRange("F2").values = [["ผสาน"]];
      const scores = workbook.worksheets.getItem("สรุปคะแนน");
      workbook.comments.add(scores.getRange("F3"), "ตรวจแล้ว");
      scores.charts.add("ColumnClustered", scores.getRange("B4:D13"), "Auto").name = "ของเรา";
    },
  ],
  [
    "sheet names of 31 characters and with quotes",
    ({ workbook }) => {
      workbook.worksheets.add(`'x'"y" ${text(20)}`.slice(1, 32)).getRange("A1").values = [["ก"]];
      workbook.worksheets.getItem("สรุปคะแนน").name = `ส่วน "ก" 'ข' ของ ITA`;
    },
  ],
];

/** Each of the limits in a workbook of its own, and a register of which every row is filled. */
export function limitBooks(): Trial[] {
  const filled = trial("100,000 filled rows", ({ workbook }) => {
    const sheet = workbook.worksheets.add("ทะเบียน");
    sheet.getRange("A1:B100000").values = "รายการ" as unknown as string[][];
  });
  return [...LIMITS.map(([name, prepare]) => trial(name, prepare)), filled];
}

/** All of them in one workbook. */
export function everyLimit(): Trial {
  return trial(LIMITS.map(([name]) => name).join("; "), (context) => {
    for (const [, prepare] of LIMITS) prepare(context);
  });
}

const FORMULA = '=HYPERLINK("http://x.invalid","กด")';
const HOSTILE = [FORMULA, "+1+1", "-2+3", "@SUM(1)", "<img src=x>", "\u202Eกลับ", "a\u0007b"];

export function hostileBooks(): Trial[] {
  return HOSTILE.map((content) =>
    trial(
      `an agency called ${JSON.stringify(content)}`,
      ({ workbook }) => {
        const sheet = workbook.worksheets.getItem("ข้อมูลหน่วยงาน");
        const cell = sheet.getRange("B2");
        cell.numberFormat = [["@"]];
        cell.values = [[`เทศบาลตำบล ${content}`]];
        const bare = sheet.getRange("B3");
        bare.numberFormat = [["@"]];
        bare.values = [[content]];
      },
      async (reopened) => {
        for (const name of ["บันทึกข้อความ", "ปก", "ผลการประเมิน"]) {
          const { values, formulas } = await valuesOf(reopened, name);
          const live = formulas.some((row, r) =>
            row.some(
              (formula, c) =>
                typeof formula === "string" &&
                /HYPERLINK|SUM\(1\)|^=?[+-]\d/.test(formula) &&
                formula !== values[r]?.[c]
            )
          );
          if (live) return `${name} holds it as a formula`;
        }
        return null;
      }
    )
  );
}
