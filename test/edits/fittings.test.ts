import type { OpenWorkbook } from "../excel/open-workbook";
import { put, reported, rowOf, written } from "../robustness/workbooks";

const ITEMS = "รายตัวชี้วัด";
const INDICATORS = "สรุปคะแนน";
const RESULTS = "ผลการประเมิน";
const SUMMARY = "สรุปสำหรับผู้บริหาร";
const RANKING = "ลำดับความสำคัญ";
const FOLLOW_UP = "ติดตามมาตรการ";
const OTHERS = { B3: 50, B9: 20, B86: 0, B87: 100, B88: 0, B10: 30, B60: 50 };

const change = (
  workbook: OpenWorkbook,
  sheet: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void
) =>
  workbook.play(async (context) => {
    work(context.workbook.worksheets.getItem(sheet), context);
    await context.sync();
  });

/** Charts of a sheet: name, place and title. */
const chartsOn = ({ play }: OpenWorkbook, sheet: string) =>
  play(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name,items/left,items/width,items/title/text");
    await context.sync();
    return charts.items.map(({ name, left, width, title }) => ({
      name,
      left: Math.round(left),
      width: Math.round(width),
      title: title.text,
    }));
  });

test("a chart of ours keeps the place and the title that the officer gave it, and one that was taken away stays away", async () => {
  const { workbook, steps } = await reported();
  await change(workbook, SUMMARY, (sheet) => {
    const chart = sheet.charts.getItemAt(0);
    chart.left = 33;
    chart.width = 222;
    chart.title.text = "กราฟของเรา";
  });
  await change(workbook, RESULTS, (sheet) => sheet.charts.getItemAt(0).delete());
  const before = [await chartsOn(workbook, SUMMARY), await chartsOn(workbook, RESULTS)];
  await put(workbook, INDICATORS, { D13: 40, D12: 30, D4: 20 });
  await put(workbook, ITEMS, OTHERS);
  await written(steps);
  for (const book of [workbook, await workbook.reopened()]) {
    expect([await chartsOn(book, SUMMARY), await chartsOn(book, RESULTS)]).toEqual(before);
  }
  expect(before[0]?.[0]).toMatchObject({ left: 33, width: 222, title: "กราฟของเรา" });
});

test("what the officer set on and around rows of ours stays when others come and go", async () => {
  const { workbook, steps } = await reported();
  const keys = ["measure:2568:i10:6", "measure:2568:e1:6", "measure:2568:e5:12"];
  const [listed = 0, named = 0, hidden = 0] = await Promise.all(
    keys.map((key) => rowOf(workbook, FOLLOW_UP, key))
  );
  const first = await rowOf(workbook, RANKING, "item:e2:survey");
  const linked = await rowOf(workbook, RESULTS, "indicator:5");
  await change(workbook, FOLLOW_UP, (sheet, { workbook: { names } }) => {
    const list = { inCellDropDown: true, source: "เสร็จ,ยังไม่เสร็จ" };
    sheet.getRange(`F${listed}`).dataValidation.rule = { list };
    names.add("แถวของเรา", sheet.getRange(`C${named}`));
    sheet.getRange(`${hidden}:${hidden}`).rowHidden = true;
    sheet.getRange("H:H").columnHidden = true;
    sheet.getRange(`C${named}`).hyperlink = { address: "https://example.invalid/" };
  });
  await change(workbook, RESULTS, (sheet) => {
    sheet.getRange(`D${linked}`).format.font.color = "#FF0000";
    sheet.horizontalPageBreaks.add(`B${linked}`);
    sheet.freezePanes.freezeColumns(3);
  });
  await change(workbook, RANKING, (sheet) => void sheet.horizontalPageBreaks.add(`B${first}`));
  await put(workbook, INDICATORS, { D13: 40 });
  await put(workbook, ITEMS, OTHERS);
  await written(steps);
  for (const book of [workbook, await workbook.reopened()]) {
    const [list = 0, name = 0, hide = 0] = await Promise.all(
      keys.map((key) => rowOf(book, FOLLOW_UP, key))
    );
    const breaksBefore = await rowOf(book, RANKING, "item:e2:survey");
    const link = await rowOf(book, RESULTS, "indicator:5");
    const found = await book.play(async (context) => {
      const { worksheets, names } = context.workbook;
      const [followUp, ranking, results] = [FOLLOW_UP, RANKING, RESULTS].map((each) =>
        worksheets.getItem(each)
      ) as [Excel.Worksheet, Excel.Worksheet, Excel.Worksheet];
      const { dataValidation } = followUp.getRange(`F${list}`).load("dataValidation/rule");
      const range = names.getItem("แถวของเรา").getRange().load("address");
      const row = followUp.getRange(`${hide}:${hide}`).load("rowHidden");
      const column = followUp.getRange("H:H").load("columnHidden");
      const cell = followUp.getRange(`C${name}`).load("hyperlink");
      const font = results.getRange(`D${link}`).load("format/font/color");
      const frozen = results.freezePanes.getLocationOrNullObject().load("address");
      const pages = [ranking, results].map(({ horizontalPageBreaks }) => ({
        horizontalPageBreaks,
        count: horizontalPageBreaks.getCount(),
      }));
      await context.sync();
      const cells = pages.map(({ horizontalPageBreaks, count }) =>
        Array.from({ length: count.value }, (_, index) =>
          horizontalPageBreaks.getItem(index).getCellAfterBreak()
        )
      );
      for (const each of cells.flat()) each.load("rowIndex");
      await context.sync();
      return {
        list: dataValidation.rule.list?.source,
        name: range.address.replace(/^.*!/, "").replaceAll("$", ""),
        hidden: [row.rowHidden, column.columnHidden],
        link: cell.hyperlink?.address,
        color: font.format.font.color,
        frozen: frozen.address.replace(/^.*!/, ""),
        pages: cells.map((each) => each.map(({ rowIndex }) => rowIndex + 1)),
      };
    });
    expect(found).toMatchObject({
      list: "เสร็จ,ยังไม่เสร็จ",
      name: `C${name}`,
      hidden: [true, true],
      link: "https://example.invalid/",
      color: "#FF0000",
      frozen: "A:C",
    });
    expect(found.pages[0]).toContain(breaksBefore);
    expect(found.pages[1]).toContain(link);
  }
});
