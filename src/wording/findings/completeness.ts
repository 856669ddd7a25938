import type { FindingWording } from "./wording";

/** The checklist of ITA.md 3: summed up from real reports, not an official criterion. */
export const COMPLETENESS: Readonly<Record<string, FindingWording>> = {
  "checklist-1": {
    title: { th: "ปีที่วิเคราะห์กับปีของมาตรการ", en: "Year analysed and year of the measures" },
    sentence: {
      th: "ยังไม่พบปีงบประมาณของมาตรการ ({where}) มาตรการควรเป็นของปีถัดจาก พ.ศ. {analysed} โปรดระบุปี",
      en: "The fiscal year of the measures is not stated ({where}); it should be the one after {analysed}. State it.",
    },
    cases: {
      analysed: {
        th: "ยังไม่พบปีงบประมาณของผลที่วิเคราะห์ ({where}) โปรดระบุปี",
        en: "The fiscal year of the result analysed is not stated ({where}). State it.",
      },
      wrong: {
        th: "มาตรการเป็นของ พ.ศ. {year} ({where}) ส่วนผลที่วิเคราะห์เป็นของ พ.ศ. {analysed} ซึ่งไม่ห่างกันหนึ่งปี",
        en: "The measures are of {year} ({where}), the result analysed of {analysed}: not one year apart.",
      },
    },
  },
  "checklist-2": {
    title: { th: "วิเคราะห์ครบเครื่องมือและตัวชี้วัด", en: "All instruments and indicators analysed" },
    sentence: {
      th: "ยังไม่มีบทวิเคราะห์ของตัวชี้วัดที่ {missing} ควรเพิ่มใน{where}",
      en: "Indicators {missing} are not analysed yet; add them in {where}.",
    },
    cases: {
      instruments: {
        th: "ยังไม่มีบทวิเคราะห์ของเครื่องมือ {instruments} (ตัวชี้วัดที่ {missing}) ควรเพิ่มใน{where}",
        en: "Instruments {instruments} (indicators {missing}) are not analysed yet; add them in {where}.",
      },
    },
  },
  "checklist-3": {
    title: { th: "ข้อบกพร่อง ข้อที่ต้องพัฒนา รักษาระดับ", en: "Weakness, development, strength" },
    sentence: {
      th: "ตัวชี้วัดที่ {missing} ยังไม่มีครบทั้งข้อบกพร่อง ข้อที่ต้องพัฒนา และรักษาระดับ (เริ่มที่{where})",
      en: "Indicators {missing} lack a weakness, a development or a strength (first in {where}).",
    },
  },
  "checklist-4": {
    title: { th: "มาตรการของทุกตัวชี้วัด", en: "A measure for each indicator" },
    sentence: {
      th: "ตัวชี้วัดที่ {missing} ยังไม่มีมาตรการที่ผูกกับผลการวิเคราะห์ ควรเพิ่มใน{where}",
      en: "Indicators {missing} have no measure tied to a finding yet; add one in {where}.",
    },
  },
  "checklist-5": {
    title: { th: "ขั้นตอน ระยะเวลา ผู้รับผิดชอบ", en: "Steps, period and unit" },
    sentence: {
      th: "มาตรการ {count} แถวยังขาดขั้นตอน ระยะเวลา หรือผู้รับผิดชอบ หรือระยะเวลาอยู่นอกปีงบประมาณ (เริ่มที่{where})",
      en: "{count} measures lack steps, period or unit, or have a period outside the fiscal year (first in {where}).",
    },
    cases: {
      columns: {
        th: "ตารางมาตรการใน{where} ยังไม่มีขั้นตอน ระยะเวลา และผู้รับผิดชอบครบทุกแถว (ขาด{lacking})",
        en: "The measures in {where} do not have steps, period and unit in every row (missing: {lacking}).",
      },
    },
  },
  "checklist-6": {
    title: { th: "มาตรการของข้อที่ต่ำกว่าเกณฑ์", en: "Low items named by measures" },
    sentence: {
      th: "ข้อ {missing} ต่ำกว่าเกณฑ์และยังไม่มีมาตรการกล่าวถึง ควรเพิ่มใน{where}",
      en: "Items {missing} are below the threshold and no measure names them yet; add them in {where}.",
    },
  },
  "checklist-7": {
    title: { th: "การติดตามและรายงานผล", en: "Follow-up and reporting" },
    sentence: {
      th: "ยังไม่มีข้อความที่ระบุว่าจะติดตามมาตรการทั้งหมดเมื่อใดและรายงานต่อผู้ใด ควรเพิ่มใน{where}",
      en: "No text says when the measures as a whole are followed up and to whom that is reported; add it in {where}.",
    },
  },
};
