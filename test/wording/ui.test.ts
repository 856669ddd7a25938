import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { en } from "../../src/wording/ui/en";
import { loadWords } from "../../src/wording/ui";
import { th } from "../../src/wording/ui/th";
import { pseudo } from "./pseudo";

const SOURCE = join(__dirname, "..", "..", "src");
const ROOMS = ["taskpane", "commands"];

const code = ROOMS.flatMap((room) =>
  readdirSync(join(SOURCE, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(SOURCE, room, name), "utf8"))
).join("\n");

/** Keys named in full, and beginnings of keys that are put together from codes: `status.${...}`. */
const named = new Set(
  [...code.matchAll(/"([a-z][\w-]*(?:\.[\w-]+)+)"/g)].map((match) => match[1]!)
);
const begun = [
  ...new Set([...code.matchAll(/`([a-z][\w-]*\.(?:[\w-]+\.)*)\$\{/g)].map((match) => match[1]!)),
];

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("The pane's words", () => {
  test("are the same in both languages, key for key", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(th).sort());
  });

  test("leave no sentence empty", () => {
    const blank = [...Object.entries(th), ...Object.entries(en)].filter(([, text]) => !text.trim());
    expect(blank).toEqual([]);
  });

  test("have the same placeholders in both languages", () => {
    for (const [key, sentence] of Object.entries(th))
      expect([key, placeholders(en[key as keyof typeof en])]).toEqual([
        key,
        placeholders(sentence),
      ]);
  });

  test("are all used: each key is named, or begins like one that is put together", () => {
    const unused = Object.keys(th).filter(
      (key) => !named.has(key) && !begun.some((start) => key.startsWith(start))
    );
    expect(unused).toEqual([]);
  });

  test("miss none that is named", () => {
    const prefixes = new Set(Object.keys(th).map((key) => key.split(".")[0]));
    const missing = [...named].filter((key) => prefixes.has(key.split(".")[0]!) && !(key in th));
    expect(missing).toEqual([]);
    for (const start of begun) {
      const some = Object.keys(th).some((key) => key.startsWith(start));
      expect([start, some || !prefixes.has(start.split(".")[0]!)]).toEqual([start, true]);
    }
  });

  test("are Thai in Thai, and English in English", () => {
    const own = [
      "step.named",
      "compare.indicator",
      "compare.item",
      "compare.item.parts",
      "measures.field.indicator.one",
    ];
    for (const [key, sentence] of Object.entries(th))
      if (!own.includes(key)) expect([key, /[\u0e00-\u0e7f]/.test(sentence)]).toEqual([key, true]);
    const thaiInEnglish = Object.entries(en).filter(([, text]) => /[\u0e01-\u0e4f]/.test(text));
    expect(thaiInEnglish).toEqual([]);
  });

  test("are fetched by language", async () => {
    expect(await loadWords("th")).toBe(th);
    expect(await loadWords("en")).toBe(en);
  });

  test("can be told apart from what is not from the tables, by a made-up language", () => {
    expect(pseudo(en)["read.action"]).toBe("⟦Read scores…⟧");
  });
});
