import { readFileSync } from "node:fs";
import { textsFor } from "../../src/standalone/workbench/texts";
import { FORM } from "../../src/wording/form/th";
import { RESULTS_WORDS } from "../../src/wording/report/results";
import { SHEET_NAMES } from "../../src/wording/report/sheet-names";
import { en } from "../../src/wording/ui/en";
import { th } from "../../src/wording/ui/th";
import { GUIDES } from "./pages";

/** Every text in a table of words, however deep. */
const leaves = (words: unknown): string[] =>
  typeof words === "string" ? [words] : Object.values(words as object).flatMap(leaves);

const ribbon = [...readFileSync("manifest.xml", "utf8").matchAll(/Value="([^"]+)"/g)].map(
  ([, text]) => text!
);
const said = [
  ...[th, en, textsFor("th"), textsFor("en"), SHEET_NAMES, RESULTS_WORDS, FORM].flatMap(leaves),
  ...ribbon,
];

/** Letters of its own from which a label with placeholders is one. */
const OWN = 6;
/** Labels as they may be shown: placeholders stand for anything. */
const shown = said
  .map((text) => text.split(/\{\w+\}/))
  .filter((parts) => parts.length === 1 || parts.join("").replace(/[^\p{L}]/gu, "").length >= OWN)
  .map((parts) => parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+"))
  .map((pattern) => new RegExp(`^${pattern}$`));
const isLabel = (text: string) => shown.some((pattern) => pattern.test(text));

/** What a guide shows as a label: in Thai quotation marks, or bold. */
const labelsOf = (text: string) =>
  [...text.matchAll(/“([^”]+)”|\*\*([^*]+)\*\*/g)].map(([, quoted, bold]) => (quoted ?? bold)!);

test.each(GUIDES)("$path names only labels that are there to be pressed or read", ({ text }) => {
  expect(labelsOf(text).filter((label) => !isLabel(label))).toEqual([]);
});

test("the guide names the buttons of every step", () => {
  const guide = GUIDES.find(({ path }) => path.endsWith("guide.md"))!;
  const labels = new Set(labelsOf(guide.text));
  for (const step of ["read", "check", "highlight", "measures", "report"] as const)
    for (const words of [th, en]) expect(labels).toContain(words[`step.${step}`]);
});

test("a label that nobody says is told from one that is", () => {
  expect(isLabel(th["all.action"])).toBe(true);
  expect(isLabel("ชีต คะแนน มีการแก้ไข")).toBe(false);
  expect(isLabel("ปุ่มที่ไม่มี")).toBe(false);
});
