import type { FindingWording } from "./wording";

/** Scores, totals, levels, years and names of agencies. */
export const SCORES: Readonly<Record<string, FindingWording>> = {
  "wrong-edition": {
    title: { th: "มิใช่แบบประเมิน ITA ของหน่วยงานภาครัฐ", en: "Not the ITA of state agencies" },
    sentence: {
      th: "ตารางใน{where} เป็นแบบประเมินอื่น จึงไม่คำนวณคะแนนรวมและระดับ โปรดเปิดไฟล์ผลการประเมิน ITA ของหน่วยงาน",
      en: "The table in {where} belongs to another assessment, so no total and no level are reckoned. Open the agency's own ITA result.",
    },
    cases: {
      moit: {
        th: "ตารางใน{where} เป็นแบบประเมิน MOIT ของกระทรวงสาธารณสุข จึงไม่คำนวณคะแนนรวมและระดับ โปรดเปิดไฟล์ผลการประเมิน ITA ของหน่วยงาน",
        en: "The table in {where} is the MOIT of the Ministry of Public Health, so no total and no level are reckoned. Open the agency's own ITA result.",
      },
      school: {
        th: "ตารางใน{where} เป็น ITA Online ของสถานศึกษา จึงไม่คำนวณคะแนนรวมและระดับ โปรดเปิดไฟล์ผลการประเมิน ITA ของหน่วยงาน",
        en: "The table in {where} is the schools' ITA Online, so no total and no level are reckoned. Open the agency's own ITA result.",
      },
      vocational: {
        th: "ตารางใน{where} เป็นแบบประเมินของสถานศึกษาอาชีวศึกษา จึงไม่คำนวณคะแนนรวมและระดับ โปรดเปิดไฟล์ผลการประเมิน ITA ของหน่วยงาน",
        en: "The table in {where} is the vocational edition, so no total and no level are reckoned. Open the agency's own ITA result.",
      },
    },
  },
  "no-scores": {
    title: { th: "ไม่พบคะแนน", en: "No scores" },
    sentence: {
      th: "ไม่พบคะแนนของตัวชี้วัดหรือข้อคำถามใดในสมุดงานนี้ จึงยังจัดทำรายงานไม่ได้ โปรดวางตารางคะแนนหรือเริ่มจากแบบฟอร์ม",
      en: "No score of any indicator or item was found in this workbook, so there is nothing to report on. Paste the score table or start from the form.",
    },
  },
  "unknown-year": {
    title: { th: "ปีงบประมาณที่ไม่มีหลักเกณฑ์", en: "A year without rules" },
    sentence: {
      th: "ยังไม่มีหลักเกณฑ์การให้น้ำหนักหรือระดับของปีงบประมาณ พ.ศ. {year} ({where}) จึงไม่คำนวณคะแนนรวมและระดับ โปรดตรวจปี หรือกรอกกรอบการประเมินของปีนั้น",
      en: "Weights or level rule are not known for fiscal year {year} ({where}), so no total and no level are reckoned. Check the year, or fill in that year's framework.",
    },
    cases: {
      unsaid: {
        th: "ไม่พบว่าคะแนนใน{where} เป็นของปีงบประมาณใด จึงไม่คำนวณคะแนนรวมและระดับ โปรดระบุปีงบประมาณ",
        en: "Nothing says which fiscal year the scores in {where} belong to, so no total and no level are reckoned. State the fiscal year.",
      },
    },
  },
  "not-a-number": {
    title: { th: "คะแนนมิใช่ตัวเลข", en: "Not a number" },
    sentence: {
      th: "คะแนนของ{what} ({where}) เป็น “{text}” ซึ่งมิใช่ตัวเลขเดียวระหว่าง 0 ถึง 100 โปรดแก้ตามคะแนนที่ประกาศ",
      en: "The score of {what} ({where}) reads “{text}”, which is no single number from 0 to 100. Put in the announced score.",
    },
  },
  "out-of-range": {
    title: { th: "คะแนนอยู่นอกช่วง 0 ถึง 100", en: "Score out of range" },
    sentence: {
      th: "คะแนนของ{what} ({where}) เป็น {value} ซึ่งอยู่นอกช่วง 0 ถึง 100 โปรดแก้ตามคะแนนที่ประกาศ",
      en: "The score of {what} ({where}) is {value}, outside 0 to 100. Put in the announced score.",
    },
  },
  "lost-decimal": {
    title: { th: "จุดทศนิยมตกหล่น", en: "Lost decimal point" },
    sentence: {
      th: "คะแนนของ{what} ({where}) เป็น {value} ซึ่งเกิน 100 น่าจะเป็น {suggestion} ที่จุดทศนิยมตกหล่น โปรดตรวจกับคะแนนที่ประกาศแล้วแก้ไข",
      en: "The score of {what} ({where}) is {value}, above 100; it is probably {suggestion} without its decimal point. Compare it with the announcement and mend it.",
    },
  },
  "too-precise": {
    title: { th: "ทศนิยมเกินสองตำแหน่ง", en: "More than two decimals" },
    sentence: {
      th: "คะแนนของ{what} ({where}) พิมพ์ไว้เป็น {text} ส่วนคะแนนที่ประกาศมีทศนิยมสองตำแหน่ง โปรดตรวจกับประกาศ",
      en: "The score of {what} ({where}) is typed as {text}, while announced scores have two decimals. Compare it with the announcement.",
    },
  },
  incomplete: {
    title: { th: "ยังไม่ได้กรอกคะแนน", en: "Score not filled in" },
    sentence: {
      th: "ยังไม่ได้กรอกคะแนนของ{what} ({where}) โปรดกรอกคะแนนที่ประกาศ",
      en: "The score of {what} ({where}) is not filled in. Fill in the announced score.",
    },
    cases: {
      column: {
        th: "คอลัมน์ {columnCell} ของคะแนน EIT ส่วน {part} ว่างทั้งคอลัมน์ (เริ่มที่{where}) โปรดกรอกคะแนนที่ประกาศ",
        en: "Column {columnCell}, the {part} part of the EIT scores, is empty throughout (from {where} on). Fill in the announced scores.",
      },
    },
  },
  "missing-indicator": {
    title: { th: "ขาดตัวชี้วัด", en: "Indicator missing" },
    sentence: {
      th: "ไม่พบ{what} {name} ในสมุดงาน ควรอยู่ที่{where} โปรดเพิ่มพร้อมคะแนนที่ประกาศ",
      en: "There is no {what} ({name}) in the workbook; it belongs at {where}. Add it with its announced score.",
    },
  },
  "missing-item": {
    title: { th: "ขาดข้อคำถาม", en: "Item missing" },
    sentence: {
      th: "ไม่พบ{what} ({name}) ทั้งที่มีข้อข้างเคียง ควรอยู่ที่{where} โปรดเพิ่มพร้อมคะแนนที่ประกาศ",
      en: "There is no {what} ({name}) although its neighbours are there; it belongs at {where}. Add it with its announced score.",
    },
  },
  "duplicate-indicator": {
    title: { th: "หมายเลขตัวชี้วัดซ้ำ", en: "Indicator number twice" },
    sentence: {
      th: "ตัวชี้วัดที่ {printed} ปรากฏสองแห่ง คือเซลล์ {firstCell} และ {secondCell} ({where}) โปรดคงไว้เพียงแห่งเดียว",
      en: "Indicator {printed} stands twice, in cells {firstCell} and {secondCell} ({where}). Keep one of them.",
    },
    cases: {
      number: {
        th: "หมายเลข {printed} ใช้ซ้ำที่เซลล์ {firstCell} และ {secondCell} ({where}) แถวหลังคือ {name} ซึ่งเป็นตัวชี้วัดที่ {subject} โปรดแก้หมายเลขเป็น {subject}",
        en: "Number {printed} stands twice, in cells {firstCell} and {secondCell} ({where}). The row named {name} is indicator {subject}: change its number to {subject}.",
      },
    },
  },
  "duplicate-item": {
    title: { th: "รหัสข้อซ้ำ", en: "Item code twice" },
    sentence: {
      th: "ข้อ {printed} ปรากฏสองแห่ง คือเซลล์ {firstCell} และ {secondCell} ({where}) โปรดคงไว้เพียงแห่งเดียว",
      en: "Item {printed} stands twice, in cells {firstCell} and {secondCell} ({where}). Keep one of them.",
    },
    cases: {
      number: {
        th: "รหัส {printed} ใช้ซ้ำที่เซลล์ {firstCell} และ {secondCell} ({where}) แถวหลังคือข้อ {subject} โปรดแก้รหัสเป็น {subject}",
        en: "Code {printed} stands twice, in cells {firstCell} and {secondCell} ({where}). The later row is item {subject}: change its code to {subject}.",
      },
    },
  },
  "conflicting-score": {
    title: { th: "คะแนนสองแห่งไม่ตรงกัน", en: "Two places, two scores" },
    sentence: {
      th: "คะแนนของ{what} เป็น {value} ({where}) แต่เป็น {otherValue} ที่ {otherCell} โปรดแก้ให้ตรงกับคะแนนที่ประกาศ",
      en: "The score of {what} is {value} ({where}) but {otherValue} at {otherCell}. Make both what was announced.",
    },
  },
  "name-mismatch": {
    title: { th: "หมายเลขกับชื่อไม่ตรงกัน", en: "Number and name do not match" },
    sentence: {
      th: "หมายเลข {printed} ใช้กับชื่อ “{name}” ({where}) ซึ่งเป็นชื่อของ{what} โปรดแก้หมายเลขหรือชื่อ",
      en: "Number {printed} stands beside “{name}” ({where}), which is the name of {what}. Correct the number or the name.",
    },
  },
  "unsettled-score": {
    title: { th: "คะแนนที่ยังระบุไม่ได้แน่ชัด", en: "Score not settled" },
    sentence: {
      th: "ข้อมูลใน {where} ดูเหมือนคะแนน แต่ยังระบุไม่ได้แน่ชัดว่าเป็นคะแนนของข้อใด โปรดระบุช่วงเซลล์ในส่วนการอ่านข้อมูล",
      en: "What stands in {where} looks like a score, but of what could not be settled. Point at its range in the reading view.",
    },
    cases: {
      position: {
        th: "ลำดับของแถวที่ {where} ไม่สอดคล้องกับแถวข้างเคียง ระบบจึงยังไม่ใช้คะแนนของแถวนี้ โปรดตรวจรหัสหรือชื่อข้อ",
        en: "The row at {where} does not agree with the rows around it, so its score is not used. Check its code or name.",
      },
      name: {
        th: "รหัสกับชื่อข้อที่ {where} ไม่ใช่ของข้อเดียวกัน ระบบจึงยังไม่ใช้คะแนนของแถวนี้ โปรดตรวจให้ตรงกัน",
        en: "Code and name at {where} do not belong together, so the score of this row is not used. Make them agree.",
      },
      "no-label": {
        th: "พบคะแนนที่ {where} แต่ไม่มีรหัสหรือชื่อข้อกำกับ ระบบจึงยังไม่ใช้คะแนนนี้ โปรดเติมรหัสหรือชื่อข้อ",
        en: "The score at {where} has neither a code nor a name, so it is not used. Give it one.",
      },
      agency: {
        th: "ตารางที่ {where} มีคะแนนของหลายหน่วยงาน และยังไม่ทราบว่าหน่วยงานใดเป็นเจ้าของรายงาน โปรดระบุชื่อหน่วยงาน",
        en: "The table at {where} gives scores of several agencies, and which one reports is not known. Name the agency.",
      },
      headless: {
        th: "คอลัมน์ที่ {where} ไม่มีหัวคอลัมน์ แต่มีตัวเลขเหมือนคะแนนเกือบทุกแถว ระบบใช้คะแนนจากคอลัมน์ที่มีหัวแทน โปรดตรวจว่าหัวคอลัมน์อยู่ตรงคอลัมน์ของตน",
        en: "The column at {where} has no head, yet nearly every row gives a figure like a score. The headed column beside it is used; check that each head stands over its own column.",
      },
      years: {
        th: "ปีที่หัวคอลัมน์ตั้งแต่ {where} เรียงสลับกัน โปรดตรวจว่าหัวคอลัมน์แต่ละปีอยู่เหนือคะแนนของปีนั้น",
        en: "The years over the columns from {where} on are out of order. Check that each stands over its own scores.",
      },
      halves: {
        th: "คะแนนที่ {where} ไม่เท่ากับค่าเฉลี่ยของส่วน Public และ Survey ที่อยู่ข้างกัน โปรดตรวจคะแนนและหัวคอลัมน์",
        en: "The score at {where} is not the mean of the public and survey parts beside it. Check the scores and the heads of the columns.",
      },
      scale: {
        th: "คะแนนในแผ่นงานนี้ (เริ่มที่ {where}) ไม่เกิน ๑๐ ทุกค่า จึงไม่ทราบว่าเป็นคะแนนเต็ม ๑๐๐ หรือเป็นคะแนนเต็ม ๕ เต็ม ๑๐ หรือเครื่องหมาย ๐ กับ ๑ ระบบจึงยังไม่ใช้ โปรดใส่คะแนนเต็ม ๑๐๐",
        en: "No figure on this sheet (from {where} on) is above 10, so whether they are scores out of 100, marks out of 5 or 10, or ticks is not known, and they are not used. Give scores out of 100.",
      },
      parts: {
        th: "คอลัมน์ที่ {where} ไม่มีหัวคอลัมน์บอกว่าเป็นส่วน Public หรือ Survey ระบบถือว่าคอลัมน์แรกเป็น Public โปรดตรวจสอบ",
        en: "The column at {where} has no head that says Public or Survey; the first is taken for Public. Check it.",
      },
    },
  },
  "unknown-item": {
    title: { th: "รหัสข้อที่ปีนี้ไม่มี", en: "Unknown item" },
    sentence: {
      th: "รหัส {subject} ({where}) ไม่มีในกรอบการประเมินปีงบประมาณ พ.ศ. {year} โปรดตรวจรหัส หรือตรวจว่าเป็นตารางของปีอื่น",
      en: "Code {subject} ({where}) is not in the framework of fiscal year {year}. Check the code, or whether the table is of another year.",
    },
    cases: {
      under: {
        th: "ข้อ {subject} ({where}) อยู่ใต้ตัวชี้วัดที่ {under} ซึ่งมิใช่ตัวชี้วัดของข้อนี้ในปีงบประมาณ พ.ศ. {year} โปรดตรวจรหัสหรือย้ายข้อ",
        en: "Item {subject} ({where}) stands under indicator {under}, which is not its own in fiscal year {year}. Check the code or move the item.",
      },
    },
  },
  "mean-mismatch": {
    title: { th: "ค่าเฉลี่ยไม่ตรงกับคะแนนย่อย", en: "Mean does not follow from its parts" },
    sentence: {
      th: "คะแนนของ{what} ({where}) เป็น {value} แต่ค่าเฉลี่ยของคะแนนย่อยเป็น {expected} โปรดตรวจทั้งสองกับคะแนนที่ประกาศ",
      en: "The score of {what} ({where}) is {value}, but its parts average {expected}. Check both against the announcement.",
    },
    cases: {
      doubled: {
        th: "คะแนนของ{what} {name} ({where}) เป็น {value} แต่ค่าเฉลี่ยของข้อในกลุ่มเป็น {expected} ค่านี้อธิบายได้หากข้อ {item} มีน้ำหนักสองเท่า ซึ่งเป็นข้อสันนิษฐาน โปรดเก็บคะแนนตามประกาศ",
        en: "The score of {what} {name} ({where}) is {value}, but its items average {expected}. It follows if item {item} counts twice, which is an assumption. Keep the announced score.",
      },
    },
  },
  "total-mismatch": {
    title: { th: "คะแนนรวมไม่ตรงกับคะแนนเครื่องมือ", en: "Total does not follow from the instruments" },
    sentence: {
      th: "คะแนนรวมที่พิมพ์ไว้ ({where}) เป็น {value} แต่คำนวณจาก IIT {IIT} EIT {EIT} OIT {OIT} ได้ {expected} โปรดตรวจกับคะแนนที่ประกาศ",
      en: "The printed total ({where}) is {value}, but IIT {IIT}, EIT {EIT} and OIT {OIT} give {expected}. Check it against the announcement.",
    },
  },
  "level-mismatch": {
    title: { th: "ระดับไม่ตรงกับหลักเกณฑ์", en: "Level does not follow from the rule" },
    sentence: {
      th: "ระดับที่พิมพ์ไว้ ({where}) คือ {value} แต่ตามหลักเกณฑ์ของปีเป็น {expected} โปรดแก้ไข",
      en: "The printed level ({where}) is {value}, but by the year's rule it is {expected}. Correct it.",
    },
    cases: {
      highest: {
        th: "ระดับที่พิมพ์ไว้ ({where}) คือ {value} แต่คะแนนรวม {total} ถึงเกณฑ์ {leastTotal} และทุกเครื่องมือถึงเกณฑ์ จึงเป็น {expected} โปรดแก้ไข",
        en: "The printed level ({where}) is {value}, but the total of {total} reaches {leastTotal} and every instrument reaches its threshold: the level is {expected}. Correct it.",
      },
      instrument: {
        th: "ระดับที่พิมพ์ไว้ ({where}) คือ {value} คะแนนรวม {total} แต่ {hinders} ต่ำกว่า {least} จึงเป็น {expected} โปรดแก้ไข",
        en: "The printed level ({where}) is {value}. The total is {total}, but {hinders} is below {least}: the level is {expected}. Correct it.",
      },
      total: {
        th: "ระดับที่พิมพ์ไว้ ({where}) คือ {value} แต่คะแนนรวม {total} ต่ำกว่า {leastTotal} จึงเป็น {expected} โปรดแก้ไข",
        en: "The printed level ({where}) is {value}, but the total of {total} is below {leastTotal}: the level is {expected}. Correct it.",
      },
    },
  },
  "near-threshold": {
    title: { th: "คะแนนอยู่ที่เส้นเกณฑ์", en: "At a threshold" },
    sentence: {
      th: "{what} ได้ {value} ซึ่งห่างจากเกณฑ์ {threshold} ไม่เกิน 0.01 ({where}) การปัดเศษอาจเปลี่ยนระดับ โปรดยืนยันกับประกาศ",
      en: "The score of {what}, {value}, is within 0.01 of the threshold {threshold} ({where}). Rounding may decide the level: confirm it with the announcement.",
    },
  },
  "weighted-score": {
    title: { th: "คะแนนถ่วงน้ำหนักอยู่ผิดที่", en: "Weighted score in place of 0-100" },
    sentence: {
      th: "คะแนนของ{what} ({where}) เป็น {value} ซึ่งเป็นคะแนนถ่วงน้ำหนักเต็ม {weight} คะแนนเต็ม 100 คือ {expected} โปรดใช้คะแนนเต็ม 100",
      en: "The score of {what} ({where}) is {value}, weighted out of {weight}; out of 100 it is {expected}. Use the score out of 100.",
    },
  },
  "year-mismatch": {
    title: { th: "ปีงบประมาณไม่ตรงกัน", en: "Years do not match" },
    sentence: {
      th: "{where} ระบุปีงบประมาณ พ.ศ. {year} แต่ที่อื่นเป็น พ.ศ. {expected} โปรดแก้ให้เป็นปีเดียวกัน",
      en: "{where} says fiscal year {year}, elsewhere it is {expected}. Make it one year.",
    },
    cases: {
      measures: {
        th: "มาตรการเป็นของปีงบประมาณ พ.ศ. {year} ({where}) แต่ผลที่วิเคราะห์เป็นของ พ.ศ. {analysed} มาตรการควรเป็นของ พ.ศ. {expected} โปรดตรวจปี",
        en: "The measures are of fiscal year {year} ({where}), the result analysed is of {analysed}: the measures should be of {expected}. Check the years.",
      },
    },
  },
  "agency-mismatch": {
    title: { th: "ชื่อหน่วยงานไม่ตรงกัน", en: "Two agency names" },
    sentence: {
      th: "{where} ใช้ชื่อหน่วยงาน “{name}” แต่ที่อื่นเป็น “{usual}” โปรดแก้ให้เป็นชื่อเดียวกัน",
      en: "{where} names the agency “{name}”, elsewhere it is “{usual}”. Make it one name.",
    },
  },
  "place-mismatch": {
    title: { th: "ชื่ออำเภอหรือจังหวัดไม่ตรงกัน", en: "Two names of the place" },
    sentence: {
      th: "{where} ใช้ชื่อ “{name}” แต่ที่อื่นเป็น “{usual}” โปรดแก้ให้ตรงกัน",
      en: "{where} says “{name}”, elsewhere it is “{usual}”. Make it one name.",
    },
    cases: {
      district: {
        th: "{where} ระบุอำเภอ{name} แต่ที่อื่นเป็นอำเภอ{usual} โปรดแก้ให้ตรงกัน",
        en: "{where} says district {name}, elsewhere it is {usual}. Make it one name.",
      },
      province: {
        th: "{where} ระบุจังหวัด{name} แต่ที่อื่นเป็นจังหวัด{usual} โปรดแก้ให้ตรงกัน",
        en: "{where} says province {name}, elsewhere it is {usual}. Make it one name.",
      },
    },
  },
  "unused-letter-grade": {
    title: { th: "ใช้ระดับตัวอักษรที่เลิกใช้แล้ว", en: "Letter grade no longer used" },
    sentence: {
      th: "ระดับที่พิมพ์ไว้ ({where}) เป็น {value} แต่ระดับตัวอักษรเลิกใช้หลังปีงบประมาณ พ.ศ. 2565 ระดับของ พ.ศ. {year} คือ {expected} โปรดแก้ไข",
      en: "The printed level ({where}) is {value}, but letter grades ended with fiscal year 2565. For {year} the level is {expected}. Correct it.",
    },
  },
};
