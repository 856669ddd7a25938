import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";

export const SCORES = "test/fixtures/scores-2568-numeric.xlsx";

/** The sample with a number of further sheets that are not scores: staff lists of 60 rows. */
export async function withSheets(count: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(SCORES));
  if (count === 0) return bytes;
  const book = new Workbook();
  await book.xlsx.load(bytes);
  for (let index = 1; index <= count; index++) {
    const sheet = book.addWorksheet(`บุคลากร ${index}`);
    sheet.addRow(["ลำดับ", "ชื่อ", "ตำแหน่ง", "อัตราเงินเดือน"]);
    for (let row = 1; row <= 60; row++) {
      sheet.addRow([row, `เจ้าหน้าที่ ${row}`, `ตำแหน่งที่ ${(row * index) % 17}`, 15_000 + row * 110]);
    }
  }
  return book.xlsx.writeBuffer();
}
