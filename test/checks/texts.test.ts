import { cellText } from "../../src/checks/silenced";
import type { Finding } from "../../src/model/finding";
import type { Grid } from "../../src/model/grid";
import { findingsOf } from "./build";
import { ANALYSES, reportSheets, type Analysis, type ReportChanges } from "./report";

/** "code: text of the cell", for comparing with what was planted. */
function told(findings: readonly Finding[], grids: readonly Grid[]): string[] {
  return findings
    .filter((it) => !it.code.startsWith("checklist"))
    .map((it) => `${it.code}: ${cellText(grids, it.at)}`);
}

function check(change: ReportChanges): string[] {
  const grids = reportSheets(change);
  return told(findingsOf(grids), grids);
}

const short = (text: string): ((number: number) => ReportChanges) => {
  return (number) => ({
    analyses: { [number]: [text, ...ANALYSES[number]!.slice(1)] as unknown as Analysis },
  });
};
const maintain = (number: number, text: string): ReportChanges => ({
  analyses: { [number]: [ANALYSES[number]![0], ANALYSES[number]![1], text] },
});
/** Replaces one column of one row of the measures (1 measure, 2 analysis, 3 steps, 4 period, 5 unit). */
const cell = (number: number, column: number, text: string): ReportChanges => {
  const row: string[] = [];
  row[column] = text;
  return { measures: { [number - 1]: row } };
};
const everyRow = (column: number, texts: readonly string[]): ReportChanges => ({
  measures: Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => {
      const row: string[] = [];
      row[column] = texts[i % texts.length]!;
      return [i, row];
    })
  ),
});

type Case = readonly [name: string, change: ReportChanges, expected: readonly string[]];

const run = (cases: readonly Case[]) =>
  it.each(cases)("%s", (_, change, expected) => {
    const found = check(change);
    expect(found).toHaveLength(expected.length);
    expected.forEach((it, i) => expect(found[i]).toContain(it));
  });

describe("a shortcoming that states a strength", () => {
  run([
    ["a wrong denied", short("ไม่มีการใช้อำนาจสั่งการให้ทำธุระส่วนตัว")(3), ["weakness-is-strength: "]],
    [
      "a negative question unturned",
      short("เจ้าหน้าที่มีการเบิกจ่ายเงินเป็นเท็จ เช่น ค่าเดินทาง")(2),
      ["weakness-is-strength: "],
    ],
    [
      "an unturned question kept",
      maintain(1, "ในเรื่องเจ้าหน้าที่มีการเรียกรับสินบนเพื่อแลกกับการให้บริการ ควรรักษาไว้"),
      ["weakness-is-strength: "],
    ],
    ["none found where an item is low", short("ไม่พบข้อบกพร่อง")(4), ["weakness-is-strength: "]],
    [
      "near miss: a wrong as a subject of work",
      short("ช่องทางร้องเรียนการทุจริตยังไม่เป็นที่รู้จักของบุคลากร")(5),
      [],
    ],
  ]);
});

describe("a text to maintain that demands improvement", () => {
  run([
    [
      "a demand in other words",
      maintain(6, "ควรเร่งแก้ไขการให้บริการช่วงเที่ยงให้เสร็จโดยด่วน"),
      ["maintain-is-improve: "],
    ],
  ]);
});

describe("a strength where scores are lowest", () => {
  run([
    [
      "for a low item",
      cell(8, 2, "มีจุดแข็งเรื่องการรับฟังความเห็นของประชาชน"),
      ["strength-is-lowest: มีจุดแข็ง"],
    ],
    [
      "in a summary",
      {
        followUp: [
          "จุดแข็งของหน่วยงาน คือ ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของทางราชการ",
          "ติดตามและรายงานผลต่อนายกทุกไตรมาส",
        ],
      },
      ["strength-is-lowest: จุดแข็ง"],
    ],
  ]);
});

describe("a low item that no measure names", () => {
  const plain: ReportChanges = {
    measures: {
      3: [
        undefined,
        "มาตรการดูแลพัสดุ",
        "การดูแลพัสดุของกองยังไม่ทั่วถึง",
        "1. ตรวจนับพัสดุ\n2. จัดเก็บให้เป็นระเบียบ\n3. สรุปผลการตรวจนับ",
      ] as string[],
    },
  };
  run([
    ["neither code nor subject", plain, ["unaddressed-item: 91.4"]],
    [
      "near miss: by its subject",
      { measures: { 3: [undefined, undefined, "การยืมพัสดุยังไม่มีแบบฟอร์ม"] as string[] } },
      [],
    ],
    [
      "near miss: by its code alone, in Thai digits",
      { measures: { 3: [...(plain.measures![3] as string[]).slice(0, 2), "ยกระดับข้อ i๑๐"] } },
      [],
    ],
  ]);

  it("is found where only the survey part of an EIT item is low", () => {
    const found = check({
      measures: {
        7: [
          undefined,
          "มาตรการพัฒนาระบบออนไลน์",
          "ระบบยื่นคำขอออนไลน์ยังไม่สะดวก",
          "1. เพิ่มแบบคำขอออนไลน์\n2. ทดสอบระบบ\n3. เปิดใช้จริง",
        ] as string[],
      },
    });
    expect(found).toEqual(["unaddressed-item: 92.4"]);
  });
});

describe("copied text", () => {
  const long =
    "จัดประชุมหัวหน้าส่วนราชการทุกเดือนเพื่อทบทวนผลการดำเนินงาน กำหนดผู้รับผิดชอบรายกอง และสรุปผลเสนอผู้บริหารภายในเจ็ดวัน";
  run([
    [
      "the same under two indicators",
      {
        analyses: {
          1: [ANALYSES[1]![0], `ทบทวนขั้นตอนบริการ ${long}`, ANALYSES[1]![2]],
          6: [ANALYSES[6]![0], `ทบทวนขั้นตอนบริการ ${long} ต่อไป`, ANALYSES[6]![2]],
        },
      },
      ["copied-text: "],
    ],
    [
      "the steps of two measures",
      {
        measures: {
          4: [undefined, undefined, undefined, `1. ${long}`] as string[],
          6: [undefined, undefined, undefined, `1. ${long}`] as string[],
        },
      },
      ["copied-text: "],
    ],
    [
      "near miss: another half",
      {
        measures: {
          4: [
            undefined,
            undefined,
            undefined,
            `1. ${long.slice(0, 60)}และแจ้งผลแก่ผู้ร้องเรียนเป็นหนังสือ`,
          ] as string[],
          6: [undefined, undefined, undefined, `1. ${long}`] as string[],
        },
      },
      [],
    ],
  ]);
});

describe("a text about another indicator", () => {
  run([
    [
      "in a measure's analysis",
      cell(2, 2, "การขอยืมครุภัณฑ์ยังไม่มีทะเบียนคุม"),
      ["finding-of-other-indicator: การขอยืม"],
    ],
    [
      "by the code of another's item",
      cell(6, 2, "จากข้อ e5 การแจ้งข่าวยังไม่ทั่วถึง"),
      ["finding-of-other-indicator: จากข้อ e5"],
    ],
    [
      "in an indicator's text",
      short("ช่องทางการร้องเรียนยังไม่เป็นที่รู้จัก")(4),
      ["finding-of-other-indicator: "],
    ],
  ]);
});

describe("an empty cell of a measure", () => {
  run([
    ["no period", cell(3, 4, ""), ["measure-incomplete: "]],
    ["a dash for a unit", cell(5, 5, "-"), ["measure-incomplete: -"]],
  ]);
});

describe("a score quoted wrong", () => {
  run([
    [
      "beside a name in the measures",
      cell(3, 0, "3. การใช้อำนาจ (90.11 คะแนน)"),
      ["score-quoted-wrong: 3."],
    ],
    [
      "in a text, by item",
      short("การขอยืมทรัพย์สินยังไม่เป็นไปตามขั้นตอน (ข้อ i10 ได้ 94.10 คะแนน)")(4),
      ["score-quoted-wrong: "],
    ],
    [
      "near miss: a threshold and a gap",
      short(
        "ข้อ e7 ส่วน Survey ได้ 92.40 คะแนน ต่ำกว่าส่วน Public 3.40 คะแนน และต่ำกว่าเกณฑ์ 95 คะแนน ผู้รับบริการยังมีส่วนร่วมน้อย"
      )(8),
      [],
    ],
  ]);
});

describe("periods", () => {
  run([
    [
      "outside the year",
      cell(2, 4, "1 ตุลาคม 2567 - 30 กันยายน 2568"),
      ["period-outside-year: 1 ตุลาคม 2567"],
    ],
    [
      "one month too long, in short form",
      cell(2, 4, "ต.ค. 68 - ต.ค. 69"),
      ["period-outside-year: ต.ค. 68"],
    ],
    ["the year analysed", cell(2, 4, "ปีงบประมาณ พ.ศ. 2568"), ["period-outside-year: ปีงบประมาณ"]],
    [
      "English",
      cell(2, 4, "1 October 2024 - 30 Sep 2025"),
      ["period-outside-year: 1 October 2024"],
    ],
    ["the common era", cell(2, 4, "ต.ค. 2024 - ก.ย. 2025"), ["period-outside-year: ต.ค. 2024"]],
    ["a fiscal year", cell(2, 4, "ปีงบประมาณ ค.ศ. 2025"), ["period-outside-year: ปีงบประมาณ"]],
    ["with points", cell(2, 4, "1.10.2024-30.9.2025"), ["period-outside-year: 1.10.2024"]],
    ["in numbers", cell(2, 4, "1/10/2567 - 30/9/2568"), ["period-outside-year: 1/10/2567"]],
    ["a later year alone", cell(2, 4, "พ.ศ. 2570"), ["period-outside-year: พ.ศ. 2570"]],
    ["near miss: in numbers", cell(2, 4, "1/10/2568 - 30/9/2569"), []],
    ["near miss: English", cell(2, 4, "1 October 2025 - 31 March 2026"), []],
    ["near miss: the common era", cell(2, 4, "ต.ค. 2025 - มี.ค. ค.ศ. 2026"), []],
    ["near miss: the common era in two digits", cell(2, 4, "1/10/25 - 30/9/26"), []],
    ["the same everywhere", everyRow(4, ["ต.ค. 68 - ก.ย. 69"]), ["same-everywhere: ต.ค. 68"]],
    [
      "near miss: seven of ten",
      everyRow(5, [
        "ทุกกอง",
        "ทุกกอง",
        "กองคลัง",
        "ทุกกอง",
        "ทุกกอง",
        "กองช่าง",
        "ทุกกอง",
        "ทุกกอง",
        "สำนักปลัด",
        "ทุกกอง",
      ]),
      [],
    ],
  ]);
});

describe("fixed terms", () => {
  run([
    ["a sign left out", cell(5, 5, "กองคลังเป็นผู้รับผิดชบ"), ["term-misspelt: กองคลัง"]],
    ["two signs exchanged", cell(5, 5, "งานทรัพย์สิน ผู้รับผิดขอบ"), ["term-misspelt: งาน"]],
    ["near miss: the term itself", cell(5, 5, "งานทรัพย์สิน ผู้รับผิดชอบ"), []],
  ]);
});

describe("laws", () => {
  run([
    ["a wrong year", { laws: ["๑. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๒"] }, ["law-year: ๑. พ.ร.บ."]],
    [
      "a wrong year without พ.ศ.",
      { laws: ["1. พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ ปี 2562"] },
      ["law-year: "],
    ],
    [
      "near miss: two laws in one line",
      { laws: ["1. พ.ร.บ.มาตรฐานทางจริยธรรม พ.ศ. 2562 และ พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2540"] },
      [],
    ],
  ]);

  it("offer the right year as a fix, digits as they were", () => {
    const grids = reportSheets({ laws: ["๑. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๒"] });
    expect(findingsOf(grids)[0]?.fix).toMatchObject({
      from: "๑. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๒",
      to: "๑. พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
    });
  });
});

describe("numbers and sentences", () => {
  const lines = (...followUp: string[]): ReportChanges => ({ followUp });
  const last = "ติดตามและรายงานผลต่อนายกทุกไตรมาส";
  run([
    ["a number twice", lines(`1. ${last}`, "2. เผยแพร่ผล", "2. เก็บหลักฐาน"), ["numbering: 2. เก็บ"]],
    [
      "a number left out",
      lines(`1. ${last}`, "2. เผยแพร่ผล", "4. เก็บหลักฐาน"),
      ["numbering: 4. เก็บ"],
    ],
    [
      "a number left out in a cell",
      cell(1, 3, "1. สำรวจเวลาจริงของขั้นตอน\n2. ปรับขั้นตอน\n4. ปิดประกาศ"),
      ["numbering: 1. สำรวจ"],
    ],
    ["digits mixed", lines(`1. ${last} รอบ ๖ เดือน`), ["mixed-digits: "]],
    [
      "near miss: an address and a code",
      lines(`1. ${last} ที่ www.ita2.go.th โทร 0 5412 3456 ข้อ o27`),
      [],
    ],
  ]);
});

describe("terms and headings", () => {
  it.each([
    ["OIT as a survey", "เครื่องมือการประเมินแบบวัดการรับรู้ OIT", "OIT", 1],
    ["near miss: EIT under external", "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "EIT", 0],
    ["near miss: OIT as an inspection", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", "OIT", 0],
  ])("%s", (_, heading, instrument, times) => {
    const grids = reportSheets().map((grid) => {
      let done = false;
      const values = grid.values.map((row) =>
        row.map((value) => {
          if (
            done ||
            typeof value !== "string" ||
            !value.startsWith("เครื่องมือ") ||
            !value.endsWith(instrument)
          )
            return value;
          done = true;
          return heading;
        })
      );
      return { ...grid, values, formulas: values };
    });
    expect(findingsOf(grids).map((it) => it.code)).toEqual(Array(times).fill("instrument-heading"));
  });
});

describe("names of the office", () => {
  const office = "องค์การบริหารส่วนตำบลทุ่งขวัญ";
  run([
    [
      "another agency on one line",
      { followUp: ["รายงานการวิเคราะห์ของเทศบาลตำบลแม่สาย", "ติดตามและรายงานผลต่อนายกทุกไตรมาส"] },
      ["agency-mismatch: "],
    ],
    ["near miss: the abbreviation", { followUp: ["อบต.ทุ่งขวัญ ติดตามและรายงานผลต่อนายกทุกไตรมาส"] }, []],
    [
      "near miss: an office that is visited",
      cell(6, 3, "1. ศึกษาดูงานเทศบาลตำบลแม่สาย จังหวัดเชียงราย\n2. จัดตารางเวร\n3. ติดผังบริการ"),
      [],
    ],
    [
      "near miss: offices that are reported to",
      {
        followUp: [
          "ติดตามและรายงานผลต่อนายอำเภอเมืองลำปางและสำนักงานการตรวจเงินแผ่นดินจังหวัดลำปางทุกไตรมาส",
        ],
      },
      [],
    ],
    ["near miss: a post", { followUp: [`ติดตามและรายงานผลต่อนายก${office}ทุกไตรมาส`] }, []],
  ]);

  it("differ by district in one title", () => {
    const grids = reportSheets().map((grid) => {
      if (grid.sheet !== "สรุป") return grid;
      const values = grid.values.map((row) =>
        row.map((value) =>
          typeof value === "string" ? value.replace("อำเภอทุ่งขวัญ", "อำเภอทุ่งฝน") : value
        )
      );
      return { ...grid, values, formulas: values };
    });
    expect(told(findingsOf(grids), grids)).toEqual([expect.stringContaining("place-mismatch: ")]);
  });
});
