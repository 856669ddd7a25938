/** @jest-environment ./test/taskpane/environment.ts */
import { screen, within } from "@testing-library/react";
import type { Grid } from "../../src/model/grid";
import { readFixture } from "../fixtures/read-workbook";
import { openPane } from "./open-pane";

let scores: Grid[];
let report: Grid[];
beforeAll(async () => {
  scores = await readFixture("scores-2568-thai-digits.xlsx");
  report = await readFixture("report-2568-pasted.xlsx");
});

describe("The five steps", () => {
  test("are in sight from the start, each with its state", async () => {
    const { stateOf } = await openPane(scores);
    for (const step of ["อ่านคะแนน", "ตรวจสอบ", "ไฮไลต์", "วิเคราะห์และมาตรการ", "รายงาน"])
      expect(stateOf(step)).toBe("ยังไม่ได้ทำ");
  });

  test("say what they will change before they are pressed", async () => {
    const { go } = await openPane(scores);
    expect(screen.getByText(/ขั้นตอนนี้ไม่เปลี่ยนแปลงสิ่งใด/)).toBeInTheDocument();
    await go(/^ไฮไลต์/);
    expect(await screen.findByText(/ค่าในเซลล์ไม่เปลี่ยน/)).toBeInTheDocument();
    await go(/^รายงาน/);
    expect(await screen.findByText(/ชีตคะแนนของท่านไม่เปลี่ยน/)).toBeInTheDocument();
  });

  test("read the scores and show total, level and the sheets they stand on", async () => {
    const { press, said, stateOf, book } = await openPane(scores);
    await press("อ่านคะแนน");
    await said("อ่านคะแนนแล้ว ได้ ๑๐ ตัวชี้วัด ๕๒ ข้อ");
    expect(stateOf("อ่านคะแนน")).toBe("เรียบร้อย");
    expect(await screen.findByText("ผ่านดี")).toBeInTheDocument();
    expect(screen.getAllByText("๙๕.๔๑").length).toBeGreaterThan(0);
    const sheet = scores[1]!.sheet;
    await press(sheet);
    expect(book.selected).toEqual([{ sheet, address: "" }]);
  });

  test("do all of it at one press, and link to every sheet that was written", async () => {
    const { press, said, stateOf, book } = await openPane(scores);
    await press("ทำทั้งหมด");
    await said(/^ทำครบทุกขั้นตอนแล้ว เขียนรายงาน/);
    expect(stateOf("ไฮไลต์")).toBe("เรียบร้อย");
    expect(stateOf("รายงาน")).toBe("เรียบร้อย");
    expect(book.marked).toBeGreaterThan(0);
    await press("มาตรการ");
    expect(book.selected).toEqual([{ sheet: "มาตรการ", address: "" }]);
  });

  test("read by themselves when a later step is pressed first", async () => {
    const { go, press, stateOf, said } = await openPane(scores);
    await go(/^รายงาน/);
    await press("เขียนรายงาน");
    await said(/^เขียนรายงานแล้ว/);
    expect(stateOf("อ่านคะแนน")).toBe("เรียบร้อย");
    expect(stateOf("ไฮไลต์")).toBe("ยังไม่ได้ทำ");
  });

  test("speak English where Excel does, with Arabic digits", async () => {
    const { press, said } = await openPane(scores, { language: "en" });
    await press("Read scores");
    await said("Scores read: 10 indicators, 52 items");
    expect(await screen.findAllByText("95.41")).not.toEqual([]);
  });
});

describe("What goes wrong", () => {
  test("is said in words by its code, and the step can be tried again", async () => {
    const { press, said, stateOf, book } = await openPane(scores);
    book.failures.push("cell-edit");
    await press("อ่านคะแนน");
    await said("Excel กำลังอยู่ระหว่างพิมพ์ในเซลล์");
    expect(stateOf("อ่านคะแนน")).toBe("ยังไม่สำเร็จ");
    await press("อ่านคะแนน");
    await said(/^อ่านคะแนนแล้ว/);
    expect(stateOf("อ่านคะแนน")).toBe("เรียบร้อย");
    expect(screen.queryByText("ยังทำไม่สำเร็จ")).not.toBeInTheDocument();
  });

  test("is said too when the code of the path cannot be fetched", async () => {
    const { press, said, book } = await openPane(scores);
    book.hold = Promise.reject(new Error("chunk 12 failed"));
    await press("ทำทั้งหมด");
    await said("ข้อมูลของท่านอยู่ครบ");
  });

  test("does not come from cancelling: nothing is marked as failed", async () => {
    const { press, said, stateOf, book } = await openPane(scores);
    let go = () => {};
    book.hold = new Promise<void>((resolve) => (go = resolve));
    await press("อ่านคะแนน");
    expect(stateOf("อ่านคะแนน")).toBe("กำลังทำ");
    await press("ยกเลิก");
    go();
    await said("ยกเลิกแล้ว");
    expect(stateOf("อ่านคะแนน")).toBe("ยังไม่ได้ทำ");
  });
});

describe("Progress", () => {
  test("shows after half a second, with a button to cancel, and the pane stays usable", async () => {
    const { press, go, book } = await openPane(scores);
    let finish = () => {};
    book.hold = new Promise<void>((resolve) => (finish = resolve));
    await press("ทำทั้งหมด");
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    expect(await screen.findByRole("progressbar", { name: "ความคืบหน้า" })).toBeInTheDocument();
    await go(/^ไฮไลต์/);
    expect(await screen.findByRole("heading", { name: "ไฮไลต์" })).toBeInTheDocument();
    finish();
    expect(await screen.findByRole("heading", { name: "รายงาน" })).toBeInTheDocument();
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
  });
});

describe("Changes in the sheets", () => {
  test("make the steps out of date, say so, and reading again mends it", async () => {
    const { press, said, stateOf, change } = await openPane(scores);
    await press("ทำทั้งหมด");
    await said(/^ทำครบทุกขั้นตอนแล้ว/);
    change({ sheet: "สรุปผล" });
    await said("ชีต สรุปผล มีการแก้ไขหลังการอ่านครั้งล่าสุด");
    for (const step of ["อ่านคะแนน", "ตรวจสอบ", "วิเคราะห์และมาตรการ", "รายงาน"])
      expect(stateOf(step)).toBe("ไม่เป็นปัจจุบัน");
    await press("อ่านใหม่");
    await said(/^อ่านคะแนนแล้ว/);
    expect(stateOf("อ่านคะแนน")).toBe("เรียบร้อย");
    expect(stateOf("รายงาน")).toBe("ไม่เป็นปัจจุบัน");
  });

  test("by someone else are told apart, and those on the add-in's own sheets are not minded", async () => {
    const { press, said, stateOf, change } = await openPane(scores);
    await press("อ่านคะแนน");
    await said(/^อ่านคะแนนแล้ว/);
    change({ sheet: "มาตรการ", own: true });
    expect(stateOf("อ่านคะแนน")).toBe("เรียบร้อย");
    change({ sheet: "สรุปผล", remote: true });
    await said("ผู้ใช้อื่นแก้ไขชีต สรุปผล");
  });
});

describe("Nothing to read", () => {
  test("offers the form of the year whose result is out, and of years before it", async () => {
    const { user, press, said, stateOf } = await openPane([]);
    await press("อ่านคะแนน");
    await said("อ่านแล้ว แต่ยังไม่พบคะแนน");
    expect(stateOf("อ่านคะแนน")).toBe("มีเรื่องให้ดู");
    expect(await screen.findByRole("heading", { name: "ยังไม่พบคะแนนในสมุดงานนี้" })).toBeVisible();
    expect(screen.getByText(/^ยังไม่มีรายชื่อข้อของปี/)).toBeVisible();
    await press("เริ่มจากแบบฟอร์ม");
    await said("เพิ่มชีต แบบฟอร์ม 2569 แล้ว");
    await user.selectOptions(screen.getByRole("combobox", { name: /ปีงบประมาณ/ }), "2568");
    expect(screen.queryByText(/^ยังไม่มีรายชื่อข้อของปี/)).not.toBeInTheDocument();
    await press("เริ่มจากแบบฟอร์ม");
    await said("เพิ่มชีต แบบฟอร์ม 2568 แล้ว");
  });

  test("lays a pasted table into the form and reads it", async () => {
    const { user, press, said } = await openPane([]);
    await press("อ่านคะแนน");
    const field = await screen.findByRole("textbox", { name: "ตารางจากหน้าประกาศผล" });
    await user.click(field);
    await user.paste(
      "ตัวชี้วัดที่\tรายละเอียดตัวชี้วัด\tคะแนน\n1\tการปฏิบัติหน้าที่\t98.67\n2\tการใช้งบประมาณ\t99.24"
    );
    await press("จัดลงแบบฟอร์ม");
    await said(/^จัดตารางลงแบบฟอร์มแล้ว อ่านได้ ๒ ตัวชี้วัด/);
  });

  test("is offered before anything is read, too", async () => {
    const { press } = await openPane([]);
    await press("ยังไม่มีตารางคะแนน?");
    expect(await screen.findByRole("button", { name: "เริ่มจากแบบฟอร์ม" })).toBeVisible();
  });
});

describe("The report that stands in the workbook", () => {
  test("is checked too, and links lead to the findings' sheets", async () => {
    const { press, said, stateOf, go } = await openPane(report);
    await press("ทำทั้งหมด");
    await said(/^ทำครบทุกขั้นตอนแล้ว/);
    expect(stateOf("ตรวจสอบ")).toBe("มีเรื่องให้ดู");
    await go(/^ตรวจสอบ/);
    const list = await screen.findByRole("group", { name: "ผลการตรวจสอบ" });
    expect(within(list).getByRole("heading", { name: /^ข้อความและมาตรการ/ })).toBeInTheDocument();
  });
});
