import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checksPage } from "../../docs/make/checks-page";
import { CATALOGUE } from "../../src/checks/catalogue";
import { FINDING_WORDING, findingSentence } from "../../src/wording/findings/sentence";

/** The codes and severities of the contract, as the acceptance data use them. */
const CONTRACT: Readonly<Record<string, string>> = {
  "not-a-number": "error",
  "out-of-range": "error",
  "lost-decimal": "error",
  "too-precise": "note",
  incomplete: "warning",
  "missing-indicator": "error",
  "missing-item": "warning",
  "duplicate-indicator": "error",
  "duplicate-item": "error",
  "conflicting-score": "error",
  "name-mismatch": "warning",
  "unknown-item": "error",
  "unsettled-score": "note",
  "mean-mismatch": "error",
  "total-mismatch": "error",
  "level-mismatch": "error",
  "near-threshold": "note",
  "weighted-score": "error",
  "agency-mismatch": "warning",
  "place-mismatch": "warning",
  "year-mismatch": "warning",
  "unknown-year": "error",
  "wrong-edition": "error",
  "no-scores": "error",
  "unused-letter-grade": "error",
  "instrument-heading": "warning",
  "term-misspelt": "note",
  numbering: "warning",
  "broken-sentence": "note",
  "mixed-digits": "note",
  "weakness-is-strength": "warning",
  "maintain-is-improve": "warning",
  "strength-is-lowest": "warning",
  "unaddressed-item": "warning",
  "copied-text": "warning",
  "finding-of-other-indicator": "warning",
  "measure-incomplete": "warning",
  "score-quoted-wrong": "error",
  "same-everywhere": "note",
  "period-outside-year": "warning",
  "period-before-approval": "note",
  "part-gap": "note",
  "instruments-not-stated": "warning",
  "law-year": "error",
  "not-a-law": "note",
  "checklist-1": "note",
  "checklist-2": "note",
  "checklist-3": "note",
  "checklist-4": "note",
  "checklist-5": "note",
  "checklist-6": "note",
  "checklist-7": "note",
  "develop-is-maintain": "warning",
  "weakness-says-nothing": "warning",
  "memo-incomplete": "warning",
  "number-prefix": "note",
  "superlative-twice": "note",
  "score-format": "note",
};

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe("the catalogue", () => {
  it("holds every code of the contract with its severity", () => {
    const own = Object.fromEntries(CATALOGUE.map((check) => [check.code, check.severity]));
    expect(own).toEqual(CONTRACT);
  });

  it("lists no code twice", () => {
    const codes = CATALOGUE.map((check) => check.code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(CATALOGUE.map((check) => check.code))(
    "says %s in Thai and in English, with the same facts",
    (code) => {
      const words = FINDING_WORDING[code]!;
      for (const { th, en } of [words.title, words.sentence, ...Object.values(words.cases ?? {})]) {
        expect(th).toMatch(/[ก-ฮ]/);
        expect(en).not.toMatch(/[ก-ฮ]/);
        expect(placeholders(en)).toEqual(placeholders(th));
      }
    }
  );

  it("has no words for a code that is not in it", () => {
    const codes = CATALOGUE.map((check) => check.code);
    expect(Object.keys(FINDING_WORDING).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("is what docs/checks.md says", () => {
    const page = readFileSync(join(__dirname, "../../docs/checks.md"), "utf8");
    expect(page).toBe(checksPage());
  });
});

describe("a sentence", () => {
  const finding = {
    code: "conflicting-score",
    at: { sheet: "ราย 2", address: "B12" },
    params: {
      kind: "item",
      subject: "e7",
      part: "survey",
      value: "83.00",
      otherValue: "88.00",
      otherCell: "สรุป!C3",
    },
  };

  it("draws scores and codes in Thai digits, and leaves cells as Excel names them", () => {
    const sentence = findingSentence(finding, "th", "thai");
    expect(sentence).toContain("ข้อ e๗ ส่วน Survey เป็น ๘๓.๐๐");
    expect(sentence).toContain('แผ่นงาน "ราย 2" เซลล์ B12');
    expect(sentence).toContain("สรุป!C3");
  });

  it("says the same in English", () => {
    expect(findingSentence(finding, "en", "arabic")).toContain("item e7 (survey) is 83.00");
  });
});
