import { shortTitle } from "../../src/ita/short-title";

describe("A short title", () => {
  it.each([
    ["stays whole where it fits", "ประมวลจริยธรรม", 14, "ประมวลจริยธรรม"],
    ["is cut between two words", "เป็นไปตามขั้นตอนและระยะเวลา", 21, "เป็นไปตามขั้นตอนและ…"],
    ["never leaves a consonant without its vowel", "การใช้ทรัพย์สินของทางราชการ", 9, "การใช้…"],
    ["keeps single spaces", "รายงาน  ผล\nประจำปี", 50, "รายงาน ผล ประจำปี"],
    ["cuts a word that alone is too long", "ABCDEFGHIJ", 5, "ABCD…"],
  ])("%s", (_, title, letters, short) => {
    expect(shortTitle(title, letters)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(letters);
  });
});
