/** Every word of the workbench, by the browser's language: Thai, else English. */
const th = {
  title: "โต๊ะทำงาน ITA",
  intro: [
    "หน้านี้เปิดไฟล์ Excel (.xlsx) ในเบราว์เซอร์ และวางส่วนเสริมรายงาน ITA ไว้ข้างกัน เหมือนใช้ใน Excel",
    "ไฟล์ที่เปิดอยู่เป็นตัวอย่างคะแนนปีงบประมาณ ๒๕๖๘ กด “เปิดไฟล์” หรือลากไฟล์ของท่านมาวางแทนได้",
    "ด้านซ้ายคือแผ่นงาน แก้ตัวเลขได้ทุกช่อง ด้านขวาคือส่วนเสริม เริ่มที่ปุ่มใหญ่ปุ่มแรก",
    "เมื่อเสร็จแล้ว กด “บันทึกเป็นไฟล์” จะได้ไฟล์ .xlsx ที่เปิดใน Excel ได้ตามปกติ",
    "ข้อมูลทั้งหมดอยู่ในเครื่องนี้ ไม่มีการส่งออกไปที่ใด",
  ],
  hideIntro: "ซ่อนคำอธิบาย",
  showIntro: "คำอธิบาย",
  open: "เปิดไฟล์",
  save: "บันทึกเป็นไฟล์",
  sample: "ไฟล์ตัวอย่าง",
  ribbon: "คำสั่งของส่วนเสริม",
  check: "ตรวจสอบ",
  highlight: "ไฮไลต์ เปิด/ปิด",
  report: "เขียนรายงาน",
  pane: "ส่วนเสริมรายงาน ITA",
  formula: "แถบสูตร",
  sheetTabs: "แผ่นงาน",
  grid: "ตารางของแผ่นงาน {sheet}",
  unsaved: "ยังไม่ได้บันทึก",
  saved: "บันทึกไฟล์ {name} แล้ว",
  losses: "ไฟล์ที่บันทึกจะต่างจากต้นฉบับดังนี้: {what} ต้องการบันทึกต่อหรือไม่",
  replace: "งานที่ยังไม่ได้บันทึกจะหายไป ต้องการเปิดไฟล์อื่นหรือไม่",
  found: "พบงานที่ยังไม่ได้บันทึกของไฟล์ {name} จากครั้งก่อน",
  restore: "นำกลับมา",
  discard: "ทิ้ง",
  busy: "กำลังเปิดไฟล์…",
  refused: {
    "not-a-workbook": "เปิดไม่ได้: ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)",
    "old-format": "เปิดไม่ได้: เป็นไฟล์ Excel รุ่นเก่า (.xls) โปรดบันทึกเป็น .xlsx ก่อน",
    encrypted: "เปิดไม่ได้: ไฟล์มีรหัสผ่าน โปรดนำรหัสผ่านออกใน Excel ก่อน",
    strict: "เปิดไม่ได้: ไฟล์เป็นแบบ Strict Open XML โปรดบันทึกเป็น Excel Workbook (.xlsx)",
    damaged: "เปิดไม่ได้: ไฟล์เสียหายหรือไม่ครบ",
    "too-large": "เปิดไม่ได้: ไฟล์ใหญ่เกินกว่าที่หน้านี้รับได้",
    empty: "เปิดไม่ได้: ไฟล์ว่างเปล่า",
    other: "เปิดไม่ได้: อ่านไฟล์นี้ไม่สำเร็จ ไฟล์เดิมที่เปิดอยู่ยังอยู่ครบ",
  },
};

const en: typeof th = {
  title: "ITA workbench",
  intro: [
    "This page opens an Excel file (.xlsx) in the browser, with the ITA report add-in beside it as in Excel.",
    "The file that is open is a sample of FY2568 scores. Press “Open a file”, or drop your own here.",
    "On the left are the sheets: every cell can be edited. On the right is the add-in: begin with its first large button.",
    "When you are done, “Save as a file” gives an .xlsx that opens in Excel as usual.",
    "Everything stays on this machine; nothing is sent anywhere.",
  ],
  hideIntro: "Hide this",
  showIntro: "What is this?",
  open: "Open a file",
  save: "Save as a file",
  sample: "Sample file",
  ribbon: "Commands of the add-in",
  check: "Check",
  highlight: "Highlight on/off",
  report: "Write report",
  pane: "ITA report add-in",
  formula: "Formula bar",
  sheetTabs: "Sheets",
  grid: "Cells of sheet {sheet}",
  unsaved: "Not saved yet",
  saved: "{name} was saved",
  losses: "The saved file would differ from the original in this: {what}. Save all the same?",
  replace: "What is not saved yet will be lost. Open another file?",
  found: "There is unsaved work on {name} from last time",
  restore: "Bring it back",
  discard: "Discard",
  busy: "Opening the file…",
  refused: {
    "not-a-workbook": "Cannot open: this is not an Excel workbook (.xlsx)",
    "old-format": "Cannot open: an old Excel file (.xls). Save it as .xlsx first",
    encrypted: "Cannot open: the file has a password. Remove it in Excel first",
    strict: "Cannot open: a Strict Open XML file. Save it as Excel Workbook (.xlsx)",
    damaged: "Cannot open: the file is damaged or cut off",
    "too-large": "Cannot open: the file is larger than this page can take",
    empty: "Cannot open: the file is empty",
    other: "Cannot open: this file could not be read. What was open is still here",
  },
};

export type Texts = typeof th;

/** The texts for a browser language such as "th-TH" or "en-GB". */
export function textsFor(language: string): Texts {
  return /^th\b/i.test(language) ? th : en;
}

export function withName(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole);
}
