import { FRAMEWORK_2568 as F } from "../../../../src/ita/years/2568/framework";
import { gridOf, type CellValue, type Grid } from "../../../../src/model/grid";
import { itemsSheet } from "../../build";
import { factsOf, type Facts } from "../layouts";
import type { SecondOffice } from "./offices";

type Rows = CellValue[][];

const name = (number: number) => F.indicators[number - 1]!.name;
const two = (score: number) => score.toFixed(2);
const label = (facts: Facts, i: number) =>
  `ตัวชี้วัดที่ ${i + 1} ${name(i + 1)} (${two(facts.indicators[i]!)} คะแนน)`;

const HEADS = [
  "ตัวชี้วัด",
  "มาตรการ/โครงการ/กิจกรรม",
  "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการหรือโครงการหรือกิจกรรม",
  "ขั้นตอน/วิธีการดำเนินการ",
  "ระยะเวลาดำเนินการ",
  "ผู้รับผิดชอบ",
];

function memo({ office, full, total, level }: Facts): Grid {
  return gridOf(
    "บันทึกข้อความ",
    [
      "บันทึกข้อความ",
      `ส่วนราชการ...${office.desk}...${office.agency}.....`,
      `ที่...${office.letters} 71802/332.....วันที่...15 กันยายน 2568.....`,
      `เรื่อง...รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ของ${full} ปีงบประมาณ พ.ศ. 2568`,
      `เรียน ${office.head}`,
      "เรื่องเดิม",
      `ตามที่ ${office.agency} ได้เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2568 มีผลคะแนนการประเมิน ${two(total)} คะแนน ระดับผลการประเมินคือ ${level} นั้น`,
      "ข้อเท็จจริง",
      `บัดนี้ ${office.desk} ได้จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569 เสร็จเรียบร้อยแล้ว`,
      "ข้อระเบียบ/กฎหมาย",
      "1. พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
      "2. พระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558",
      "3. พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546",
      "4. พระราชบัญญัติมาตรฐานทางจริยธรรม พ.ศ. 2562",
      "ข้อเสนอแนะ",
      "จึงเรียนมาเพื่อโปรดทราบและพิจารณาอนุมัติให้เผยแพร่บนเว็บไซต์ของหน่วยงาน",
      "(นางสาวอรุณี แสงทอง)",
      "ตำแหน่ง นักวิเคราะห์นโยบายและแผนชำนาญการ",
    ].map((text) => [text])
  );
}

const sentence = ({ office, total, level, instruments }: Facts) =>
  `จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. 2568 พบว่าคะแนนภาพรวมของ${office.agency} คือ ${two(total)} คะแนน ระดับผลการประเมินอยู่ที่ “${level}” ` +
  `โดยเครื่องมือ IIT ได้ ${two(instruments.IIT)} คะแนน EIT ได้ ${two(instruments.EIT)} คะแนน และ OIT ได้ ${two(instruments.OIT)} คะแนน`;

const summaryTable = ({ indicators }: Facts): Rows => [
  ["แบบสำรวจ", "ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
  ...F.indicators.map((it, i) => [
    [1, 6, 9].includes(it.number) ? it.instrument : "",
    it.number,
    it.name,
    indicators[i]!,
  ]),
];

const summary = (facts: Facts): Grid =>
  gridOf("สรุปผล", [
    ["รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"],
    [`ของ${facts.full} ปีงบประมาณ พ.ศ. 2568`],
    [],
    ["1. ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568"],
    [sentence(facts)],
    [],
    ...summaryTable(facts),
  ]);

/** Item tables, each followed by what `after` gives for its indicator. */
function items({ scores }: Facts, after: (i: number) => Rows = () => []): Rows {
  let i = 0;
  return itemsSheet(scores).values.flatMap((row) =>
    row.some((cell) => cell !== "") ? [[...row]] : [...after(i++), []]
  );
}

const problems = ({ problems, ways }: SecondOffice): Rows =>
  problems.length === 0
    ? []
    : [
        ["การวิเคราะห์ปัญหา/อุปสรรคของหน่วยงานในการดำเนินการประเมิน"],
        ["ปัญหา/อุปสรรค"],
        ...problems.map((text) => [text]),
        [],
        ["แนวทางการปรับปรุงเพื่อรักษาระดับค่าคะแนน"],
        ...ways.map((text) => [text]),
        [],
      ];

/** The form of the published reports: a cover, texts below each item table, a head above each measure. */
export function published(office: SecondOffice): Grid[] {
  const facts = factsOf(office);
  return [
    memo(facts),
    gridOf("ปก", [
      [],
      [
        `รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ${office.agency} ปีงบประมาณ พ.ศ. 2568`,
      ],
      ["เพื่อจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569"],
      [office.agency],
    ]),
    summary(facts),
    gridOf("รายตัวชี้วัด", [
      ["2. ข้อมูลรายละเอียดการวิเคราะห์ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2568 แยกเป็น 10 ตัวชี้วัด"],
      [],
      ...items(facts, (i) => [
        ["วิเคราะห์ข้อบกพร่อง/ข้อปรับปรุง ข้อที่ต้องพัฒนา หรือรักษาระดับ"],
        [`ข้อบกพร่อง/ข้อปรับปรุง ${office.said[i]!.short}`],
        [`ข้อที่ต้องพัฒนา ${office.said[i]!.develop}`],
        [`รักษาระดับ ${office.said[i]!.maintain}`],
      ]),
    ]),
    gridOf("มาตรการ 2569", [
      ["3. วิธีการนำผลการวิเคราะห์แต่ละตัวชี้วัดไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. 2569"],
      [],
      [`มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในของ${office.agency}`],
      ["ประจำปีงบประมาณ พ.ศ. 2569"],
      ...office.said.flatMap((it, i) => [
        [],
        i === 0 ? HEADS : ["ประเด็น", ...HEADS.slice(1)],
        [label(facts, i), it.measure, it.analysis, it.steps, it.period, it.unit],
      ]),
    ]),
    gridOf("ปัญหาและแนวทาง", [...problems(office), ["การกำกับติดตามและรายงานผล"], [office.followUp]]),
  ];
}

/** Two rows for a measure: indicator, finding and unit merged over both, and here and there measure and period too. */
export function mergedRows(office: SecondOffice): Grid[] {
  const facts = factsOf(office);
  const rows: Rows = office.said.flatMap((it, i) => {
    const steps = it.steps.split("\n");
    const last = steps.length > 1 ? steps.at(-1)! : "ติดตามผล";
    return [
      [
        `${i + 1}. ${name(i + 1)}`,
        it.analysis,
        it.measure,
        steps.slice(0, -1).join("\n") || it.steps,
        it.period,
        it.unit,
      ],
      ["", "", i % 3 === 1 ? `ติดตามผลของ${it.measure}` : "", last, i % 2 ? it.period : "", ""],
    ];
  });
  return [
    summary(facts),
    gridOf("คะแนนรายข้อ", [["คะแนนรายข้อ ประจำปีงบประมาณ พ.ศ. 2568"], [], ...items(facts)]),
    gridOf("วิเคราะห์", [
      ["2. ผลการวิเคราะห์รายตัวชี้วัด"],
      [],
      ["ตัวชี้วัด", "คะแนน", "ข้อบกพร่องที่ต้องแก้ไขโดยเร่งด่วน", "ประเด็นที่ต้องพัฒนา", "การรักษาระดับ"],
      ...office.said.map((it, i) => [
        `ตัวชี้วัดที่ ${i + 1} ${name(i + 1)}`,
        facts.indicators[i]!,
        it.short,
        it.develop,
        it.maintain,
      ]),
    ]),
    gridOf("มาตรการ", [
      ["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569"],
      [],
      ["ตัวชี้วัด", "ประเด็นจากผลการวิเคราะห์", "มาตรการ", "ขั้นตอนการดำเนินงาน", "ห้วงเวลา", "ผู้รับผิดชอบ"],
      ...rows,
      [],
      ["หมายเหตุ", office.followUp],
    ]),
  ];
}

/** A report in chapters, indicators headed "1) ตัวชี้วัดที่ 1 ...", measures in eight columns. */
export function chapters(office: SecondOffice): Grid[] {
  const facts = factsOf(office);
  return [
    gridOf("รายงาน", [
      [`รายงานผลการวิเคราะห์การประเมิน ITA ของ${facts.full}`],
      ["ปีงบประมาณ พ.ศ. 2568"],
      [],
      ["ส่วนที่ 1 ผลการประเมินในภาพรวม"],
      [sentence(facts)],
      [],
      ...summaryTable(facts),
      [],
      ["ส่วนที่ 2 ผลการวิเคราะห์รายตัวชี้วัด"],
      ...office.said.flatMap((it, i) => [
        [`${i + 1}) ตัวชี้วัดที่ ${i + 1} ${name(i + 1)} ได้ ${two(facts.indicators[i]!)} คะแนน`],
        ["จุดอ่อน"],
        [it.short],
        ["สิ่งที่ควรพัฒนา"],
        [it.develop],
        ["สิ่งที่ต้องรักษาไว้"],
        [it.maintain],
      ]),
      [],
      ["ส่วนที่ 3 มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569"],
      [
        "ลำดับ",
        "ตัวชี้วัด",
        "มาตรการ/กิจกรรม",
        "ผลการวิเคราะห์",
        "วิธีการดำเนินการ",
        "กำหนดเวลา",
        "หน่วยงานรับผิดชอบ",
        "งบประมาณ",
      ],
      ...office.said.map((it, i) => [
        i + 1,
        name(i + 1),
        it.measure,
        it.analysis,
        it.steps,
        it.period,
        it.unit,
        i % 3 ? "ไม่ใช้งบประมาณ" : "20,000 บาท",
      ]),
      [],
      ["ส่วนที่ 4 การกำกับติดตามและรายงานผล"],
      [office.followUp],
    ]),
    gridOf("รายข้อ", [["ผลคะแนนรายข้อ ปีงบประมาณ พ.ศ. 2568"], [], ...items(facts)]),
  ];
}

/** Facts as rows of label and value, texts beside their labels, the measures of each instrument on a sheet of its own. */
export function byInstrument(office: SecondOffice): Grid[] {
  const facts = factsOf(office);
  const { instruments, total, level } = facts;
  const measures = (sheet: string, from: number, to: number): Grid =>
    gridOf(sheet, [
      [`มาตรการเพื่อยกระดับผลการประเมิน ${sheet} ปีงบประมาณ พ.ศ. 2569`],
      [],
      [
        "ที่",
        "ตัวชี้วัด",
        "มาตรการ/โครงการ/กิจกรรม",
        "ข้อค้นพบจากการวิเคราะห์",
        "ขั้นตอน/วิธีการ",
        "ระยะเวลา",
        "ผู้รับผิดชอบ",
      ],
      ...office.said
        .slice(from, to)
        .map((it, i) => [
          i + 1,
          label(facts, from + i),
          it.measure,
          it.analysis,
          it.steps,
          it.period,
          it.unit,
        ]),
    ]);
  return [
    memo(facts),
    gridOf("ข้อมูลทั่วไป", [
      ["ชื่อหน่วยงาน", office.agency],
      ...(office.district ? [["อำเภอ", office.district]] : []),
      ["จังหวัด", office.province],
      ["ปีงบประมาณ", "2568"],
      ["คะแนนรวม", total],
      ["ระดับ", level],
      ["คะแนน IIT", Number(two(instruments.IIT))],
      ["คะแนน EIT", Number(two(instruments.EIT))],
      ["คะแนน OIT", Number(two(instruments.OIT))],
    ]),
    gridOf("วิเคราะห์", [
      ["บทวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. 2568"],
      [],
      ...items(facts, (i) => [
        ["ข้อบกพร่อง", office.said[i]!.short],
        ["ข้อที่ต้องพัฒนา", office.said[i]!.develop],
        ["รักษาระดับ", office.said[i]!.maintain],
      ]),
    ]),
    measures("IIT", 0, 5),
    measures("EIT", 5, 8),
    measures("OIT", 8, 10),
    gridOf("ติดตาม", [["การติดตามและรายงานผลการดำเนินการ"], [office.followUp]]),
  ];
}

export const SECOND_LAYOUTS = { published, mergedRows, chapters, byInstrument };
