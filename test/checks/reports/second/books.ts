import type { Said } from "../prose";
import type { SECOND_LAYOUTS } from "./layouts";

/** A whole report with several mistakes and, beside them, texts that come near one. */
export interface Book {
  readonly office: string;
  readonly layout: keyof typeof SECOND_LAYOUTS;
  /** Every digit of the report is Thai. */
  readonly thai?: true;
  /** What is written of an indicator instead, with the code that it deserves; null for a near miss. */
  readonly said: readonly (readonly [
    indicator: number,
    part: keyof Said,
    text: string,
    code: string | null,
  ])[];
  /** Words replaced in the first cell that holds them. */
  readonly edits?: readonly (readonly [from: string, to: string, code: string | null])[];
  /** Deserved at a cell that holds other words: the words, the column, and the sheet. */
  readonly elsewhere?: readonly (readonly [
    code: string,
    words: string,
    column: string,
    sheet: string,
  ])[];
  readonly acceptable?: readonly string[];
}

export const BOOKS: readonly Book[] = [
  {
    office: "ทต.นาโป่งเงิน",
    layout: "published",
    thai: true,
    said: [
      [
        3,
        "short",
        "ผู้บังคับบัญชามอบหมายงานเป็นธรรม และการเลื่อนตำแหน่งเป็นไปตามหลักเกณฑ์",
        "weakness-is-strength",
      ],
      [6, "maintain", "ควรเร่งพัฒนาคุณภาพการให้บริการให้ดียิ่งขึ้นโดยเร็ว", "maintain-is-improve"],
      [8, "analysis", "จุดเด่นคือการเปิดโอกาสให้ประชาชนมีส่วนร่วมในทุกขั้นตอน", "strength-is-lowest"],
      [2, "analysis", "บุคลากรส่วนหนึ่งไม่มั่นใจว่าผู้ร้องเรียนจะได้รับการคุ้มครอง", "finding-of-other-indicator"],
      [4, "period", "1 ตุลาคม 2569 - 30 กันยายน 2570", "period-outside-year"],
      [9, "unit", "", "measure-incomplete"],
      [1, "short", "แม้การให้บริการจะสุภาพและไม่มีการเรียกรับสินบน แต่ขั้นตอนยังไม่แน่นอน", null],
      [9, "short", "ไม่พบข้อบกพร่องแต่ประการใด เพราะได้คะแนนเต็มทุกข้อ", null],
      [
        5,
        "maintain",
        "ควรรักษาระดับการให้ความสำคัญของผู้บริหาร และปรับปรุงประกาศเจตนารมณ์ให้เป็นปัจจุบันทุกปี",
        null,
      ],
    ],
    edits: [
      ["พ.ศ. ๒๕๔๐", "พ.ศ. ๒๕๔๓", "law-year"],
      ["การปฏิบัติหน้าที่ (๙๖.๕๘ คะแนน)", "การปฏิบัติหน้าที่ (๙๕.๖๘ คะแนน)", "score-quoted-wrong"],
    ],
    acceptable: ["unaddressed-item"],
  },
  {
    office: "อบต.เขาแก้ว",
    layout: "mergedRows",
    said: [
      [2, "short", "- เบิกจ่ายเงินถูกต้องตามระเบียบทุกฎีกา", "weakness-is-strength"],
      [6, "maintain", "- ต้องปรับปรุงการต้อนรับให้ดีกว่านี้โดยด่วน", "maintain-is-improve"],
      [9, "measure", "ตรวจเว็บทุกเดือน", null],
      [9, "analysis", "เว็บไซต์ดูดีขึ้นมาก แต่ยังไม่ครบ", null],
      [9, "steps", "1. ตรวจ\n2. แก้\n3. บันทึก", null],
      [4, "analysis", "การเบิกค่าเดินทางบางเรื่องไม่มีหลักฐาน", "finding-of-other-indicator"],
      [10, "maintain", "- ยกเลิกการให้ของขวัญทุกเทศกาล", null],
    ],
    elsewhere: [
      ["unaddressed-item", "o13 ", "B", "คะแนนรายข้อ"],
      ["unaddressed-item", "o19 ", "B", "คะแนนรายข้อ"],
    ],
    acceptable: ["unaddressed-item"],
  },
  {
    office: "ทน.",
    layout: "chapters",
    thai: true,
    said: [
      [6, "short", "เจ้าหน้าที่มีการเรียกรับสินบนเพื่อแลกกับการให้บริการ", "weakness-is-strength"],
      [7, "short", "ข้อ e5 ส่วน Public ได้ 92.40 คะแนน การประชาสัมพันธ์ยังไม่ทั่วถึง", "score-quoted-wrong"],
      [1, "period", "ไตรมาสที่ 1/2568", "period-outside-year"],
      [10, "steps", "1. ปรับแบบ\n3. เก็บข้อมูล\n4. เผยแพร่", "numbering"],
      [4, "short", "ไม่มีข้อใดต่ำกว่าเกณฑ์ ข้อที่น้อยที่สุดคือ i10 ซึ่งได้ 96.20 คะแนน", null],
      [
        3,
        "short",
        "ข้อ i9 ได้ 94.2 คะแนน เพิ่มขึ้นจาก 90.1 ในปี 2567 แต่ยังมีผู้คลางแคลงใจต่อการเลื่อนระดับ",
        null,
      ],
      [9, "period", "ต.ค. 68 ถึง ก.ย. 69 (ทุกวันที่ 5)", null],
    ],
    edits: [["ส่วนที่ ๔ การกำกับ", "ส่วนที่ ๕ การกำกับ", "numbering"]],
  },
  {
    office: "อำเภอ",
    layout: "byInstrument",
    said: [
      [
        8,
        "analysis",
        "e8 ส่วน Survey เป็นจุดแข็งของอำเภอ เพราะปรับปรุงงานตามข้อเสนอทุกเรื่อง",
        "strength-is-lowest",
      ],
      [5, "develop", "ให้อำเภอคงการดำเนินการเช่นนี้ต่อไป", "develop-is-maintain"],
      [3, "maintain", "ต้องมีการปรับปรุงการสั่งการของหัวหน้างาน", "maintain-is-improve"],
      [6, "unit", "-", "measure-incomplete"],
      [7, "steps", "1) ปรับเว็บไซต์\n2) เปิดไลน์ทางการ\n2) ประชาสัมพันธ์", "numbering"],
      [2, "short", "ยังปรากฏข้อทักท้วงเรื่องการเบิกจ่าย โดยไม่พบการทุจริต", null],
      [1, "period", "ตุลาคม 2568", null],
      [10, "maintain", "ความเข้มแข็งของนโยบายงดรับของขวัญ ให้คงไว้และเพิ่มการประชาสัมพันธ์อย่างต่อเนื่อง", null],
    ],
    edits: [
      ["พ.ศ. 2558", "พ.ศ. 2559", "law-year"],
      [
        "พระราชบัญญัติมาตรฐานทางจริยธรรม พ.ศ. 2562",
        "ประกาศคณะกรรมการข้อมูลข่าวสารของราชการ เรื่อง กำหนดข้อมูลข่าวสาร พ.ศ. 2566",
        null,
      ],
    ],
  },
  {
    office: "ทม.",
    layout: "published",
    said: [
      [1, "analysis", "การปฏิบัติหน้าที่อยู่ในเกณฑ์ดีมาก", null],
      [8, "analysis", "จุดแข็งที่สุดของเทศบาลคือการปรับปรุงการทำงาน", "strength-is-lowest"],
      [
        7,
        "maintain",
        "ประสิทธิภาพการสื่อสารสูงอยู่แล้ว จำเป็นต้องยกระดับการตอบข้อซักถามอย่างเร่งด่วน",
        "maintain-is-improve",
      ],
      [2, "develop", "หน่วยงานควรรักษามาตรฐานนี้ต่อไป", "develop-is-maintain"],
      [4, "maintain", "บุคลากรมีการนำทรัพย์สินของเทศบาลไปใช้ส่วนตัว ให้รักษาระดับไว้", "weakness-is-strength"],
      [9, "maintain", "ความครบถ้วนและเป็นปัจจุบันของข้อมูล ควรปรับปรุงข้อมูลให้เป็นปัจจุบันอย่างสม่ำเสมอ", null],
    ],
    edits: [["ระดับผลการประเมินอยู่ที่ “ผ่านดีเยี่ยม”", "ระดับผลการประเมินอยู่ที่ “ผ่านดี”", "level-mismatch"]],
    acceptable: ["superlative-twice"],
  },
  {
    office: "อบต.หนองแวง",
    layout: "chapters",
    said: [
      [
        5,
        "short",
        "ผู้บริหารให้ความสำคัญกับการแก้ไขปัญหาการทุจริต และบุคลากรเชื่อมั่นในการจัดการเรื่องร้องเรียน",
        "weakness-is-strength",
      ],
      [4, "maintain", "ต้องเร่งแก้ไขการยืมและตรวจนับ", "maintain-is-improve"],
      [
        8,
        "analysis",
        "การรับฟังและปรับปรุงการทำงานเป็นจุดแข็งของหน่วยงาน ทั้ง e7 e8 และ e9",
        "strength-is-lowest",
      ],
      [
        6,
        "develop",
        "ลดขั้นตอน ติดผังเวลา รับเงินผ่านธนาคาร และกำหนดเวลาให้บริการ จัดคิว ประกาศห้ามรับเงินนอกใบเสร็จทุกจุดให้บริการของหน่วยงาน",
        null,
      ],
      [8, "period", "", "measure-incomplete"],
      [2, "period", "เดือนตุลาคม 2567 ถึงเดือนกันยายน 2568", "period-outside-year"],
      [1, "short", "บุคลากรเห็นว่าการให้บริการล่าช้า ทั้งที่มีคู่มือครบถ้วน และยังมีผู้รับรู้ถึงการเรียกรับเงิน", null],
    ],
    acceptable: ["finding-of-other-indicator"],
  },
  {
    office: "ทต.นาโป่งเงิน",
    layout: "mergedRows",
    said: [
      [1, "analysis", "ข้อ i10 การยืมทรัพย์สินยังไม่เป็นระบบ", "finding-of-other-indicator"],
      [3, "period", "มีนาคม 2570", "period-outside-year"],
      [8, "short", "ผู้รับบริการเห็นว่าการมีส่วนร่วมยังน้อย ส่วน Survey ต่ำกว่าส่วน Public", null],
      [10, "analysis", "ข้อ o27 ได้ 50 คะแนน องค์ประกอบของมาตรการไม่ครบ", null],
    ],
    edits: [
      [
        "คะแนนภาพรวมของเทศบาลตำบลนาโป่งเงิน คือ 94.49",
        "คะแนนภาพรวมของเทศบาลตำบลนาโป่งเงิน คือ 94.94",
        "total-mismatch",
      ],
    ],
    acceptable: ["unaddressed-item"],
  },
  {
    office: "ทน.",
    layout: "published",
    said: [
      [
        10,
        "steps",
        "1. สำรวจความต้องการ\n2. จัดเวร\n3. ทดลอง 3 เดือน\n4. ประเมินผล เสนอผู้บริหาร และแจ้งเวียนทุกสำนัก",
        null,
      ],
      [
        6,
        "steps",
        "1. สำรวจความต้องการ\n2. จัดเวร\n3. ทดลอง 3 เดือน\n4. ประเมินผล เสนอผู้บริหาร และแจ้งเวียนทุกสำนัก",
        null,
      ],
      [8, "develop", "ปรับแบบรายงานข้อ o24 ให้มีผลลัพธ์เชิงปริมาณ", "finding-of-other-indicator"],
      [9, "analysis", "การเปิดเผยข้อมูลได้คะแนนเต็มร้อย ยกเว้น o6 ที่ได้ 0 คะแนน", null],
      [5, "short", "ข้อ i13 ได้ 94.09 คะแนน ผู้บริหารสื่อสารกับบุคลากรน้อย", "score-quoted-wrong"],
    ],
    edits: [["ตามที่ เทศบาลนครศรีธาราลัย", "ตามที่ เทศบาลนครศรีธาราวัลย์", "agency-mismatch"]],
    elsewhere: [["copied-text", "ตัวชี้วัดที่ 10 ", "D", "มาตรการ 2569"]],
    acceptable: ["copied-text"],
  },
  {
    office: "อำเภอ",
    layout: "published",
    thai: true,
    said: [
      [1, "measure", "เพิ่มกำลังงานทะเบียนวันจันทร์ ร่วมกับเทศบาลตำบลบ้านผือ", null],
      [
        8,
        "steps",
        "1. ทำบัญชี\n2. ศึกษาดูงาน ณ เทศบาลเมืองหนองสำโรง อำเภอเมืองอุดรธานี จังหวัดอุดรธานี\n3. แจ้งกลับ",
        null,
      ],
      [7, "short", "เว็บไซต์ใช้งานง่ายและมีข้อมูลครบ", "weakness-is-strength"],
      [4, "short", "ไม่พบข้อบกพร่อง", "weakness-is-strength"],
      [5, "analysis", "มีจุดแข็งในข้อ i14 คือมาตรการป้องกันการทุจริตที่จับต้องได้", "strength-is-lowest"],
    ],
    edits: [
      [
        "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน (๙๖.๓๕ คะแนน)",
        "ตัวชี้วัดที่ ๘ การปรับปรุงการทำงาน (๙๓.๖๕ คะแนน)",
        "score-quoted-wrong",
      ],
      ["๓. วิธีการนำผล", "๒. วิธีการนำผล", "numbering"],
    ],
  },
  {
    office: "อบต.เขาแก้ว",
    layout: "byInstrument",
    thai: true,
    said: [
      [3, "short", "- เคยถูกผู้บังคับบัญชาสั่งให้ทำธุระส่วนตัว", null],
      [4, "maintain", "- ควรแก้ไขการใช้รถให้ถูกระเบียบ", "maintain-is-improve"],
      [7, "analysis", "จุดแข็งคือการตอบข้อซักถามชัดเจนทุกครั้ง", "strength-is-lowest"],
      [8, "develop", "- ดำเนินการเช่นเดิม", "develop-is-maintain"],
      [10, "period", "ต.ค. 2569 - ก.ย. 2570", "period-outside-year"],
      [2, "period", "เดือนเว้นเดือน", null],
      [5, "period", "ภายในไตรมาสที่ ๓ ของปีงบประมาณ พ.ศ. ๒๕๖๙", null],
    ],
    edits: [["พ.ศ. ๒๕๔๖", "พ.ศ. ๒๕๕๖", "law-year"]],
    acceptable: ["unaddressed-item", "weakness-is-strength"],
  },
  {
    office: "ทม.",
    layout: "chapters",
    thai: true,
    said: [
      [5, "analysis", "การแก้ไขปัญหาการทุจริตเป็นจุดแข็ง", "strength-is-lowest"],
      [10, "analysis", "การป้องกันการทุจริตเป็นจุดแข็งที่สุดของหน่วยงาน", null],
      [6, "short", "ไม่มีสิ่งใดต้องปรับปรุง", null],
      [7, "develop", "เพิ่มช่องทาง TikTok เพื่อคงความรวดเร็วในการสื่อสาร", null],
      [3, "short", "ผู้ใต้บังคับบัญชาได้รับมอบหมายงานอย่างเป็นธรรม", "weakness-is-strength"],
    ],
  },
  {
    office: "ทต.นาโป่งเงิน",
    layout: "byInstrument",
    said: [
      [
        1,
        "steps",
        "1. สำรวจภารกิจ\n2. กำหนดระยะเวลา\n3. ประกาศบนเว็บไซต์ของเทศบาลตำบลสระพังทองทุกเดือน",
        "agency-mismatch",
      ],
      [
        2,
        "steps",
        "1. แจ้งเวียนผลการจัดซื้อจัดจ้างบนเว็บไซต์ของเทศบาลตำบลนาโป่งเงินและบอร์ดข่าว\n2. แต่งตั้งกรรมการตรวจรับ",
        null,
      ],
      [6, "steps", "1. เชิญเจ้าหน้าที่ของเทศบาลเมืองชุมแพเป็นวิทยากรด้านคิว\n2. ปิดประกาศระยะเวลา", null],
      [
        7,
        "steps",
        "1. อบรมการตอบข้อซักถามร่วมกับเทศบาลตำบลบ้านไผ่\n2. เผยแพร่ข่าวผ่านเพจ ทต.นาโป่งเงิน",
        null,
      ],
    ],
  },
  {
    office: "อบต.หนองแวง",
    layout: "byInstrument",
    said: [
      [7, "measure", "ข่าวถึงบ้าน", null],
      [7, "analysis", "ข่าวไปไม่ถึงประชาชน", null],
      [7, "steps", "1. เปิดเพจ\n2. กระจายข่าวเช้าเย็น", null],
      [10, "short", "หน่วยงานมีการป้องกันการทุจริตที่ดีมาก มีนโยบายงดรับของขวัญ", "weakness-is-strength"],
    ],
    elsewhere: [["unaddressed-item", "e6 ", "C", "วิเคราะห์"]],
    acceptable: ["unaddressed-item"],
  },
];
