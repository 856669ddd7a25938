import type { FindingWording } from "./wording";

/** Texts of a report that stands in the workbook. */
export const TEXTS: Readonly<Record<string, FindingWording>> = {
  "instrument-heading": {
    title: { th: "หัวตารางไม่ตรงกับเครื่องมือ", en: "Heading of another instrument" },
    sentence: {
      th: "หัวตารางของ {subject} ({where}) ระบุผู้ตอบหรือวิธีของเครื่องมืออื่น โปรดแก้ให้ตรงกับเครื่องมือ",
      en: "The table of {subject} ({where}) is headed as another instrument. Correct the heading.",
    },
    cases: {
      IIT: {
        th: "หัวตาราง IIT ({where}) ระบุผู้มีส่วนได้เสียภายนอก แต่ IIT สำรวจผู้มีส่วนได้เสียภายใน โปรดแก้หัวตาราง",
        en: "The IIT table ({where}) is headed external stakeholders; IIT asks internal ones. Correct the heading.",
      },
      EIT: {
        th: "หัวตาราง EIT ({where}) ระบุผู้มีส่วนได้เสียภายใน แต่ EIT สำรวจผู้มีส่วนได้เสียภายนอก โปรดแก้หัวตาราง",
        en: "The EIT table ({where}) is headed internal stakeholders; EIT asks external ones. Correct the heading.",
      },
      OIT: {
        th: "หัวตาราง OIT ({where}) ระบุว่าเป็นแบบวัดการรับรู้หรือการสำรวจ แต่ OIT คือแบบตรวจการเปิดเผยข้อมูลสาธารณะ โปรดแก้หัวตาราง",
        en: "The OIT table ({where}) is headed as a survey of perception; OIT inspects what is published. Correct the heading.",
      },
    },
  },
  "term-misspelt": {
    title: { th: "คำเฉพาะสะกดผิด", en: "Fixed term misspelt" },
    sentence: {
      th: "“{text}” ({where}) ควรเป็น “{right}” โปรดแก้คำสะกด",
      en: "“{text}” ({where}) should read “{right}”. Correct the spelling.",
    },
    cases: {
      heads: {
        th: "“{text}” ควรเป็น “{right}” พบในหัวตาราง {count} แห่ง เริ่มที่{where} โปรดแก้คำสะกดทุกแห่ง",
        en: "“{text}” should read “{right}”; it stands in {count} table heads, first in {where}. Correct each of them.",
      },
    },
  },
  numbering: {
    title: { th: "ลำดับเลขซ้ำหรือข้าม", en: "Numbers doubled or jumping" },
    sentence: {
      th: "ลำดับในรายการ ({where}) เป็น {number} แต่ควรเป็น {expected} โปรดเรียงลำดับใหม่",
      en: "The list number at {where} is {number}, {expected} was to be expected. Number the list anew.",
    },
    cases: {
      section: {
        th: "หัวข้อ ({where}) ใช้ลำดับที่ {number} แต่เมื่อนับต่อกันทุกแผ่นงานควรเป็น {expected} โปรดเรียงลำดับหัวข้อใหม่",
        en: "The section at {where} is numbered {number}; counted through all sheets it should be {expected}. Number the sections anew.",
      },
    },
  },
  "broken-sentence": {
    title: { th: "ประโยคเดียวถูกแยกเป็นสองข้อ", en: "Sentence split over two numbers" },
    sentence: {
      th: "ข้อ {number} ({where}) จบกลางประโยคและต่อเนื่องที่ข้อ {next} โปรดรวมเป็นข้อเดียว",
      en: "Number {number} ({where}) breaks off in the middle of its sentence, which goes on under number {next}. Join the two.",
    },
  },
  "mixed-digits": {
    title: { th: "ใช้เลขไทยปนเลขอารบิก", en: "Thai and Arabic digits mixed" },
    sentence: {
      th: "ข้อความ ({where}) ใช้เลขไทยปนเลขอารบิก โปรดใช้อย่างใดอย่างหนึ่งตลอดรายงาน",
      en: "The text at {where} mixes Thai and Arabic digits. Use one kind throughout the report.",
    },
    cases: {
      sheet: {
        th: "แผ่นงานนี้ใช้ตัวเลขต่างจากส่วนอื่นของรายงาน (เริ่มที่{where}) โปรดใช้ตัวเลขแบบเดียวกันทั้งฉบับ",
        en: "This sheet uses other digits than the rest of the report (first in {where}). Use one kind throughout.",
      },
    },
  },
  "weakness-is-strength": {
    title: { th: "ข้อบกพร่องที่เขียนเป็นข้อดี", en: "Shortcoming that states a strength" },
    sentence: {
      th: "ข้อบกพร่องของ{what} ({where}) กล่าวถึงสิ่งที่ดี มิใช่สิ่งที่ยังขาด โปรดระบุสิ่งที่คะแนนแสดงว่ายังไม่เต็ม หรือระบุว่าไม่พบข้อบกพร่องเมื่อได้คะแนนเต็ม",
      en: "The shortcoming of {what} ({where}) states something good. Say what the scores show to fall short, or that none was found where they are full.",
    },
    cases: {
      admits: {
        th: "ข้อความของ{what} ({where}) ยกคำถามเชิงลบของข้อ {item} มาโดยไม่กลับความ จึงกลายเป็นยอมรับว่ามีการกระทำนั้น ทั้งที่คะแนนสูงหมายถึงไม่มีผู้พบเห็น โปรดเขียนในทางที่ถูก",
        en: "The text of {what} ({where}) copies the negative question of item {item} unturned, so it admits the deed although a high score means that nobody saw it. Turn the statement round.",
      },
    },
  },
  "maintain-is-improve": {
    title: { th: "รักษาระดับที่เขียนเป็นการปรับปรุง", en: "“To maintain” that demands improvement" },
    sentence: {
      th: "ข้อความรักษาระดับของ{what} ({where}) เรียกร้องให้ปรับปรุง มิได้ระบุสิ่งที่ควรรักษา โปรดย้ายไปข้อที่ต้องพัฒนา แล้วระบุสิ่งที่จะรักษาไว้",
      en: "The text to maintain of {what} ({where}) demands improvement and names nothing to keep. Move it to what is to be developed, and say what is kept.",
    },
  },
  "strength-is-lowest": {
    title: { th: "อ้างจุดแข็งในส่วนที่คะแนนต่ำ", en: "Strength claimed where scores are lowest" },
    sentence: {
      th: "ข้อความ ({where}) ระบุจุดแข็งของ{what} ซึ่งเป็นหนึ่งในสามตัวชี้วัดที่ได้คะแนนต่ำที่สุด โปรดวิเคราะห์สิ่งที่ยังต่ำก่อน",
      en: "The text at {where} claims a strength for {what}, one of the three lowest indicators. Analyse first what is low there.",
    },
    cases: {
      item: {
        th: "ข้อความ ({where}) ระบุจุดแข็งในเรื่องของข้อ {item} ซึ่งได้คะแนนต่ำกว่าเกณฑ์ โปรดแก้ให้ตรงกับคะแนน",
        en: "The text at {where} claims a strength in the subject of item {item}, which is below the threshold. Make it agree with the scores.",
      },
    },
  },
  "unaddressed-item": {
    title: { th: "ข้อต่ำกว่าเกณฑ์ที่ไม่มีมาตรการ", en: "Low item without a measure" },
    sentence: {
      th: "{what} ได้ {value} คะแนน ({where}) ต่ำกว่าเกณฑ์ แต่ไม่มีมาตรการใดกล่าวถึงด้วยรหัสหรือเรื่องของข้อนี้ โปรดเพิ่มมาตรการ",
      en: "The score of {what}, {value} ({where}), is below the threshold, and no measure names the item by code or subject. Add a measure for it.",
    },
  },
  "copied-text": {
    title: { th: "ข้อความซ้ำกัน", en: "Copied text" },
    sentence: {
      th: "ข้อความ ({where}) เหมือนหรือเกือบเหมือนข้อความที่ {otherCell} โปรดเขียนให้ตรงกับตัวชี้วัดหรือมาตรการของตน",
      en: "The text at {where} is the same as, or nearly, the one at {otherCell}. Write what belongs to this indicator or measure.",
    },
  },
  "finding-of-other-indicator": {
    title: { th: "ข้อความเป็นเรื่องของตัวชี้วัดอื่น", en: "Text about another indicator" },
    sentence: {
      th: "ข้อความของ{what} ({where}) กล่าวถึงเรื่องของตัวชี้วัดที่ {other} โดยไม่กล่าวถึงเรื่องของตน โปรดแก้ข้อความหรือย้ายไปที่ตัวชี้วัดนั้น",
      en: "The text of {what} ({where}) speaks of the subject of indicator {other} and not of its own. Correct it or move it there.",
    },
  },
  "measure-incomplete": {
    title: { th: "มาตรการไม่ครบช่อง", en: "Measure with an empty cell" },
    sentence: {
      th: "แถวมาตรการของ{what} ยังไม่ได้กรอก{lacking} ({where}) โปรดกรอกให้ครบ",
      en: "The measures row of {what} has no {lacking} ({where}). Fill it in.",
    },
  },
  "score-quoted-wrong": {
    title: { th: "อ้างคะแนนไม่ตรงกับตาราง", en: "Score quoted wrong" },
    sentence: {
      th: "ข้อความ ({where}) อ้างคะแนนของ{what} เป็น {value} แต่ตารางคะแนนเป็น {expected} โปรดแก้ตัวเลขในข้อความ",
      en: "The text at {where} quotes {value} for {what}; the score table has {expected}. Correct the figure in the text.",
    },
  },
  "same-everywhere": {
    title: { th: "เหมือนกันเกือบทุกแถว", en: "The same in nearly every row" },
    sentence: {
      th: "{count} ใน {rows} แถวเหมือนกัน (เริ่มที่{where}) โปรดพิจารณากำหนดให้เฉพาะแต่ละมาตรการ",
      en: "{count} of {rows} rows are the same (first in {where}). Consider setting it for each measure.",
    },
    cases: {
      period: {
        th: "ระยะเวลาดำเนินการเหมือนกัน {count} ใน {rows} แถว คือ “{text}” (เริ่มที่{where}) โปรดพิจารณากำหนดช่วงเวลาของแต่ละมาตรการ",
        en: "The period is the same in {count} of {rows} rows, “{text}” (first in {where}). Consider a period for each measure.",
      },
      unit: {
        th: "ผู้รับผิดชอบเหมือนกัน {count} ใน {rows} แถว คือ “{text}” (เริ่มที่{where}) โปรดพิจารณาระบุหน่วยงานเดียวที่รับผิดชอบแต่ละมาตรการ",
        en: "The responsible unit is the same in {count} of {rows} rows, “{text}” (first in {where}). Consider naming one unit for each measure.",
      },
    },
  },
  "period-outside-year": {
    title: { th: "ระยะเวลาอยู่นอกปีงบประมาณ", en: "Period outside the fiscal year" },
    sentence: {
      th: "ระยะเวลา “{text}” ({where}) ไม่อยู่ในปีงบประมาณ พ.ศ. {year} (1 ตุลาคม {first} ถึง 30 กันยายน {year}) โปรดแก้ระยะเวลา",
      en: "The period “{text}” ({where}) is not inside fiscal year {year} (1 October {first} to 30 September {year}). Correct it.",
    },
  },
  "period-before-approval": {
    title: { th: "ระยะเวลาเริ่มก่อนวันที่ขออนุมัติ", en: "Period begins before approval" },
    sentence: {
      th: "ระยะเวลา {count} แถวเริ่มก่อนวันที่ในบันทึกข้อความ (เซลล์ {memoCell}) เริ่มที่{where} คือ “{text}” โปรดตรวจว่าเริ่มดำเนินการก่อนได้รับอนุมัติหรือไม่",
      en: "{count} periods begin before the date of the memo (cell {memoCell}), first “{text}” in {where}. Check whether work began before approval.",
    },
  },
  "part-gap": {
    title: { th: "คะแนนสองส่วนของ EIT ต่างกันมาก", en: "Wide gap between the EIT parts" },
    sentence: {
      th: "{what} ส่วน Public เฉลี่ย {publicMean} ส่วน Survey เฉลี่ย {surveyMean} ต่างกัน {gap} คะแนน ({where}) แต่ไม่มีข้อความใดกล่าวถึง โปรดกล่าวถึงความต่างในบทวิเคราะห์",
      en: "For {what} the public part averages {publicMean} and the survey part {surveyMean}, {gap} points apart ({where}), and no text speaks of it. Mention the gap in the analysis.",
    },
  },
  "instruments-not-stated": {
    title: { th: "ไม่ระบุคะแนนรายเครื่องมือ", en: "Instrument scores not stated" },
    sentence: {
      th: "รายงานระบุคะแนนรวมและระดับ ({where}) แต่ไม่ระบุคะแนนของ {missing} ผู้อ่านจึงไม่ทราบเหตุของระดับ โปรดเพิ่มคะแนนรายเครื่องมือ",
      en: "The report states total and level ({where}) but not the scores of {missing}, so nobody can see why the level is what it is. Add them.",
    },
  },
  "law-year": {
    title: { th: "ปี พ.ศ. ของกฎหมายไม่ถูกต้อง", en: "Law cited with a wrong year" },
    sentence: {
      th: "กฎหมาย “{name}” ({where}) อ้างเป็น พ.ศ. {year} ที่ถูกคือ พ.ศ. {expected} โปรดแก้ปี",
      en: "The law “{name}” ({where}) is cited as of {year}; it is of {expected}. Correct the year.",
    },
  },
  "not-a-law": {
    title: { th: "แผนที่อยู่ในรายการกฎหมาย", en: "Plan listed among laws" },
    sentence: {
      th: "“{name}” ({where}) เป็นแผน มิใช่กฎหมายหรือระเบียบ โปรดย้ายออกจากรายการกฎหมาย หรือแก้ชื่อหัวข้อให้รวมแผน",
      en: "“{name}” ({where}) is a plan, no law or regulation. Move it out of the list of laws, or let the heading name plans too.",
    },
  },
  "develop-is-maintain": {
    title: { th: "ข้อที่ต้องพัฒนาที่เขียนเป็นการรักษาระดับ", en: "“To develop” that only maintains" },
    sentence: {
      th: "ข้อที่ต้องพัฒนาของ{what} ({where}) เพียงให้ทำต่อไปตามเดิม โปรดระบุสิ่งใหม่ที่จะทำ",
      en: "The text to develop of {what} ({where}) only asks to go on as now. Name something new to do.",
    },
  },
  "weakness-says-nothing": {
    title: { th: "ข้อบกพร่องที่มีแต่ชื่อ", en: "Shortcoming that only repeats a name" },
    sentence: {
      th: "ข้อบกพร่องของ{what} ({where}) มีแต่ชื่อหัวข้อ ไม่ได้ระบุว่าบกพร่องอย่างไร โปรดระบุสิ่งที่ยังขาด",
      en: "The shortcoming of {what} ({where}) only repeats a name. Say what falls short.",
    },
  },
  "memo-incomplete": {
    title: { th: "บันทึกข้อความไม่ครบ", en: "Memo incomplete" },
    sentence: {
      th: "บันทึกข้อความใน{where} ยังขาด{lacking} โปรดเติมให้ครบก่อนเสนอ",
      en: "The memo in {where} lacks: {lacking}. Complete it before it is sent.",
    },
  },
  "number-prefix": {
    title: { th: "อักษรย่อเลขที่หนังสือไม่ตรงจังหวัด", en: "Number letters of another province" },
    sentence: {
      th: "เลขที่หนังสือ ({where}) ใช้อักษร {letters} ซึ่งเป็นของจังหวัด{other} อักษรของจังหวัด{province}คือ {own} โปรดตรวจเลขที่หนังสือ",
      en: "The memo's number ({where}) has the letters {letters}, those of {other}; the letters of {province} are {own}. Check the number.",
    },
  },
  "superlative-twice": {
    title: { th: "จุดแข็งที่สุดหลายตัวชี้วัด", en: "Greatest strength claimed twice" },
    sentence: {
      th: "คำว่า “จุดแข็งที่สุด” ใช้ {count} แห่ง (แห่งที่สองคือ{where}) สิ่งที่สุดมีได้เพียงหนึ่ง โปรดแก้ถ้อยคำ",
      en: "“The greatest strength” is said {count} times (the second in {where}); only one can be the greatest. Change the wording.",
    },
  },
  "score-format": {
    title: { th: "ทศนิยมของคะแนนไม่สม่ำเสมอ", en: "Decimals differ" },
    sentence: {
      th: "คะแนน {value} ({where}) พิมพ์ทศนิยมต่างจากแถวอื่น โปรดใช้ทศนิยมสองตำแหน่งทุกแถว",
      en: "The score {value} ({where}) has other decimals than the rest. Use two decimals throughout.",
    },
  },
};
