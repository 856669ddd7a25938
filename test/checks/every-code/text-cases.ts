import { gridOf, type Grid } from "../../../src/model/grid";
import type { Cases } from "./cases";
import { announced, type Scores } from "../build";
import { ANALYSES, REPORTED, stated } from "../report";
import { analysis, everyMeasure, lines, measures, replaced, report } from "./sheets";

/** EIT scores of which the parts lie apart in the indicator 6, and texts that do not say so. */
const apart: Scores = {
  ...REPORTED,
  EIT: REPORTED.EIT.map(([a, b], i) => (i < 3 ? [a + 0.8, b - 4] : [a, b]) as [number, number]),
};
const named = { 6: { analysis: "ข้อ e1 e2 และ e3 ด้านการบริการยังล่าช้า" } };
const spokenOf = (short: string) =>
  measures(named, {
    scores: apart,
    analyses: { 6: [short, ANALYSES[6]![1], ANALYSES[6]![2]] },
  });
const { total, level, instruments } = stated(REPORTED);
const score = (number: number) => announced(REPORTED)[number - 1]!.toFixed(2);
const STEPS =
  "1. จัดประชุมหัวหน้าส่วนราชการทุกเดือนเพื่อทบทวนงาน\n2. กำหนดผู้รับผิดชอบรายกองและวันแล้วเสร็จ\n3. สรุปผลเสนอปลัดภายในเจ็ดวัน";

/** The report with a row below the measure of indicator 1. */
const goingOn = (row: readonly string[]): Grid[] =>
  report().map((grid) =>
    grid.sheet === "มาตรการ"
      ? gridOf(grid.sheet, [...grid.values.slice(0, 5), row, ...grid.values.slice(5)])
      : grid
  );

export const TEXT_CASES: Cases = {
  "instrument-heading": {
    trips: () =>
      replaced("แบบวัดการรับรู้ผู้มีส่วนได้เสียภายนอก EIT", "แบบวัดการรับรู้ผู้มีส่วนได้เสียภายใน EIT", { times: 1 }),
    near: [
      () => replaced("แบบวัดการรับรู้ผู้มีส่วนได้เสียภายนอก EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)"),
      () => replaced("แบบตรวจการเปิดเผยข้อมูลสาธารณะ OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)"),
      () => replaced("แบบตรวจการเปิดเผยข้อมูลสาธารณะ OIT", "แบบวัด OIT"),
      () => analysis(6, 0, "ผู้มีส่วนได้ส่วนเสียภายนอกบางส่วนเห็นว่าการบริการช่วงเที่ยงยังล่าช้า"),
    ],
  },
  "term-misspelt": {
    trips: () => measures({ 9: { steps: "1. ทำปฏิทินรายกอง\n2. ตรวจเว็บไซด์ทุกเดือน" } }),
    near: [
      () => measures({ 7: { measure: "มาตรการการตอบข้อซักถาม" } }),
      () => measures({ 9: { measure: "มาตรการปฏิทินข้อมูลและการประเมินผล" } }),
    ],
  },
  numbering: {
    trips: () => lines("2. เผยแพร่ผล", "4. เก็บหลักฐาน"),
    near: [
      () => lines("1.1 รอบแรก", "1.2 รอบสอง", "2. เผยแพร่ผล"),
      () =>
        measures({ 1: { steps: "1. สำรวจขั้นตอน\n2. ปรับขั้นตอน\nงานบริการ\n1. จัดเวร\n2. ปิดประกาศ" } }),
      () =>
        measures({
          1: { measure: "1. มาตรการลดระยะเวลา\n2. มาตรการคิว" },
          2: { measure: "3. มาตรการเปิดเผยการใช้จ่ายงบประมาณ" },
        }),
    ],
  },
  "broken-sentence": {
    trips: () => lines("2. เผยแพร่ผลการดำเนินงานบนเว็บไซต์ของ", "3. หน่วยงานทุกไตรมาส"),
    near: [
      () => lines("2. แจ้งบุคลากรภายใน", "3. มอบหมายเจ้าหน้าที่", "4. สรุปผลการติดตาม"),
      () => lines("2. เก็บหลักฐานไว้ที่งานการเจ้าหน้าที่", "3. แต่งตั้งคณะทำงาน"),
    ],
  },
  "mixed-digits": {
    trips: () => lines("2. สรุปผลรอบ 6 เดือน และรอบ ๑๒ เดือน"),
    near: [() => lines("2. เผยแพร่ที่ www.ita๒.go.th ข้อ o27"), () => lines("2. สอบถามที่ 0 5412 3456")],
  },
  "weakness-is-strength": {
    trips: () => analysis(1, 0, "เจ้าหน้าที่ให้บริการด้วยความรวดเร็วและเป็นไปตามขั้นตอนทุกงาน"),
    near: [
      () => analysis(9, 0, "ไม่พบประเด็นที่ต้องปรับปรุง"),
      () => analysis(1, 0, "แม้ขั้นตอนจะชัดเจนและเป็นธรรม แต่บางงานยังใช้เวลานานเกินกำหนด"),
      () => analysis(2, 2, "รักษาการควบคุมที่ทำให้ไม่มีการเบิกจ่ายเป็นเท็จ"),
      () => analysis(1, 0, "ยังมีผู้ตอบบางส่วนรับรู้ว่ามีการเลือกปฏิบัติต่อผู้มาติดต่อ"),
    ],
  },
  "maintain-is-improve": {
    trips: () => analysis(8, 2, "ต้องเพิ่มช่องทางให้บริการออนไลน์ให้มากขึ้นโดยเร็ว"),
    near: [
      () => analysis(9, 2, "รักษาความครบถ้วนของข้อมูล และปรับปรุงเว็บไซต์ให้เป็นปัจจุบันอยู่เสมอ"),
      () => analysis(8, 2, "ควรรักษามาตรฐานการปรับปรุงการทำงานไว้"),
    ],
  },
  "strength-is-lowest": {
    trips: () => measures({ 4: { analysis: "จุดเด่นของหน่วยงาน คือ การดูแลครุภัณฑ์" } }),
    near: [
      () => measures({ 9: { analysis: "จุดแข็งคือการเปิดเผยข้อมูลครบทุกข้อ" } }),
      () => analysis(4, 2, "จุดแข็งที่ควรรักษาคือการมีทะเบียนคุมทรัพย์สินครบทุกกอง"),
      () =>
        measures({ 4: { analysis: "จุดแข็งคือมีทะเบียนคุมครุภัณฑ์ แต่ข้อ i10 การขอยืมยังไม่เป็นไปตามขั้นตอน" } }),
    ],
  },
  "unaddressed-item": {
    trips: () =>
      measures({
        4: {
          measure: "มาตรการดูแลพัสดุ",
          analysis: "การดูแลพัสดุของกองยังไม่ทั่วถึง",
          steps: "1. ตรวจนับพัสดุ\n2. จัดเก็บ\n3. สรุปผล",
        },
      }),
    along: ["checklist-6"],
    near: [
      () =>
        measures({
          4: {
            measure: "มาตรการดูแลพัสดุ",
            analysis: "การยืมพัสดุยังไม่มีแบบฟอร์ม",
            steps: "1. ตรวจนับพัสดุ\n2. จัดเก็บ\n3. สรุปผล",
          },
        }),
      () =>
        measures({
          4: {
            measure: "มาตรการดูแลพัสดุ",
            analysis: "ยกระดับข้อ i10",
            steps: "1. ตรวจนับพัสดุ\n2. จัดเก็บ\n3. สรุปผล",
          },
        }),
    ],
  },
  "copied-text": {
    trips: () =>
      measures({ 4: { steps: `${STEPS}\n4. ชี้แจงการยืม` }, 6: { steps: `${STEPS}\n4. ชี้แจงการยืม` } }),
    near: [
      () =>
        measures({
          4: { steps: `${STEPS}\n4. ทำทะเบียนยืม` },
          6: {
            steps:
              "1. จัดประชุมหัวหน้าส่วนราชการทุกเดือนเพื่อทบทวนงาน\n2. แจ้งผลแก่ผู้มาติดต่อเป็นหนังสือภายในสามวัน\n3. ประเมินความพึงพอใจ",
          },
        }),
      () =>
        report({
          analyses: {
            9: ["ไม่พบข้อบกพร่อง", ANALYSES[9]![1], ANALYSES[9]![2]],
            10: ["ไม่พบข้อบกพร่อง", ANALYSES[10]![1], ANALYSES[10]![2]],
          },
        }),
    ],
  },
  "finding-of-other-indicator": {
    trips: () => measures({ 2: { analysis: "การขอยืมครุภัณฑ์ยังไม่มีทะเบียนคุม" } }),
    near: [
      () => measures({ 1: { analysis: "งานทะเบียนใช้เวลานานกว่าที่ผู้มาติดต่อคาดไว้" } }),
      () => analysis(2, 1, "เผยแพร่สรุปการเบิกจ่ายบนเว็บไซต์และกลุ่มไลน์"),
      () => measures({ 6: { analysis: "การบริการช่วงเที่ยงยังล่าช้า เช่นเดียวกับตัวชี้วัดที่ 1" } }),
    ],
  },
  "measure-incomplete": {
    trips: () => measures({ 3: { measure: "" } }),
    near: [
      () => measures({ 5: { unit: "ทุกกอง" } }),
      () => measures({ 2: { period: "ทุกวัน" } }),
      // A second measure under a merged indicator, by the same unit as the one above it.
      () => goingOn(["", "มาตรการปิดประกาศ", "ระยะเวลาไม่เป็นที่ทราบ", "1. ปิดประกาศ", "ไตรมาส 2", ""]),
      () => goingOn(["", "", "", "4. ประเมินผลของการลดระยะเวลา", "", ""]),
    ],
  },
  "score-quoted-wrong": {
    trips: () => measures({ 1: { indicator: "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (89.25 คะแนน)" } }),
    near: [
      () => measures({ 9: { indicator: "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (100 คะแนน)" } }),
      () => analysis(4, 0, "การขอยืมทรัพย์สินยังไม่เป็นไปตามขั้นตอน ข้อ i10 ปี 2567 ได้ 88.20 คะแนน"),
      () =>
        analysis(8, 0, "ข้อ e7 ส่วน Survey ได้ 92.40 คะแนน ต่ำกว่าเกณฑ์ 95 คะแนน ผู้รับบริการยังมีส่วนร่วมน้อย"),
    ],
  },
  "same-everywhere": {
    trips: () => everyMeasure("unit", ["ทุกกอง", "ทุกกอง", "ทุก กอง", "ทุกกอง", "กองคลัง"]),
    near: [
      () => everyMeasure("unit", ["ทุกกอง", "ทุกกอง", "กองคลัง", "กองช่าง"]),
      () => everyMeasure("period", ["ต.ค. 68 - ก.ย. 69", "ไตรมาส 1"]),
    ],
  },
  "period-outside-year": {
    trips: () => measures({ 2: { period: "ต.ค. 68 - ต.ค. 69" } }),
    along: ["checklist-5"],
    near: [
      () => measures({ 2: { period: "ต.ค. ๖๘ – ก.ย. ๖๙" } }),
      () => measures({ 2: { period: "ไตรมาส 4/2568" } }),
      () => measures({ 2: { period: "พฤศจิกายน - มกราคม 2569" } }),
    ],
  },
  "period-before-approval": {
    trips: () => report({ memoDate: "1 ธันวาคม 2568" }),
    near: [
      () => report({ memoDate: "30 กันยายน 2568" }),
      () => report({ memoDate: "1 ตุลาคม 2568" }),
    ],
  },
  "part-gap": {
    trips: () => spokenOf("ผู้รับบริการบางส่วนเห็นว่าการบริการยังล่าช้า"),
    near: [
      () => spokenOf("การบริการยังล่าช้า โดยส่วน Survey ต่ำกว่าส่วน Public"),
      () => spokenOf("การบริการยังล่าช้า คะแนนสองส่วน (Public และ Survey) แตกต่างกันมาก"),
    ],
  },
  "instruments-not-stated": {
    trips: () => report({ summary: `คะแนนภาพรวม ${total.toFixed(2)} คะแนน ระดับ “${level}”` }),
    near: [
      () =>
        report({
          summary: `คะแนนภาพรวม ${total.toFixed(2)} คะแนน ระดับ “${level}” (IIT = ${instruments.IIT.toFixed(2)}, EIT = ${instruments.EIT.toFixed(2)}, OIT = ${instruments.OIT.toFixed(2)})`,
        }),
      () => report({ summary: "รายละเอียดคะแนนตามตารางด้านล่าง" }),
    ],
  },
  "law-year": {
    trips: () => report({ laws: ["1. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2542"] }),
    near: [
      () => report({ laws: ["1. พ.ร.บ.เทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 14) พ.ศ. 2562"] }),
      () =>
        report({
          laws: ["1. กฎกระทรวงกำหนดหลักเกณฑ์เกี่ยวกับการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2561"],
        }),
    ],
  },
  "not-a-law": {
    trips: () => report({ laws: ["1. แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)"] }),
    near: [
      () =>
        report({
          laws: ["1. พระราชบัญญัติกำหนดแผนและขั้นตอนการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น พ.ศ. 2542"],
        }),
      () =>
        report({
          laws: ["1. ระเบียบกระทรวงมหาดไทยว่าด้วยการจัดทำแผนพัฒนาขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2548"],
        }),
    ],
  },
  "develop-is-maintain": {
    trips: () => analysis(3, 1, "หน่วยงานควรรักษามาตรฐานเช่นนี้ต่อไป"),
    near: [
      () => analysis(3, 1, "จัดทำคู่มือการมอบหมายงานเพื่อรักษามาตรฐานการบริหารบุคคลต่อไป"),
      () => analysis(3, 1, "ทดลองสลับผู้มอบหมายงานทุกไตรมาส และเก็บความเห็นของบุคลากร"),
    ],
  },
  "weakness-says-nothing": {
    trips: () => analysis(5, 0, "การแก้ไขปัญหาการทุจริต"),
    near: [
      () => analysis(5, 0, "การแก้ไขปัญหาการทุจริตยังไม่ทันเวลา"),
      () => analysis(9, 0, "ไม่มีข้อบกพร่อง"),
    ],
  },
  "memo-incomplete": {
    trips: () => replaced("(นางสาวพิมพ์ใจ ตั้งตรง)", ""),
    near: [
      () => replaced("(นางสาวพิมพ์ใจ ตั้งตรง)", "(นายพิมพ์ ตั้งตรง)"),
      () => replaced("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ", "เห็นควรอนุมัติตามเสนอ"),
    ],
  },
  "number-prefix": {
    trips: () => replaced("ที่ ลป 7", "ที่ ลพ 7"),
    near: [() => replaced("ที่ ลป 7", "ที่ ล.ป. 7"), () => replaced("ที่ ลป 7", "ที่ มท 0")],
  },
  "superlative-twice": {
    trips: () =>
      measures({
        9: { analysis: "การเปิดเผยข้อมูลเป็นจุดแข็งที่สุด" },
        10: { analysis: "การป้องกันการทุจริตเป็นจุดแข็งที่สุด" },
      }),
    near: [
      () => measures({ 9: { analysis: "การเปิดเผยข้อมูลเป็นจุดแข็งที่สุด" } }),
      () =>
        measures({
          9: { analysis: "การเปิดเผยข้อมูลเป็นจุดแข็งที่สุด" },
          10: { analysis: "การป้องกันการทุจริตเป็นจุดแข็ง" },
        }),
    ],
  },
  "score-format": {
    trips: () =>
      measures({ 1: { indicator: `ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (${Number(score(1)).toFixed(1)} คะแนน)` } }),
    near: [
      () => measures({ 9: { indicator: "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล (100 คะแนน)" } }),
      () => analysis(1, 0, "ผู้รับบริการบางส่วนเห็นว่างานใช้เวลา 7.5 วัน ซึ่งเกินกำหนด"),
    ],
  },
};
