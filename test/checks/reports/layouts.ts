import { toThaiDigits } from "../../../src/ita/numerals";
import { FRAMEWORK_2568 as F } from "../../../src/ita/years/2568/framework";
import { gridOf, type CellValue, type Grid } from "../../../src/model/grid";
import { itemsSheet, SOUND, type Scores } from "../build";
import { stated } from "../report";
import type { Office, Said } from "./prose";

/** Scores of an office: sound but for the items that it says are low. */
export function scoresOf(office: Office): Scores {
  const low = Object.assign({}, ...office.said.map((it) => it.low ?? {})) as NonNullable<
    Said["low"]
  >;
  const one = (code: string, sound: number) => (typeof low[code] === "number" ? low[code] : sound);
  return {
    IIT: SOUND.IIT.map((sound, i) => one(`i${i + 1}`, sound)),
    OIT: SOUND.OIT.map((sound, i) => one(`o${i + 1}`, sound)),
    EIT: SOUND.EIT.map((sound, i) => (low[`e${i + 1}`] as [number, number]) ?? sound),
  };
}

export interface Facts {
  readonly office: Office;
  readonly scores: Scores;
  readonly indicators: readonly number[];
  readonly total: number;
  readonly level: string;
  readonly instruments: Readonly<Record<"IIT" | "EIT" | "OIT", number>>;
  readonly full: string;
}

export function factsOf(office: Office): Facts {
  const scores = scoresOf(office);
  const { indicators, total, level, instruments } = stated(scores);
  const district = office.district ? ` อำเภอ${office.district}` : "";
  const inName = office.agency.includes("จังหวัด") || office.kind === "กรม";
  const full = inName ? office.agency : `${office.agency}${district} จังหวัด${office.province}`;
  return { office, scores, indicators, total, level, instruments, full };
}

const name = (number: number) => F.indicators[number - 1]!.name;

/** The same sheet moved so that its first cell stands elsewhere (rows and columns from 0). */
export function moved(grid: Grid, row: number, column: number): Grid {
  const blank: CellValue[][] = Array.from({ length: row }, () => []);
  return gridOf(grid.sheet, [
    ...blank,
    ...grid.values.map((cells) => [...Array<CellValue>(column).fill(""), ...cells]),
  ]);
}

/** Every text and score of a sheet in Thai digits, scores as text. */
export function inThaiDigits(grid: Grid): Grid {
  return gridOf(
    grid.sheet,
    grid.values.map((row) =>
      row.map((cell) =>
        typeof cell === "number"
          ? toThaiDigits(Number.isInteger(cell) && cell <= 10 ? String(cell) : cell.toFixed(2))
          : typeof cell === "string"
            ? toThaiDigits(cell)
            : cell
      )
    )
  );
}

function memo({ office, full, total, level, instruments }: Facts): Grid {
  return gridOf(
    "บันทึกเสนอ",
    [
      "บันทึกข้อความ",
      `ส่วนราชการ  ${office.desk}  ${office.agency}`,
      `ที่ ${office.letters} ๕๒๐๐๑/๒๑๔        วันที่  ๘ กันยายน ๒๕๖๘`,
      "เรื่อง  รายงานผลการวิเคราะห์การประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
      `เรียน  ${office.head}`,
      "เรื่องเดิม",
      `สำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ของ${full} แล้ว`,
      "ข้อเท็จจริง",
      `ผลการประเมินได้คะแนนรวม ${toThaiDigits(total.toFixed(2))} คะแนน ระดับ ${level} (IIT ${toThaiDigits(instruments.IIT.toFixed(2))} EIT ${toThaiDigits(instruments.EIT.toFixed(2))} OIT ${toThaiDigits(instruments.OIT.toFixed(2))}) จึงได้จัดทำมาตรการสำหรับปีงบประมาณ พ.ศ. ๒๕๖๙`,
      "ข้อกฎหมายและระเบียบที่เกี่ยวข้อง",
      "๑. พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
      "๒. พ.ร.บ.การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐",
      "๓. ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ และที่แก้ไขเพิ่มเติม (ฉบับที่ ๔) พ.ศ. ๒๕๖๔",
      "ข้อพิจารณา",
      "เห็นควรให้ความเห็นชอบรายงานและมาตรการ ประกาศเผยแพร่บนเว็บไซต์ และแจ้งทุกส่วนราชการถือปฏิบัติ",
      "จึงเรียนมาเพื่อโปรดพิจารณา",
      "(ลงชื่อ)",
      "(นางสาวกมลวรรณ ศรีสุข)",
      "นักวิเคราะห์นโยบายและแผนปฏิบัติการ",
      "ความเห็นของปลัด  เห็นชอบตามเสนอ",
      "(นายวีระ ทองคำ)",
      "ปลัด",
      "อนุมัติ",
      "(นายสมชาย ใจดี)",
      office.head,
    ].map((text) => [text])
  );
}

const sentence = ({ total, level, instruments }: Facts) =>
  `ในปีงบประมาณ พ.ศ. 2568 หน่วยงานได้คะแนนรวม ${total.toFixed(2)} คะแนน อยู่ในระดับ${level} ` +
  `โดยเครื่องมือ IIT ได้ ${instruments.IIT.toFixed(2)} คะแนน EIT ได้ ${instruments.EIT.toFixed(2)} คะแนน และ OIT ได้ ${instruments.OIT.toFixed(2)} คะแนน`;

const summaryTable = ({ indicators }: Facts): CellValue[][] => [
  ["แบบสำรวจ", "ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
  ...F.indicators.map((it, i) => [
    [1, 6, 9].includes(it.number) ? it.instrument : "",
    it.number,
    it.name,
    indicators[i]!,
  ]),
];

/** Item tables, each followed by what `after` gives for its indicator. */
function itemTables(facts: Facts, after: (number: number) => CellValue[][]): CellValue[][] {
  const rows: CellValue[][] = [];
  let number = 0;
  for (const row of itemsSheet(facts.scores).values) {
    if (!row.every((cell) => cell === "")) rows.push([...row]);
    else rows.push(...after(++number), []);
  }
  return rows;
}

const FOLLOW_UP = (office: Office) =>
  `${office.desk}รวบรวมความก้าวหน้าของทุกมาตรการและรายงานต่อ${office.head} รอบ 6 เดือน และรอบ 12 เดือน`;

/** Memo, summary, items with texts below, measures in six columns, follow-up. */
export function sheets(office: Office): Grid[] {
  const facts = factsOf(office);
  return [
    memo(facts),
    gridOf("สรุปผล", [
      [`รายงานการวิเคราะห์ผลการประเมิน ITA ของ${facts.full}`],
      ["1. ผลการประเมินในภาพรวม ปีงบประมาณ พ.ศ. 2568"],
      [sentence(facts)],
      [],
      ...summaryTable(facts),
    ]),
    gridOf("วิเคราะห์รายตัวชี้วัด", [
      ["2. ผลการวิเคราะห์รายตัวชี้วัด"],
      [],
      ...itemTables(facts, (number) => {
        const it = office.said[number - 1]!;
        return [
          [`จุดอ่อน: ${it.short}`],
          [`สิ่งที่ควรพัฒนา: ${it.develop}`],
          [`จุดแข็งที่ควรรักษาไว้: ${it.maintain}`],
        ];
      }),
    ]),
    gridOf("มาตรการ ปี 2569", [
      ["3. มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569"],
      [],
      [
        "ตัวชี้วัด",
        "มาตรการ/โครงการ/กิจกรรม",
        "ผลการวิเคราะห์ที่สอดคล้องกับมาตรการ",
        "ขั้นตอน/วิธีการ",
        "ระยะเวลาดำเนินการ",
        "ผู้รับผิดชอบ",
      ],
      ...office.said.map((it, i) => [
        `ตัวชี้วัดที่ ${i + 1} ${name(i + 1)} (${facts.indicators[i]!.toFixed(2)} คะแนน)`,
        it.measure,
        it.analysis,
        it.steps,
        it.period,
        it.unit,
      ]),
    ]),
    gridOf("กำกับติดตาม", [["4. การกำกับติดตาม"], [FOLLOW_UP(office)]]),
  ];
}

/** Everything on one sheet that begins at C5, in Thai digits. */
export function oneSheetAtC5(office: Office): Grid[] {
  const facts = factsOf(office);
  const grid = gridOf("รายงาน", [
    ["รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"],
    [`${facts.full} ประจำปีงบประมาณ พ.ศ. 2568`],
    [],
    ["1. ผลคะแนน"],
    [sentence(facts)],
    [],
    ...summaryTable(facts),
    [],
    ["2. บทวิเคราะห์"],
    ...office.said.flatMap((it, i) => [
      [`ตัวชี้วัดที่ ${i + 1} ${name(i + 1)}`],
      ["ข้อบกพร่อง", it.short],
      ["ข้อที่ต้องพัฒนา", it.develop],
      ["รักษาระดับ", it.maintain],
    ]),
    [],
    ["3. แผนการขับเคลื่อนมาตรการ ประจำปีงบประมาณ พ.ศ. 2569"],
    ["ตัวชี้วัดที่", "ชื่อมาตรการ", "ประเด็นที่พบจากการวิเคราะห์", "วิธีดำเนินการ", "กำหนดเวลา", "หน่วยงานรับผิดชอบ"],
    ...office.said.map((it, i) => [
      `${i + 1}. ${name(i + 1)}`,
      it.measure,
      it.analysis,
      it.steps,
      it.period,
      it.unit,
    ]),
    [],
    ["4. การติดตามประเมินผล"],
    [FOLLOW_UP(office)],
  ]);
  return [
    moved(inThaiDigits(grid), 4, 2),
    inThaiDigits(
      gridOf("คะแนนรายข้อ", [["คะแนนรายข้อ ปีงบประมาณ พ.ศ. 2568"], [], ...itemTables(facts, () => [])])
    ),
  ];
}

/** The analysis as a table with a column for each part; measures with other heads in another order. */
export function inColumns(office: Office): Grid[] {
  const facts = factsOf(office);
  return [
    gridOf("ผลคะแนน", [
      [`ผลการประเมิน ITA ${facts.full}`],
      ["ปีงบประมาณ พ.ศ. 2568"],
      ["คะแนนรวม", facts.total],
      ["ระดับ", facts.level],
      [],
      ["เครื่องมือ", "คะแนน"],
      ["IIT", Number(facts.instruments.IIT.toFixed(2))],
      ["EIT", Number(facts.instruments.EIT.toFixed(2))],
      ["OIT", Number(facts.instruments.OIT.toFixed(2))],
      [],
      ["ที่", "ตัวชี้วัด", "คะแนน"],
      ...F.indicators.map((it, i) => [it.number, it.name, facts.indicators[i]!.toFixed(2)]),
    ]),
    gridOf(
      "รายข้อ",
      itemTables(facts, () => [])
    ),
    gridOf("บทวิเคราะห์", [
      ["บทวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568"],
      [],
      ["ตัวชี้วัด", "คะแนน", "จุดอ่อน", "สิ่งที่ควรพัฒนา", "จุดแข็ง"],
      ...office.said.map((it, i) => [
        `${i + 1}. ${name(i + 1)}`,
        facts.indicators[i]!,
        it.short,
        it.develop,
        it.maintain,
      ]),
    ]),
    gridOf("มาตรการ", [
      ["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569"],
      [],
      ["ลำดับ", "มาตรการ", "ตัวชี้วัด", "ข้อค้นพบ", "ผู้รับผิดชอบ", "ระยะเวลา", "ขั้นตอนการดำเนินงาน"],
      ...office.said.map((it, i) => [
        i + 1,
        it.measure,
        `ตัวชี้วัดที่ ${i + 1} ${name(i + 1)}`,
        it.analysis,
        it.unit,
        it.period,
        it.steps,
      ]),
      [],
      [`หมายเหตุ: ${FOLLOW_UP(office)}`],
    ]),
  ];
}

/** Three texts in one cell; a second row for a measure goes on under a merged indicator cell. */
export function inOneCell(office: Office): Grid[] {
  const facts = factsOf(office);
  return [
    gridOf("ภาพรวม", [
      [`${facts.full}`],
      ["ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568"],
      [sentence(facts)],
      [],
      ...summaryTable(facts).map((row) =>
        row.map((cell, c) =>
          c === 3 && typeof cell === "number" ? `${cell.toFixed(2)} คะแนน` : cell
        )
      ),
    ]),
    gridOf("รายละเอียด", [
      ["รายละเอียดผลการประเมินรายข้อและการวิเคราะห์ ปีงบประมาณ พ.ศ. 2568"],
      [],
      ...itemTables(facts, (number) => {
        const it = office.said[number - 1]!;
        return [[`ข้อบกพร่อง: ${it.short}\nข้อที่ต้องพัฒนา: ${it.develop}\nรักษาระดับ: ${it.maintain}`]];
      }),
    ]),
    gridOf("แผนปฏิบัติ", [
      ["มาตรการเพื่อยกระดับผลการประเมิน ปีงบประมาณ พ.ศ. 2569"],
      [],
      [
        "ประเด็น",
        "มาตรการ/กิจกรรม",
        "ผลการวิเคราะห์",
        "ขั้นตอนการดำเนินการ",
        "ระยะเวลา",
        "ผู้รับผิดชอบ",
        "งบประมาณ",
      ],
      ...office.said.flatMap((it, i) => {
        const steps = it.steps.split("\n");
        return steps.map((step, s) =>
          s === 0
            ? [
                `ตัวชี้วัดที่ ${i + 1} ${name(i + 1)}`,
                it.measure,
                it.analysis,
                step,
                it.period,
                it.unit,
                "ไม่ใช้งบประมาณ",
              ]
            : ["", "", "", step, "", "", ""]
        );
      }),
      [],
      ["การติดตามและรายงานผล"],
      [FOLLOW_UP(office)],
    ]),
  ];
}

/** A measures table of its own under each indicator's heading, the analysis as lines under headings. */
export function byIndicator(office: Office): Grid[] {
  const facts = factsOf(office);
  const rows: CellValue[][] = office.said.flatMap((it, i) => [
    [`ตัวชี้วัดที่ ${i + 1} ${name(i + 1)} ได้คะแนน ${facts.indicators[i]!.toFixed(2)} คะแนน`],
    ["ข้อบกพร่อง/ข้อปรับปรุง"],
    [it.short],
    ["ข้อที่ต้องพัฒนา"],
    [it.develop],
    ["รักษาระดับ"],
    [it.maintain],
    [],
  ]);
  return [
    gridOf("ข้อมูล", [
      ["หน่วยงาน", facts.office.agency],
      ...(office.district ? [["อำเภอ", office.district]] : []),
      ["จังหวัด", office.province],
      ["ปีงบประมาณ", 2568],
      ["คะแนนภาพรวม", facts.total],
      ["ระดับผลการประเมิน", facts.level],
    ]),
    gridOf("คะแนน", [
      ["คะแนนรายตัวชี้วัดและรายข้อ ปีงบประมาณ พ.ศ. 2568"],
      [],
      ...itemTables(facts, () => []),
    ]),
    gridOf("วิเคราะห์", [
      ["การวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. 2568"],
      [sentence(facts)],
      [],
      ...rows,
    ]),
    gridOf("มาตรการ 69", [
      ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2569"],
      [],
      ...office.said.flatMap((it, i) => [
        [
          "ตัวชี้วัด",
          "มาตรการ/โครงการ/กิจกรรม",
          "ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้องกับมาตรการ",
          "ขั้นตอน/วิธีการดำเนินการ",
          "ระยะเวลาดำเนินการ",
          "ผู้รับผิดชอบ",
        ],
        [
          `${name(i + 1)} (${facts.indicators[i]!.toFixed(2)} คะแนน)`,
          it.measure,
          it.analysis,
          it.steps,
          it.period,
          it.unit,
        ],
        [],
      ]),
      ["การรายงานผล"],
      [FOLLOW_UP(office)],
    ]),
  ];
}

export const LAYOUTS = { sheets, oneSheetAtC5, inColumns, inOneCell, byIndicator };
