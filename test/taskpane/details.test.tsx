/** @jest-environment ./test/taskpane/environment.ts */
import { screen, within } from "@testing-library/react";
import type { Grid } from "../../src/model/grid";
import type { Conflict } from "../../src/steps/contract";
import { th } from "../../src/wording/ui/th";
import { readFixture } from "../fixtures/read-workbook";
import { pseudo } from "../wording/pseudo";
import { openPane } from "./open-pane";

let scores: Grid[];
beforeAll(async () => {
  scores = await readFixture("scores-2568-numeric.xlsx");
});

const CONFLICT: Conflict = {
  at: { sheet: "มาตรการ", address: "C4" },
  sheet: "measures",
  row: "measure:2568:i10",
  column: "unit",
  base: "กองคลัง",
  officer: "กองช่าง",
  ours: "สำนักปลัด",
};

/** The same workbook, kept for another fiscal year. */
const inYear = (year: number, grids: readonly Grid[]): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row) =>
      row.map((cell) =>
        typeof cell === "string"
          ? cell.replace(/2568|๒๕๖๘/g, String(year))
          : cell === 2568
            ? year
            : cell
      )
    ),
  }));

test("conflicts show both texts, and the one that is chosen is settled", async () => {
  const { press, said, user, book, stateOf } = await openPane(scores);
  book.conflicts = [CONFLICT];
  await press("ทำทั้งหมด");
  await said(/^ทำครบทุกขั้นตอนแล้ว/);
  expect(stateOf("รายงาน")).toBe("มีเรื่องให้ดู");
  const choice = await screen.findByRole("radiogroup", { name: "เลือกข้อความของ มาตรการ!C4" });
  expect(within(choice).getByRole("radio", { name: /กองช่าง/ })).toBeChecked();
  await user.click(within(choice).getByRole("radio", { name: /สำนักปลัด/ }));
  await press("บันทึกที่เลือก");
  await said("บันทึกข้อความที่เลือกแล้ว ๑ แห่ง");
  expect(book.settled).toEqual([{ conflict: CONFLICT, keep: "ours" }]);
  expect(stateOf("รายงาน")).toBe("เรียบร้อย");
});

test("the level stands with its reason in words", async () => {
  const { press, said, go } = await openPane(scores);
  await press("ทำทั้งหมด");
  await said(/^ทำครบทุกขั้นตอนแล้ว/);
  await go(/^อ่าน/);
  await screen.findByText("๙๕.๔๑ แต่ EIT ๙๓.๐๗ ต่ำกว่า ๙๕ จึงเป็น ผ่านดี");
});

test("the working sheets are hidden for sending and brought back", async () => {
  const { press, said, book } = await openPane(scores);
  await press("ทำทั้งหมด");
  await said(/^ทำครบทุกขั้นตอนแล้ว/);
  await press("ซ่อนชีตทำงาน");
  await said(/^ซ่อนชีตทำงาน ๓ ชีตแล้ว/);
  expect(book.workingHidden).toBe(true);
  await press("นำชีตทำงานกลับมา");
  await said(/^นำชีตทำงานกลับมา ๓ ชีตแล้ว/);
  expect(book.workingHidden).toBe(false);
});

test("the new year is started only when it is confirmed", async () => {
  const { press, said } = await openPane(scores);
  await press("ทำทั้งหมด");
  await said(/^ทำครบทุกขั้นตอนแล้ว/);
  await press("เริ่มปีใหม่");
  await press("ยืนยันเริ่มปีใหม่");
  await said("เตรียมข้อมูลสำหรับปีใหม่แล้ว");
});

test("every score is read back, and only when all are ticked do they agree with the announcement", async () => {
  const { press, said, book } = await openPane(scores);
  await press("อ่านคะแนน");
  await press("เทียบกับประกาศ");
  const confirm = await screen.findByRole("button", { name: "ตรงกับประกาศ" });
  expect(confirm).toHaveAttribute("aria-disabled", "true");
  expect(screen.getAllByRole("checkbox")).toHaveLength(62);
  await press("ทำเครื่องหมายทั้งหมด");
  await press("ตรงกับประกาศ");
  await said("บันทึกแล้ว");
  expect(book.settings.comparedOn).toBe("2026-11-24");
  expect(await screen.findByText(/^ตรงกับประกาศ ณ วันที่ ๒๔/)).toBeInTheDocument();
});

test("the officer points at a range and says what it is, and it can be forgotten", async () => {
  const { press, said, user, book } = await openPane(scores);
  book.selection = { sheet: scores[0]!.sheet, address: "A1:B9" };
  await press("อ่านคะแนน");
  await press("สิ่งที่อ่านได้และไม่ได้อ่าน");
  await press("ใช้ช่วงที่เลือกอยู่");
  const role = await screen.findByRole("combobox", { name: /A1:B9 คือ$/ });
  await user.selectOptions(role, "ไม่ใช่คะแนน");
  await press("บันทึก");
  await said("บันทึกแล้ว");
  expect(book.settings.ranges).toEqual([{ at: book.selection, role: "ignore" }]);
  await press(/^เลิกใช้ช่วง/);
  await said("บันทึกแล้ว");
  expect(book.settings.ranges).toEqual([]);
});

test("a year without rules gets no level until the officer confirms them", async () => {
  const { press, said, user, book } = await openPane(inYear(2571, scores));
  await press("อ่านคะแนน");
  expect(await screen.findByText("ยังไม่ระบุระดับ")).toBeInTheDocument();
  const weight = screen.getByRole("textbox", { name: "IIT (ร้อยละ)" });
  await user.clear(weight);
  await user.type(weight, "40");
  expect(screen.getByText("น้ำหนักทั้งสามต้องรวมเป็น ๑๐๐")).toBeInTheDocument();
  await user.clear(weight);
  await user.type(weight, "30");
  await user.selectOptions(screen.getByRole("combobox", { name: "เกณฑ์ระดับ" }), "2568");
  await press("ยืนยันเกณฑ์");
  await said("บันทึกแล้ว");
  expect(book.settings.framework).toEqual({
    year: 2571,
    weights: { IIT: 0.3, EIT: 0.3, OIT: 0.4 },
    levelRuleOf: 2568,
  });
  expect(await screen.findByText("ผ่านดี")).toBeInTheDocument();
});

test("a dismissal needs its reason, and the focus moves to the next finding", async () => {
  const { press, go, said, user, book } = await openPane(scores);
  await press("อ่านคะแนน");
  await go(/^ตรวจสอบ/);
  const list = await screen.findByRole("group", { name: "ผลการตรวจสอบ" });
  const first = within(list).getAllByRole("button", { expanded: false })[0]!;
  const sentence = first.textContent;
  await user.click(first);
  await press("ไม่ใช่ข้อผิดพลาด");
  await press("บันทึก");
  expect(await screen.findByText(/^โปรดระบุเหตุผล/)).toBeInTheDocument();
  expect(book.settings.silenced).toEqual([]);
  await user.type(screen.getByRole("textbox", { name: "ไม่ใช่ข้อผิดพลาด เพราะ" }), "ตรวจแล้ว");
  await press("บันทึก");
  await said("บันทึกเหตุผลแล้ว");
  expect(book.settings.silenced).toMatchObject([{ reason: "ตรวจแล้ว", date: "2026-11-24" }]);
  expect(document.activeElement).toHaveAttribute("data-finding");
  expect(document.activeElement!.textContent).not.toBe(sentence);
});

test("every word of the first view and of the steps comes from the tables", async () => {
  const { press, said, go } = await openPane(scores, { words: pseudo(th) });
  await press(/อ่านคะแนน…⟧$/);
  await said(/^⟦อ่านคะแนนแล้ว/);
  for (const step of [/ไฮไลต์/, /วิเคราะห์และมาตรการ/, /รายงาน…/, /^⟦⟦อ่านคะแนน/]) {
    await go(step);
    await screen.findByRole("heading", { level: 2 });
    const plain = [...document.querySelectorAll("h2, .before, .status, main .fui-Button")]
      .map((element) => element.textContent!)
      .filter((text) => !text.startsWith("⟦"));
    expect(plain).toEqual([]);
  }
});
