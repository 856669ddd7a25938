import type { LevelRule } from "./framework";

/** FY2566-2568 (ITA.md R8). */
export const NAMED_LEVELS: LevelRule = {
  source: "secondary",
  levels: [
    { name: "ผ่านดีเยี่ยม", total: 95, instruments: 95 },
    { name: "ผ่านดี", total: 85, instruments: 85 },
    { name: "ผ่าน", total: 85, instruments: null },
    { name: "ต้องปรับปรุง", total: 70, instruments: null },
    { name: "ต้องปรับปรุงโดยด่วน", total: 0, instruments: null },
  ],
};

/** FY2562-2565 (ITA.md R9). */
export const LETTER_GRADES: LevelRule = {
  source: "official",
  levels: [
    { name: "AA", total: 95, instruments: null },
    { name: "A", total: 85, instruments: null },
    { name: "B", total: 75, instruments: null },
    { name: "C", total: 65, instruments: null },
    { name: "D", total: 55, instruments: null },
    { name: "E", total: 50, instruments: null },
    { name: "F", total: 0, instruments: null },
  ],
};
