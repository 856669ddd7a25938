import type { WriteReport } from "../../src/steps/contract";
import { columnName } from "../../src/model/place";
import { valuesOf } from "../excel/look-into";
import type { OpenWorkbook } from "../excel/open-workbook";
import { allTexts, put, reported, written, writesSince } from "../robustness/workbooks";

/** A report sheet as it stands, and rows of it that hold a text of ours. */
interface ReportSheet {
  readonly name: string;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly texts: readonly {
    readonly row: number;
    readonly column: number;
    readonly key: string;
  }[];
}

type Deed = (sheet: Excel.Worksheet, own: ReportSheet, at: ReturnType<typeof addresses>) => void;

let report: Awaited<ReturnType<typeof reported>> & { readonly sheets: readonly ReportSheet[] };

beforeEach(async () => {
  const { workbook, steps } = await reported();
  const read = await steps.read();
  if (!read.ok) throw new Error(read.code);
  const { ownSheets } = read.value;
  report = {
    workbook,
    steps,
    sheets: await Promise.all(ownSheets.map(({ name }) => look(workbook, name))),
  };
});

async function look(workbook: OpenWorkbook, name: string): Promise<ReportSheet> {
  const { values, formulas } = await valuesOf(workbook, name);
  const texts = values.flatMap((line, row) => {
    const column = line.findIndex(
      (value, c) =>
        c > 0 && typeof value === "string" && value !== "" && value === formulas[row]?.[c]
    );
    const key = String(line[0]);
    return row > 0 && key !== "" && column > 0 ? [{ row, column, key }] : [];
  });
  return { name, values, formulas, texts };
}

/** Addresses for deeds: a text cell at a share (0-1) of the sheet's length, its row, the first free row and column. */
function addresses({ values, texts }: ReportSheet) {
  const text = (share: number) => texts[Math.floor((texts.length - 1) * share)]!;
  return {
    text,
    cell: (share: number) => `${columnName(text(share).column)}${text(share).row + 1}`,
    row: (share: number) => text(share).row + 1,
    below: values.length + 3,
    beside: columnName((values[0]?.length ?? 0) + 1),
  };
}

/** Does the same on every report sheet, as an officer would. */
function onEverySheet(deed: Deed): Promise<void> {
  return report.workbook.play(async (context) => {
    for (const own of report.sheets) {
      deed(context.workbook.worksheets.getItem(own.name), own, addresses(own));
    }
    await context.sync();
  });
}

const ours = (own: ReportSheet, what: string) => `ของเรา ${what} ${own.name}`;
const typed = async () =>
  (await allTexts(report.workbook)).filter((text) => text.includes("ของเรา"));

/** Other scores, so that texts, rows and charts of nearly every sheet change; and the first ones again. */
const changeScores = async (to: "other" | "first") => {
  const [total, first, item] = to === "other" ? [60, 70, 50] : [100, 98.67, 96];
  await put(report.workbook, "สรุปคะแนน", { D12: total!, D4: first! });
  await put(report.workbook, "รายตัวชี้วัด", { B3: item!, B1: first! });
};

/**
 * Runs with the same scores, with others and with the first ones again: what holds after one must after each; a
 * run that follows has nothing to do.
 */
async function throughRuns(
  holds: (run: WriteReport) => Promise<void>,
  stages: readonly (null | "other" | "first")[] = [null, "other", "first"]
): Promise<void> {
  const { workbook, steps } = report;
  for (const scores of stages) {
    if (scores) await changeScores(scores);
    await holds(await written(steps));
    if (scores !== "other") continue;
    const before = workbook.client.requests.length;
    await written(steps);
    expect(writesSince(workbook, before)).toEqual([]);
  }
}

test("texts, emptied cells and formulas of the officer's stay on every sheet, whatever the scores become", async () => {
  await onEverySheet((sheet, own, at) => {
    sheet.getRange(at.cell(0.9)).values = [[ours(own, "แก้")]];
    sheet.getRange(at.cell(0.5)).clear("Contents");
    sheet.getRange(at.cell(0.7)).formulas = [[`="ของเรา สูตร "&(1+1)`]];
    sheet.getRange(`C${at.below}`).values = [[ours(own, "ใต้ตาราง")]];
    sheet.getRange(`${at.beside}5`).values = [[ours(own, "ข้างตาราง")]];
  });
  const before = await typed();
  expect(before.length).toBeGreaterThanOrEqual(4 * report.sheets.length);
  await throughRuns(async ({ kept }) => {
    expect(kept).toBeGreaterThanOrEqual(3 * report.sheets.length);
    expect((await typed()).sort()).toEqual([...before].sort());
    for (const own of report.sheets) {
      const now = await look(report.workbook, own.name);
      const emptied = addresses(own).text(0.5);
      const row = now.values.find(([key]) => key === emptied.key);
      if (row) expect([own.name, row[emptied.column]]).toEqual([own.name, ""]);
    }
  });
});

test("rows and columns that the officer puts in, takes out, copies or moves stay so on every sheet", async () => {
  await onEverySheet((sheet, own, at) => {
    const [last, middle, first] = [at.row(0.9), at.row(0.5), at.row(0.2)];
    sheet.getRange(`${last + 1}:${last + 1}`).insert("Down");
    sheet.getRange(`${last + 1}:${last + 1}`).copyFrom(`${last}:${last}`);
    sheet.getRange(at.cell(0.9).replace(/\d+/, String(last + 1))).values = [
      [ours(own, "สำเนาแถว")],
    ];
    sheet.getRange(`${middle}:${middle}`).delete("Up");
    sheet.getRange(`${first}:${first}`).insert("Down");
    sheet.getRange(`C${first}`).values = [[ours(own, "แถวแทรก")]];
    sheet.getRange("C:C").insert("Right");
    sheet.getRange(`C${first + 1}`).values = [[ours(own, "คอลัมน์แทรก")]];
  });
  const before = await typed();
  // Excel takes no text for a cell under a merged one: a few of the texts typed into the new column are none.
  expect(before.length).toBeGreaterThan(2.5 * report.sheets.length);
  const { workbook, steps, sheets } = report;
  for (const scores of ["other", "first"] as const) {
    await changeScores(scores);
    expect((await written(steps)).conflicts).toEqual([]);
    expect((await typed()).sort()).toEqual([...before].sort());
    for (const own of sheets) {
      const { values } = await look(workbook, own.name);
      const keys = values.map(([key]) => key);
      expect([own.name, keys.includes(addresses(own).text(0.5).key)]).toEqual([own.name, false]);
      expect([own.name, values[0]?.indexOf(own.values[0]?.[2])]).toEqual([own.name, 3]);
    }
  }
});

test("keys follow on every sheet when cells are put in beside the hidden key column", async () => {
  await onEverySheet((sheet, own, at) => {
    const row = at.row(0.4);
    const last = columnName((own.values[0]?.length ?? 1) - 1);
    sheet.getRange(`B${row}:${last}${row}`).insert("Down");
    sheet.getRange(`C${row}`).values = [[ours(own, "แทรกเซลล์")]];
  });
  const before = await typed();
  const holds = async (run: WriteReport) => {
    expect(run).toMatchObject({ kept: 0, conflicts: [] });
    expect((await typed()).sort()).toEqual([...before].sort());
  };
  await throughRuns(holds, ["other"]);
});

test("a cell that both sides changed is listed with all three texts, on every sheet where that can be", async () => {
  const { workbook, steps, sheets } = report;
  const lookAtAll = () => Promise.all(sheets.map(({ name }) => look(workbook, name)));
  await changeScores("other");
  await written(steps);
  const later = await lookAtAll();
  await changeScores("first");
  await written(steps);
  expect(await lookAtAll()).toEqual(sheets);
  const disputed = sheets.flatMap((own, index) => {
    const then = new Map(later[index]!.values.map((row) => [row[0], row]));
    const [change] = own.texts.flatMap(({ row, key }) =>
      own.values[row]!.flatMap((base, column) => {
        const other = then.get(key)?.[column];
        const text = [base, other].every((one) => typeof one === "string" && one !== "");
        const typed = base === own.formulas[row]?.[column];
        return text && typed && base !== other ? [{ row, column, base, other: String(other) }] : [];
      })
    );
    return change ? [{ own, ...change }] : [];
  });
  expect(disputed.length).toBeGreaterThanOrEqual(8);
  for (const { own, row, column } of disputed) {
    await put(workbook, own.name, { [`${columnName(column)}${row + 1}`]: ours(own, "แย้ง") });
  }
  await changeScores("other");
  const { conflicts, job } = await written(steps);
  const shown = conflicts.map(({ at, base, officer, ours }) => [at.sheet, base, officer, ours]);
  expect(shown).toEqual(
    disputed.map(({ own, base, other }) => [own.name, base, ours(own, "แย้ง"), other])
  );
  const keep = (index: number) => (index % 2 === 0 ? "officer" : "ours");
  await steps.settle(
    job,
    conflicts.map((conflict, index) => ({ conflict, keep: keep(index) }))
  );
  const texts = await allTexts(workbook);
  disputed.forEach(({ own, other }, index) => {
    expect(texts).toContain(keep(index) === "officer" ? ours(own, "แย้ง") : other);
    expect(texts.includes(ours(own, "แย้ง"))).toBe(keep(index) === "officer");
  });
  expect(await written(steps)).toMatchObject({ conflicts: [] });
});

/** Row (from 0) in which the marked text of a sheet stands now; null when the plan has it no more. */
async function markedRows({ workbook, sheets }: typeof report): Promise<(number | null)[]> {
  const now = await Promise.all(sheets.map(({ name }) => look(workbook, name)));
  return sheets.map((own, index) => {
    const row = now[index]!.values.findIndex(([key]) => key === addresses(own).text(MARKED).key);
    return row < 0 ? null : row;
  });
}

const MARKED = 0.6;

/** What the officer made of the looks of every sheet: of a marked text, of rows, columns and the sheet itself. */
async function worn({ workbook, sheets }: typeof report): Promise<Record<string, unknown>[]> {
  const rows = await markedRows(report);
  return workbook.play(async (context) => {
    const asked = sheets.map((own, index) => {
      const sheet = context.workbook.worksheets.getItem(own.name);
      const { beside, text } = addresses(own);
      const marked = rows[index] ?? 0;
      const cell = sheet.getRange(`${columnName(text(MARKED).column)}${marked + 1}`);
      const row = sheet.getRange(`${marked + 2}:${marked + 2}`);
      const columns = [sheet.getRange("C:C"), sheet.getRange("D:D")] as const;
      const merged = sheet.getRange(`${beside}1:${beside}400`).getMergedAreasOrNullObject();
      const list = sheet.getRange(`${beside}3`).dataValidation;
      const rules = cell.conditionalFormats;
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const { charts, comments, autoFilter, pageLayout } = sheet;
      cell.load("format/fill/color,format/font/bold,format/font/size,format/font/name");
      row.load("rowHidden");
      columns[0].load("format/columnWidth");
      columns[1].load("columnHidden");
      merged.load("areaCount");
      list.load("type");
      rules.load("items/type");
      frozen.load("address");
      sheet.load("tabColor,showGridlines");
      pageLayout.load("orientation");
      charts.load("items/name");
      comments.load("items/content");
      autoFilter.load("enabled");
      return {
        own,
        sheet,
        cell,
        row,
        columns,
        merged,
        list,
        rules,
        frozen,
        stands: rows[index] !== null,
      };
    });
    await context.sync();
    return asked.map(({ own, sheet, cell, row, columns, merged, list, rules, frozen, stands }) => ({
      name: own.name,
      width: columns[0].format.columnWidth,
      columnHidden: columns[1].columnHidden,
      merged: merged.isNullObject ? 0 : merged.areaCount,
      list: list.type,
      frozen: frozen.isNullObject ? null : frozen.address,
      page: [sheet.tabColor, sheet.showGridlines, sheet.pageLayout.orientation],
      chart: sheet.charts.items.some((chart) => chart.name === "กราฟของเรา"),
      filtered: sheet.autoFilter.enabled,
      ...(stands && {
        font: [cell.format.font.bold, cell.format.font.size, cell.format.font.name],
        fill: cell.format.fill.color,
        rowHidden: row.rowHidden,
        rules: rules.items.length,
        notes: sheet.comments.items.map(({ content }) => content),
      }),
    }));
  });
}

test("formats, sizes, notes, filters, lists, charts and pages that the officer set stay on every sheet", async () => {
  await onEverySheet((sheet, own, at) => {
    const cell = sheet.getRange(at.cell(MARKED));
    cell.format.fill.color = "#00FF00";
    cell.format.font.bold = true;
    cell.format.font.size = 22;
    cell.format.font.name = "TH Niramit AS";
    const rule = cell.conditionalFormats.add("Custom").custom;
    rule.rule.formula = `=LEN(${at.cell(MARKED)})>3`;
    rule.format.fill.color = "#0000FF";
    sheet.getRange("C:C").format.columnWidth = 77.25;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange(`${at.row(MARKED) + 1}:${at.row(MARKED) + 1}`).rowHidden = true;
    sheet.getRange(`${at.beside}3`).dataValidation.rule = {
      list: { inCellDropDown: true, source: "ก,ข" },
    };
    const end = at.beside.replace(/.$/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 2));
    sheet.getRange(`${at.beside}${at.below}:${end}${at.below}`).merge();
    sheet.getRange(`${at.beside}${at.below}`).values = [[ours(own, "ผสาน")]];
    sheet.getRange(at.cell(0.1)).getResizedRange(1, 1).merge();
    sheet.tabColor = "#123456";
    sheet.showGridlines = true;
    sheet.pageLayout.orientation = "Landscape" as Excel.PageOrientation;
    sheet.freezePanes.freezeColumns(2);
    sheet.charts.add("Line", sheet.getRange("B2:C4"), "Auto").name = "กราฟของเรา";
    sheet.autoFilter.apply(sheet.getRange(`B2:${at.beside}${own.values.length}`));
    sheet.comments.add(cell, `หมายเหตุ ${own.name}`);
  });
  const before = await worn(report);
  const holds = async () => {
    const now = await worn(report);
    const expected = now.map((each, index) =>
      Object.fromEntries(Object.keys(each).map((what) => [what, before[index]?.[what]]))
    );
    expect(now).toEqual(expected);
  };
  await throughRuns(holds, ["other"]);
});
