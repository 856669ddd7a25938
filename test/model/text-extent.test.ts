import { heightOf, lineCount, TALLEST_ROW, textWidth } from "../../src/model/text-extent";

const LOOK = { size: 16 };

describe("the room that a text takes", () => {
  it("counts no width for vowels and tone marks above and below", () => {
    expect(textWidth("ที่", LOOK)).toBeCloseTo(textWidth("ท", LOOK), 10);
    expect(textWidth("ผู้", LOOK)).toBeCloseTo(textWidth("ผ", LOOK), 10);
  });

  it("grows with the font's size and with bold", () => {
    expect(textWidth("คะแนน", { size: 32 })).toBeCloseTo(2 * textWidth("คะแนน", LOOK), 10);
    expect(textWidth("คะแนน", { size: 16, bold: true })).toBeGreaterThan(textWidth("คะแนน", LOOK));
  });

  it.each([
    ["", 100, 1],
    ["ผ่าน", 100, 1],
    ["บรรทัดหนึ่ง\nบรรทัดสอง\nบรรทัดสาม", 300, 3],
    ["ก".repeat(100), 200, 5],
  ])("breaks %j in %d points into %d lines or more", (text, width, lines) => {
    expect(lineCount(text, width, LOOK)).toBeGreaterThanOrEqual(lines);
    expect(lineCount(text, width, LOOK)).toBeLessThanOrEqual(lines + 1);
  });

  it("never asks for a row taller than Excel lets it be", () => {
    expect(heightOf("ข้อความยาว ".repeat(2000), 100, LOOK)).toBe(TALLEST_ROW);
  });

  it("makes a wider column need no more height", () => {
    const text = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ".repeat(6);
    let before = TALLEST_ROW;
    for (let width = 80; width <= 800; width += 20) {
      const height = heightOf(text, width, LOOK);
      expect(height).toBeLessThanOrEqual(before);
      before = height;
    }
  });
});
