/**
 * Frames of the analysis, which is Thai in every language of the pane: it is part of a Thai document.
 * Digits are drawn when a sentence is finished. What is said of an item itself stands in the library.
 */
export const FRAMES = {
  quote: {
    single: "ข้อ {code} ได้ {score} คะแนน",
    part: "ข้อ {code} {part} {score} คะแนน",
    parts: "ข้อ {code} ส่วน Public {public} คะแนน ส่วน Survey {survey} คะแนน",
    gap: "ต่างกัน {gap} คะแนน",
    allEqual: "ทุกข้อได้ {score} คะแนน",
    lowest: "ต่ำที่สุดในตัวชี้วัดที่ {indicator}",
    highest: "สูงที่สุดในตัวชี้วัดที่ {indicator}",
    code: "ข้อ {code}",
    public: "ส่วน Public",
    survey: "ส่วน Survey",
  },
  remark: {
    quoted: "ผู้ประเมินให้ความเห็นว่า “{remark}”",
    missing: "ยังไม่ได้บันทึกความเห็นของผู้ประเมิน",
  },
  indicator: {
    quote: "ตัวชี้วัดที่ {number} ได้ {score} คะแนน",
    unknown: "ยังไม่มีคะแนนของตัวชี้วัดที่ {number} {name} ที่ใช้ได้ จึงยังวิเคราะห์ไม่ได้",
    /** How much it matters, by the band of the indicator's score. */
    urgency: {
      high: "จึงเหลือเพียงส่วนน้อยที่ต้องพัฒนา",
      good: "จึงเป็นประเด็นที่ต้องพัฒนา",
      low: "จึงต้องแก้ไขภายในปีงบประมาณ",
      failing: "จึงต้องแก้ไขเป็นการเร่งด่วน",
    },
    /** Before what to develop, below 70: who decides and by when. */
    ordered: "ให้{ผู้บริหารสูงสุด}สั่งการภายในไตรมาสที่ 1 เพื่อ",
    itemsUnknown: "ยังไม่มีคะแนนรายข้อ จึงยังระบุข้อที่ต้องแก้ไขไม่ได้",
    fullItemsOnly:
      "ทุกข้อที่มีคะแนนในตารางได้คะแนนเต็ม แต่ตัวชี้วัดที่ {number} ได้ {score} คะแนน จึงต้องตรวจคะแนนรายข้อกับประกาศผลอีกครั้ง",
  },
  /** After the finding of a measure; {way} begins with a verb. */
  therefore: "จึงควร{way}",
  quarters: {
    every: "ทุกไตรมาส",
    some: "ไตรมาสที่ {quarters}",
    and: "และ",
  },
  period: "{from} - {to}",
  /** First and last day of each quarter; {before} is the calendar year before the fiscal year's own. */
  quarterDays: [
    { from: "1 ตุลาคม {before}", to: "31 ธันวาคม {before}" },
    { from: "1 มกราคม {year}", to: "31 มีนาคม {year}" },
    { from: "1 เมษายน {year}", to: "30 มิถุนายน {year}" },
    { from: "1 กรกฎาคม {year}", to: "30 กันยายน {year}" },
  ],
} as const;
