import { levelOf } from "../../src/ita/levels";
import { NAMED_LEVELS } from "../../src/ita/level-rules";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { announced, half, itemsSheet, SOUND, totalOf, type Scores } from "./build";

/** Scores of a good office with two low items: i10, and the survey part of e7. */
export const REPORTED: Scores = {
  ...SOUND,
  IIT: SOUND.IIT.map((score, i) => (i === 9 ? 91.4 : score)),
  EIT: SOUND.EIT.map((pair, i) => (i === 6 ? ([95.8, 92.4] as const) : pair)),
};

/** The texts of one indicator: what falls short, what to develop, what to maintain. */
export type Analysis = readonly [string, string, string];

export const ANALYSES: Readonly<Record<number, Analysis>> = {
  1: [
    "บุคลากรบางส่วนเห็นว่าการให้บริการยังใช้เวลาเกินกว่าที่กำหนดไว้ในบางงาน",
    "ทบทวนขั้นตอนของงานที่ใช้เวลานาน และปิดประกาศระยะเวลาที่ปรับแล้วให้ผู้มาติดต่อทราบ",
    "คงการให้บริการตามลำดับคิวและการกำกับของหัวหน้างานไว้",
  ],
  2: [
    "บุคลากรบางส่วนยังไม่ทราบความก้าวหน้าของการใช้จ่ายงบประมาณของแต่ละโครงการ",
    "จัดทำสรุปการเบิกจ่ายรายไตรมาสให้ทุกกองตรวจดูได้",
    "รักษาการตรวจสอบเอกสารเบิกจ่ายสองชั้นซึ่งทำให้ไม่พบการเบิกจ่ายเป็นเท็จ",
  ],
  3: [
    "ผู้ตอบบางส่วนเห็นว่าหลักเกณฑ์การมอบหมายงานยังไม่ชัดเจน",
    "กำหนดหลักเกณฑ์การมอบหมายงานและการเลื่อนตำแหน่งเป็นลายลักษณ์อักษร",
    "รักษาแนวทางที่ผู้บังคับบัญชาไม่สั่งการเรื่องธุระส่วนตัว",
  ],
  4: [
    "บุคลากรบางส่วนเห็นว่าการขอยืมทรัพย์สินยังไม่เป็นไปตามขั้นตอน (ข้อ i10 ได้ 91.40 คะแนน)",
    "รวมขั้นตอนการยืม แบบคำขอ และผู้มีอำนาจอนุญาตไว้ในแนวปฏิบัติฉบับเดียว",
    "รักษาการสุ่มตรวจครุภัณฑ์กับทะเบียนคุมปีละสองครั้ง",
  ],
  5: [
    "ยังมีบุคลากรบางส่วนไม่มั่นใจในกระบวนการจัดการเรื่องร้องเรียน",
    "ประกาศกรอบเวลาในการตรวจสอบเรื่องร้องเรียนและการปกปิดชื่อผู้ร้อง",
    "รักษาการประกาศเจตนารมณ์ของผู้บริหารในการต่อต้านการทุจริตทุกต้นปี",
  ],
  6: [
    "ผู้รับบริการบางส่วนเห็นว่าการบริการในช่วงเที่ยงยังล่าช้า",
    "จัดเจ้าหน้าที่สลับเวรพักเที่ยงและติดผังขั้นตอนบริการ ณ จุดรับคำขอ",
    "คงบัตรคิวซึ่งให้บริการทุกคนตามลำดับก่อนหลังไว้",
  ],
  7: [
    "ผู้มาติดต่อบางส่วนเห็นว่าคำอธิบายทางโทรศัพท์ยังไม่ชัดเจน",
    "จัดทำชุดคำตอบสำหรับข้อซักถามที่พบบ่อยและเผยแพร่บนเว็บไซต์",
    "รักษาการแจ้งข่าวผ่านเสียงตามสายและไลน์ของหมู่บ้านทุกสัปดาห์",
  ],
  8: [
    "ผู้รับบริการบางส่วนเห็นว่ายังมีโอกาสเสนอความเห็นน้อย (ข้อ e7 ส่วน Survey ได้ 92.40 คะแนน)",
    "เปิดช่องทางเสนอความเห็น ณ จุดบริการ และแจ้งกลับว่านำไปแก้ไขเรื่องใด",
    "รักษาระบบยื่นคำขอออนไลน์ที่เปิดใช้แล้วให้พร้อมใช้งาน",
  ],
  9: [
    "ไม่พบข้อบกพร่อง เนื่องจากได้คะแนนเต็มทุกข้อ",
    "จัดทำปฏิทินกำหนดวันที่ต้องปรับข้อมูลบนเว็บไซต์ของแต่ละกอง",
    "รักษาการตรวจลิงก์ของข้อมูลที่เปิดเผยเดือนละครั้ง",
  ],
  10: [
    "ไม่พบข้อบกพร่อง",
    "นำผลการประเมินความเสี่ยงของปีก่อนมาทบทวนมาตรการร่วมกับทุกกอง",
    "รักษาการประกาศนโยบาย No Gift Policy และการรายงานการรับทรัพย์สินทุกไตรมาส",
  ],
};

/** A row of the measures: indicator cell, measure, analysis, steps, period, unit. */
export type MeasureCells = readonly [string, string, string, string, string, string];

const label = (number: number, scores: Scores) => {
  const name = FRAMEWORK_2568.indicators[number - 1]!.name;
  return `ตัวชี้วัดที่ ${number} ${name} (${announced(scores)[number - 1]!.toFixed(2)} คะแนน)`;
};

const PLANS: readonly (readonly [string, string, string, string, string])[] = [
  [
    "มาตรการลดระยะเวลาให้บริการ",
    "บางงานใช้เวลาเกินกำหนด",
    "1. สำรวจเวลาจริงของทุกงาน\n2. ปรับขั้นตอนที่ซ้ำซ้อน\n3. ปิดประกาศระยะเวลาใหม่",
    "ต.ค. 68 - มี.ค. 69",
    "สำนักปลัด",
  ],
  [
    "มาตรการเปิดเผยความก้าวหน้าการใช้จ่ายงบประมาณ",
    "บุคลากรยังไม่ทราบความก้าวหน้าของการเบิกจ่าย",
    "1. รวบรวมผลการเบิกจ่าย\n2. เสนอที่ประชุมหัวหน้าส่วน\n3. ติดประกาศภายใน",
    "ไตรมาส 1-4",
    "กองคลัง",
  ],
  [
    "มาตรการมอบหมายงานด้วยหลักเกณฑ์ที่เปิดเผย",
    "หลักเกณฑ์การมอบหมายงานยังไม่ชัดเจน",
    "1. ยกร่างหลักเกณฑ์\n2. รับฟังความเห็นบุคลากร\n3. ประกาศใช้",
    "1 พฤศจิกายน 2568 - 31 มกราคม 2569",
    "งานการเจ้าหน้าที่",
  ],
  [
    "มาตรการยืมและคืนทรัพย์สินด้วยทะเบียนเดียว",
    "ข้อ i10 การขอยืมทรัพย์สินยังไม่เป็นไปตามขั้นตอน",
    "1. จัดทำแบบคำขอยืม\n2. ชี้แจงทุกกอง\n3. บันทึกทะเบียนทุกครั้ง",
    "ธ.ค. 68 - ก.ย. 69",
    "กองคลัง",
  ],
  [
    "มาตรการแจ้งผลการจัดการเรื่องร้องเรียน",
    "บุคลากรบางส่วนไม่มั่นใจในการจัดการเรื่องร้องเรียน",
    "1. กำหนดกรอบเวลาตรวจสอบ\n2. แจ้งผลแก่ผู้ร้อง\n3. สรุปสถิติเผยแพร่",
    "มกราคม - กันยายน 2569",
    "หน่วยตรวจสอบภายใน",
  ],
  [
    "มาตรการบริการต่อเนื่องช่วงพักเที่ยง",
    "การบริการช่วงเที่ยงยังล่าช้า",
    "1. จัดตารางเวร\n2. ติดผังบริการ\n3. ประเมินความพึงพอใจ",
    "ไตรมาสที่ 2 ถึงไตรมาสที่ 4",
    "สำนักปลัด",
  ],
  [
    "มาตรการตอบข้อซักถามด้วยชุดคำตอบเดียวกัน",
    "คำอธิบายทางโทรศัพท์ยังไม่ชัดเจน",
    "1. รวบรวมคำถามที่พบบ่อย\n2. อบรมผู้รับสาย\n3. เผยแพร่ชุดคำตอบ",
    "ก.พ. - มิ.ย. 69",
    "งานประชาสัมพันธ์",
  ],
  [
    "มาตรการรับฟังและแจ้งกลับรายไตรมาส",
    "ผู้รับบริการยังมีโอกาสเสนอความเห็นน้อย",
    "1. ติดตั้งกล่องรับความเห็น\n2. ประชุมพิจารณาทุกเดือน\n3. แจ้งกลับบนป้าย",
    "ภายในปีงบประมาณ พ.ศ. 2569",
    "สำนักปลัด",
  ],
  [
    "มาตรการปฏิทินปรับข้อมูลบนเว็บไซต์",
    "การเปิดเผยข้อมูลครบถ้วนทุกข้อ",
    "1. ทำปฏิทินรายกอง\n2. ตรวจลิงก์ทุกเดือน\n3. บันทึกผลการตรวจ",
    "ตลอดปีงบประมาณ 2569",
    "งานประชาสัมพันธ์",
  ],
  [
    "มาตรการทบทวนความเสี่ยงการทุจริตประจำปี",
    "การประกาศ No Gift Policy และการประเมินความเสี่ยงได้คะแนนเต็ม",
    "1. ทบทวนทะเบียนความเสี่ยง\n2. ปรับวิธีควบคุม\n3. รายงานผล",
    "1 ต.ค. 2568 - 30 ก.ย. 2569",
    "สำนักปลัด",
  ],
];

export interface ReportChanges {
  readonly scores?: Scores;
  readonly agency?: string;
  readonly district?: string;
  readonly province?: string;
  readonly analyses?: Readonly<Record<number, Analysis>>;
  /** Replaces whole rows of the measures, by index from 0. */
  readonly measures?: Readonly<Record<number, Partial<MeasureCells> | readonly string[]>>;
  readonly summary?: string;
  readonly laws?: readonly string[];
  readonly followUp?: readonly string[];
  readonly memoDate?: string;
}

/** Sheets of a report: บันทึก, สรุป, วิเคราะห์, มาตรการ, ติดตาม. Sound unless changed. */
export function reportSheets(change: ReportChanges = {}): Grid[] {
  const scores = change.scores ?? REPORTED;
  const agency = change.agency ?? "องค์การบริหารส่วนตำบลทุ่งขวัญ";
  const district = change.district ?? "ทุ่งขวัญ";
  const province = change.province ?? "ลำปาง";
  const office = `${agency} อำเภอ${district} จังหวัด${province}`;
  const results = stated(scores);
  return [
    memo(agency, office, change),
    gridOf("สรุป", [
      [`รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน`],
      [`ของ${office} ปีงบประมาณ พ.ศ. 2568`],
      [],
      [`1. ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ปีงบประมาณ พ.ศ. 2568`],
      [change.summary ?? results.text],
      [],
      ["แบบสำรวจ", "ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
      ...FRAMEWORK_2568.indicators.map((it, i) => [
        it.number === 1 || it.number === 6 || it.number === 9 ? it.instrument : "",
        it.number,
        it.name,
        results.indicators[i]!,
      ]),
    ]),
    analysisSheet(scores, { ...ANALYSES, ...change.analyses }),
    measuresSheet(agency, scores, change.measures ?? {}),
    gridOf("ติดตาม", [
      ["การกำกับติดตามและรายงานผลการดำเนินการตามมาตรการ"],
      ...(
        change.followUp ?? [
          "1. สำนักปลัดติดตามความก้าวหน้าของทุกมาตรการเป็นรายไตรมาส",
          "2. รายงานผลการดำเนินการรอบ 6 เดือน และรอบ 12 เดือน ต่อนายกองค์การบริหารส่วนตำบล โดยกำกับติดตามตามตาราง",
        ]
      ).map((text) => [text]),
    ]),
  ];
}

/** Instruments, total and level of a set of scores, and the sentence that states them. */
export function stated(scores: Scores) {
  const indicators = announced(scores);
  const mean = (from: number, to: number) =>
    indicators.slice(from, to).reduce((a, b) => a + b, 0) / (to - from);
  const instruments = { IIT: half(mean(0, 5)), EIT: half(mean(5, 8)), OIT: half(mean(8, 10)) };
  const total = totalOf(indicators);
  const level = levelOf(NAMED_LEVELS, total, instruments)?.name ?? "";
  const text =
    `ผลการประเมินในภาพรวม คะแนนภาพรวม ${total.toFixed(2)} คะแนน อยู่ในระดับ “${level}” ` +
    `จำแนกตามเครื่องมือ IIT ${instruments.IIT.toFixed(2)} คะแนน EIT ${instruments.EIT.toFixed(2)} คะแนน ` +
    `OIT ${instruments.OIT.toFixed(2)} คะแนน`;
  return { indicators, instruments, total, level, text };
}

function memo(agency: string, office: string, change: ReportChanges): Grid {
  const laws = change.laws ?? [
    "1. พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
    "2. พระราชบัญญัติมาตรฐานทางจริยธรรม พ.ศ. 2562",
    "3. พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. 2546 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2562",
  ];
  return gridOf(
    "บันทึก",
    [
      "บันทึกข้อความ",
      `ส่วนราชการ สำนักปลัด ${agency}`,
      `ที่ ลป 72301/118 วันที่ ${change.memoDate ?? "15 กันยายน 2568"}`,
      `เรื่อง รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสของ${office} ปีงบประมาณ พ.ศ. 2568`,
      "เรียน นายกองค์การบริหารส่วนตำบล",
      "เรื่องเดิม",
      `ตามที่ ${agency} ได้เข้ารับการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ปีงบประมาณ พ.ศ. 2568 นั้น`,
      "ข้อเท็จจริง",
      "บัดนี้ สำนักปลัดได้วิเคราะห์ผลการประเมินและจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569 เสร็จแล้ว",
      "ข้อระเบียบ/กฎหมาย",
      ...laws,
      "ข้อเสนอแนะ",
      "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ และให้เผยแพร่บนเว็บไซต์",
      "(นางสาวพิมพ์ใจ ตั้งตรง)",
      "นักวิเคราะห์นโยบายและแผนชำนาญการ",
    ].map((text) => [text])
  );
}

/** The item tables, each followed by the indicator's three texts. */
function analysisSheet(scores: Scores, analyses: Readonly<Record<number, Analysis>>): Grid {
  const tables = itemsSheet(scores).values;
  const rows: CellValue[][] = [];
  let number = 0;
  for (const row of tables) {
    if (row.every((cell) => cell === "")) {
      number++;
      const [short, develop, maintain] = analyses[number]!;
      rows.push(
        ["วิเคราะห์ข้อบกพร่อง/ข้อปรับปรุง ข้อที่ต้องพัฒนา หรือรักษาระดับ"],
        [`ข้อบกพร่อง/ข้อปรับปรุง ${short}`],
        [`ข้อที่ต้องพัฒนา ${develop}`],
        [`รักษาระดับ ${maintain}`],
        []
      );
    } else rows.push([...row]);
  }
  return gridOf("วิเคราะห์", [
    ["2. ข้อมูลรายละเอียดการวิเคราะห์ผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2568"],
    [],
    ...rows,
  ]);
}

function measuresSheet(
  agency: string,
  scores: Scores,
  change: NonNullable<ReportChanges["measures"]>
): Grid {
  const rows = PLANS.map((plan, i) => {
    const cells = [label(i + 1, scores), ...plan];
    return cells.map((cell, column) => change[i]?.[column] ?? cell);
  });
  return gridOf("มาตรการ", [
    ["3. วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. 2569"],
    [`มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในของ${agency} ประจำปีงบประมาณ พ.ศ. 2569`],
    [],
    [
      "ตัวชี้วัด",
      "มาตรการ/โครงการ/กิจกรรม",
      "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการ",
      "ขั้นตอน/วิธีการดำเนินการ",
      "ระยะเวลาดำเนินการ",
      "ผู้รับผิดชอบ",
    ],
    ...rows,
  ]);
}
