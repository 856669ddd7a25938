import { gridOf, type CellValue, type Grid } from "../../../src/model/grid";
import {
  announced,
  average,
  itemsSheet,
  SOUND,
  soundSheets,
  summarySheet,
  type Scores,
} from "../build";
import { scores, withoutRows } from "./sheets";
import type { Cases } from "./cases";

const [one = 0, two = 0] = announced(SOUND);
const label = (row: number) => String(soundSheets().items.values[row - 1]![0]);

/** Instruments as they are printed, in a table of their own beside the sound sheets. */
const instruments = (iit: CellValue): Grid[] => [
  ...scores({}),
  gridOf("เครื่องมือ", [
    ["คะแนนรายเครื่องมือ ปีงบประมาณ พ.ศ. 2568"],
    ["เครื่องมือ", "คะแนน"],
    ["IIT", iit],
    ["EIT", average(announced(SOUND).slice(5, 8))],
    ["OIT", 100],
  ]),
];
const IIT = average(announced(SOUND).slice(0, 5));

/** OIT exactly at 95 with the doubled item at half marks (ITA.md R6). */
const atThreshold: Scores = {
  ...SOUND,
  OIT: SOUND.OIT.map((score, i) => (i === 26 ? 50 : score)),
};
const above: Scores = { ...SOUND, OIT: SOUND.OIT.map((score, i) => (i === 21 ? 50 : score)) };

const titled = (title: string): Grid[] => scores({ facts: { A1: title } });
const moit = (rows: number, name: string): Grid[] => [
  gridOf("ผล", [
    [`ผลการประเมิน ${name} ปีงบประมาณ พ.ศ. 2568`],
    ["ข้อ", "รายละเอียด", "คะแนน"],
    ...Array.from({ length: rows }, (_, i) => [`${name} ${i + 1}`, "หลักฐานเชิงประจักษ์", 100]),
  ]),
];
const ofYear = (year: number): Grid[] =>
  scores({
    facts: { B5: `พ.ศ. ${year}`, B6: 50, B7: "ผ่าน" },
    summary: { A1: `สรุปผลการประเมิน ปีงบประมาณ พ.ศ. ${year}` },
  }).slice(0, 2);

export const SCORE_CASES: Cases = {
  "wrong-edition": {
    trips: () => moit(22, "MOIT"),
    near: [
      () => titled("ผลการประเมินเทศบาลตำบลทุ่งขวัญ ซึ่งมีโรงเรียนในสังกัด 3 แห่ง"),
      () => titled("ผลการประเมินของหน่วยงาน (โรงพยาบาลส่งเสริมสุขภาพตำบลถ่ายโอนมาอยู่ในสังกัด)"),
    ],
  },
  "no-scores": {
    trips: () => [summarySheet(Array.from({ length: 10 }, () => ""))],
    near: [() => [scores({})[1]!], () => [itemsSheet(SOUND), scores({})[0]!]],
  },
  "unknown-year": {
    trips: () => ofYear(2571),
    near: [() => ofYear(2568).slice(1), () => scores({ facts: { B5: "ปีงบประมาณ 2568" } })],
  },
  "not-a-number": {
    trips: () => scores({ items: { B3: "รอผล" } }),
    near: [
      () => scores({ items: { B3: "97.50 คะแนน" } }),
      () => scores({ items: { B3: "๙๗.๕๐" } }),
      () => scores({ items: { B3: " 97.5 " } }),
    ],
  },
  "out-of-range": {
    trips: () => scores({ items: { B3: -97.5 } }),
    near: [() => scores({ items: { B10: "100" } }), () => scores({ items: { B10: "100.00" } })],
  },
  "lost-decimal": {
    trips: () => scores({ items: { B3: 9750 } }),
    near: [() => scores({ items: { B10: 100 } }), () => scores({ items: { B3: "97,50" } })],
  },
  "too-precise": {
    trips: () => scores({ items: { B3: 97.501 } }),
    near: [
      () => scores({ items: { B3: "97.5" } }),
      () => scores({ items: { B3: "97.50 " } }),
      () => withFormula("ราย", 2, 1, 97.5012),
    ],
  },
  incomplete: {
    trips: () => scores({ items: { B3: "" } }),
    near: [() => scores({ items: { B1: "" } }), () => scores({ summary: { A5: "", A6: "" } })],
  },
  "missing-indicator": {
    trips: () => withoutRows("สรุป", [9]).slice(0, 2),
    near: [() => scores({ summary: { B9: "" } }), () => withoutRows("สรุป", [9])],
  },
  "missing-item": {
    trips: () => withoutRows("ราย", [4]),
    near: [() => scores({}).slice(0, 2), () => withoutRows("ราย", [50, 51])],
  },
  "duplicate-indicator": {
    trips: () => scores({ summary: { B10: 6 } }),
    near: [
      () => scores({ summary: { B10: "7." } }),
      () => [...scores({}), { ...scores({})[1]!, sheet: "สำเนา" }],
    ],
  },
  "duplicate-item": {
    trips: () => scores({ items: { A5: label(4) } }),
    near: [
      () => scores({ items: { A89: "หมายเหตุ ข้อ i1 และ i2 ประเมินโดยบุคลากร" } }),
      () => scores({ items: { A4: label(4).replace("i2", "ข้อ I 2") } }),
    ],
  },
  "conflicting-score": {
    trips: () => scores({ summary: { D4: one - 9 } }),
    near: [
      () => scores({ summary: { D4: average(SOUND.IIT.slice(0, 3)) } }),
      () => scores({ summary: { D4: one.toFixed(1) } }),
    ],
  },
  "name-mismatch": {
    trips: () => scores({ summary: { C4: "การใช้งบประมาณ", C5: "การปฏิบัติหน้าที่", D4: two, D5: one } }),
    near: [
      () => scores({ summary: { C7: "การใช้ทรัพย์สินของราชการ" } }),
      () => scores({ summary: { C11: "การปรับปรุงระบบการทำงาน" } }),
      () => scores({ summary: { C8: "การแก้ไขปัญหา การทุจริต" } }),
    ],
  },
  "unknown-item": {
    trips: () => scores({ items: { A89: "o99 เรื่องอื่นที่ไม่มีในปีนี้", B89: 100 } }),
    near: [
      () => scores({ items: { A89: "โทร 0 5412 3456 ต่อ 29" } }),
      () => scores({ items: { A62: "๐๑๐ E-Service" } }),
    ],
  },
  "unsettled-score": {
    trips: () => scores({ summary: { D14: 77.5 } }).slice(0, 2),
    near: [
      () => scores({ summary: { C15: "จำนวนผู้ตอบ 120 คน" } }).slice(0, 2),
      () => scores({ summary: { A15: "หมายเหตุ", B15: "คะแนนเต็ม 100" } }).slice(0, 2),
    ],
  },
  "mean-mismatch": {
    trips: () => scores({ items: { B3: 79.5 } }),
    near: [
      () => scores({ items: { B3: 97.51 } }),
      () => scores({ items: { B1: average(SOUND.IIT.slice(0, 3)) } }),
    ],
  },
  "total-mismatch": {
    trips: () => scores({ facts: { B6: 91.11 } }),
    near: [() => scores({ facts: { B6: "๙๘.๖๖ คะแนน" } }), () => scores({ facts: { B6: 98.655 } })],
  },
  "level-mismatch": {
    trips: () => scores({ facts: { B7: "ผ่านดี" } }),
    near: [
      () => scores({ facts: { B7: "“ระดับผ่านดีเยี่ยม”" } }),
      () => scores({ facts: { B7: "ผ่าน ดีเยี่ยม" } }),
    ],
  },
  "near-threshold": {
    trips: () => scores({}, { scores: atThreshold, level: "ผ่านดีเยี่ยม" }),
    // The group's mean is told of the same item (R6), at its own place.
    along: ["mean-mismatch"],
    near: [() => scores({}, { scores: above, level: "ผ่านดีเยี่ยม" }), () => scores({})],
  },
  "weighted-score": {
    trips: () => instruments(Math.round(IIT * 30) / 100),
    near: [
      () => instruments(Math.round(IIT * 100) / 100),
      () => instruments(`${IIT.toFixed(2)} คะแนน`),
    ],
  },
  "year-mismatch": {
    trips: () => scores({ summary: { A1: "สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. 2567" } }),
    near: [
      () => scores({ summary: { A1: "สรุปผลการประเมินรายตัวชี้วัด ปี ๒๕๖๘" } }),
      () => scores({ summary: { A15: "เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2567" } }),
      () => scores({ summary: { A15: "แผนการดำเนินงาน ITA ปี 2569" } }),
      () => scores({ summary: { F5: "ปี 2567 ได้ 94.10 คะแนน" } }),
    ],
  },
  "agency-mismatch": {
    trips: () => scores({ summary: { A1: "ผลการประเมินของเทศบาลตำบลทุ่งขวาง ปีงบประมาณ พ.ศ. 2568" } }),
    near: [
      () => scores({ summary: { A1: "ผลการประเมินของ ทต.ทุ่งขวัญ ปีงบประมาณ พ.ศ. 2568" } }),
      () => scores({ summary: { A15: "จัดทำร่วมกับเทศบาลตำบลแม่สาย" } }),
      () => scores({ summary: { A15: "นายกเทศมนตรีตำบลทุ่งขวัญ" } }),
    ],
  },
  "place-mismatch": {
    trips: () =>
      scores({ summary: { A1: "เทศบาลตำบลทุ่งขวัญ อำเภอทุ่งขวาง จังหวัดลำปาง ปีงบประมาณ พ.ศ. 2568" } }),
    near: [
      () => scores({ summary: { A1: "เทศบาลตำบลทุ่งขวัญ อ.ทุ่งขวัญ จ.ลำปาง ปีงบประมาณ พ.ศ. 2568" } }),
      () => scores({ summary: { A15: "ส่งสำเนาให้สำนักงาน ป.ป.ช. ประจำจังหวัดลำพูน" } }),
    ],
  },
  "unused-letter-grade": {
    trips: () => scores({ facts: { B7: "A" } }),
    near: [
      () => scores({ facts: { A8: "กลุ่ม", B8: "A" } }),
      () => scores({ facts: { B7: "ผ่านดีเยี่ยม (Excellent)" } }),
    ],
  },
};

/** The sound sheets with a formula's full precision in one cell, row and column from 0. */
function withFormula(sheet: string, row: number, column: number, value: number): Grid[] {
  return scores({}).map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const changed = <T>(rows: readonly (readonly T[])[], to: T) =>
      rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? to : cell)));
    return {
      ...grid,
      values: changed(grid.values, value),
      formulas: changed(grid.formulas, "=195/2"),
    };
  });
}
