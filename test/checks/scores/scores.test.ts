import { gridOf, type CellValue, type Grid } from "../../../src/model/grid";
import {
  announced,
  average,
  findingsOf,
  listed,
  SOUND,
  soundSheets,
  totalOf,
  withCells,
} from "../build";

type Cells = Readonly<Record<string, CellValue>>;
type Sheet = "facts" | "summary" | "items";
type Change = Partial<Record<Sheet, Cells>>;

/** The sound sheets with some cells changed. */
function sheets(change: Change, facts: Cells = {}): Grid[] {
  const sound = soundSheets({ facts });
  return (["facts", "summary", "items"] as const).map((name) =>
    withCells(sound[name], change[name] ?? {})
  );
}

const [one = 0, two = 0] = announced(SOUND);

describe("a sound result", () => {
  it("has nothing said about it", () => {
    expect(listed(findingsOf(sheets({})))).toEqual([]);
  });
});

/** What each change of the sound sheets yields, and nothing else. Summary scores stand in D4:D13, items from "ราย"!B1. */
const CASES: [string, Change, string[]][] = [
  ["not-a-number: an error value", { summary: { D4: "#REF!" } }, ["not-a-number สรุป!D4"]],
  ["not-a-number: two numbers", { items: { B4: "98.00/99.00" } }, ["not-a-number ราย!B4"]],
  ["lost-decimal: Thai digits", { items: { B3: "๙๗๕๐" } }, ["lost-decimal ราย!B3"]],
  [
    "conflicting-score: title against summary",
    { items: { B1: one - 9 } },
    ["conflicting-score ราย!B1"],
  ],
  ["mean-mismatch: an item mistyped", { items: { B3: 79.5 } }, ["mean-mismatch ราย!B1"]],
  [
    "mean-mismatch: an indicator changed in both places, and not its consequences",
    { items: { B1: one - 10 }, summary: { D4: one - 10 } },
    ["mean-mismatch ราย!B1"],
  ],
];

describe("one changed cell", () => {
  it.each(CASES)("%s", (_, change, expected) => {
    expect(listed(findingsOf(sheets(change)))).toEqual(expected);
  });
});

describe("rows that change places", () => {
  it("two names exchanged are two mismatches of number and name", () => {
    const found = findingsOf(
      sheets({ summary: { C4: "การใช้งบประมาณ", C5: "การปฏิบัติหน้าที่", D4: two, D5: one } })
    );
    expect(found.map((it) => it.code)).toEqual(["name-mismatch", "name-mismatch"]);
  });

  it("a score without code or name is noted with its cell", () => {
    const { facts, summary } = soundSheets();
    const values = [...summary.values, ["", "", "", 77.5]];
    const found = findingsOf([facts, { ...summary, values, formulas: values }]);
    expect(found.map((it) => it.code)).toContain("unsettled-score");
  });

  it("an indicator that is nowhere is missed where it should stand", () => {
    const { facts, summary } = soundSheets();
    const values = summary.values.filter((_, row) => row !== 8);
    const short = { ...summary, values, formulas: values };
    expect(listed(findingsOf([facts, short]))).toEqual(["missing-indicator สรุป!B9"]);
  });

  it("an item that is nowhere is missed below the one before it", () => {
    const { facts, summary, items } = soundSheets();
    const values = items.values.filter((_, row) => row !== 3);
    const short = { ...items, values, formulas: values };
    expect(listed(findingsOf([facts, summary, short]))).toEqual(["missing-item ราย!A4"]);
  });

  it("nothing is missed on a sheet that holds the summary alone", () => {
    const { facts, summary } = soundSheets();
    expect(listed(findingsOf([facts, summary]))).toEqual([]);
  });
});

describe("the fix of a finding", () => {
  const fixOf = (change: Change) => findingsOf(sheets(change))[0]?.fix;

  it("puts the decimal point back in the form of the cell", () => {
    expect(fixOf({ items: { B3: 9750 } })).toMatchObject({ from: 9750, to: 97.5 });
    expect(fixOf({ items: { B3: "๙๗๕๐" } })).toMatchObject({ from: "๙๗๕๐", to: "๙๗.๕๐" });
  });

  it("renumbers the doubled indicator by its name", () => {
    expect(fixOf({ summary: { B10: 6 } })).toMatchObject({ from: 6, to: 7 });
    expect(fixOf({ summary: { B10: "๖" } })).toMatchObject({ from: "๖", to: "๗" });
  });
});

describe("a year without rules", () => {
  it.each([2571, 2569])("%s is said to have none, and nothing is totalled or levelled", (year) => {
    const grids = sheets({
      facts: { B5: `พ.ศ. ${year}`, B6: 50, B7: "ผ่าน" },
      summary: { A1: `สรุปผลการประเมิน ปีงบประมาณ พ.ศ. ${year}` },
    }).slice(0, 2);
    expect(findingsOf(grids).map((it) => it.code)).toEqual(["unknown-year"]);
  });
});

describe("other assessments, and none", () => {
  it("a table of MOIT is refused", () => {
    const moit = gridOf("MOIT", [
      ["ผลการประเมิน MOIT โรงพยาบาล ปีงบประมาณ พ.ศ. 2568"],
      ["ข้อ", "รายละเอียด", "คะแนน"],
      ...Array.from({ length: 22 }, (_, i) => [`MOIT ${i + 1}`, "หลักฐานเชิงประจักษ์", 100]),
    ]);
    expect(findingsOf([moit]).map((it) => it.code)).toEqual(["wrong-edition"]);
  });

  it("an empty form has no scores", () => {
    const { summary } = soundSheets();
    const values = summary.values.map((row, i) => (i < 3 ? row : [...row.slice(0, 3), ""]));
    const found = findingsOf([{ ...summary, values, formulas: values }]);
    expect(found.map((it) => it.code)).toEqual(["no-scores"]);
  });
});

describe("a score in another's place", () => {
  const table = (iit: number) =>
    gridOf("เครื่องมือ", [
      ["คะแนนรายเครื่องมือ ปีงบประมาณ พ.ศ. 2568"],
      ["เครื่องมือ", "คะแนน"],
      ["IIT", iit],
      ["EIT", average(announced(SOUND).slice(5, 8))],
      ["OIT", 100],
    ]);
  const withTable = (iit: number) => [...sheets({}), table(iit)];
  const mean =
    announced(SOUND)
      .slice(0, 5)
      .reduce((a, b) => a + b, 0) / 5;

  it("a weighted score where 0-100 belongs", () => {
    const found = findingsOf(withTable(Math.round(mean * 30) / 100));
    expect(found.map((it) => it.code)).toEqual(["weighted-score"]);
  });
  it("near miss: the instrument itself", () => {
    expect(listed(findingsOf(withTable(Math.round(mean * 100) / 100)))).toEqual([]);
  });
  it("an instrument that its indicators do not bear out", () => {
    expect(listed(findingsOf(withTable(88.88)))).toEqual(["mean-mismatch เครื่องมือ!B3"]);
  });
});

describe("items", () => {
  it("with a code twice are one finding", () => {
    const found = findingsOf(sheets({ items: { A5: String(soundSheets().items.values[3]![0]) } }));
    expect(found.map((it) => it.code)).toEqual(["duplicate-item"]);
  });
  it("with a code that the year does not have are told", () => {
    const found = findingsOf(sheets({ items: { A76: "o99 เรื่องอื่นที่ไม่มีในปีนี้", B76: 100 } }));
    expect(found.map((it) => it.code)).toEqual(["unknown-item"]);
  });
  it("with a whole survey column empty are one finding", () => {
    const { facts, summary, items } = soundSheets();
    const values = items.values.map((row, i) =>
      i >= 30 && i < 48 && /^e/.test(String(row[0])) ? [row[0]!, row[1]!, ""] : row
    );
    const found = findingsOf([facts, summary, { ...items, values, formulas: values }]);
    expect(found.map((it) => it.code)).toEqual(["incomplete"]);
  });
});

describe("values at a threshold", () => {
  it("an instrument exactly at its threshold is noted, with the reason of the level in words", () => {
    const scores = { ...SOUND, OIT: SOUND.OIT.map((score, i) => (i === 26 ? 50 : score)) };
    const found = findingsOf(
      Object.values(soundSheets({ scores, facts: { ระดับผลการประเมิน: "ผ่านดี" } }))
    );
    const total = totalOf(announced(scores));
    expect(found.map((it) => it.code)).toEqual([
      "level-mismatch",
      "near-threshold",
      "mean-mismatch",
    ]);
    expect(found[0]?.params).toMatchObject({ total: total.toFixed(2), expected: "ผ่านดีเยี่ยม" });
  });
});
