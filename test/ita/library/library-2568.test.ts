import { textOfBand, type LibraryEntry } from "../../../src/ita/library";
import { FRAMEWORK_2568 } from "../../../src/ita/years/2568/framework";
import { libraryOf } from "../../../src/ita/years";
import type { Band } from "../../../src/model/analysis";
import { overlap } from "./overlap";

const LIBRARY = libraryOf(2568);
const EACH = LIBRARY.map((entry) => [entry.code, entry] as const);
const DOCUMENTS = EACH.filter(([code]) => code.startsWith("o"));
const PERCEPTIONS = EACH.filter(([code]) => !code.startsWith("o"));

const BANDS: Readonly<Record<"perception" | "document", readonly Exclude<Band, "full">[]>> = {
  perception: ["high", "good", "low", "failing"],
  document: ["part", "none"],
};
const bandsOf = (code: string) => BANDS[code.startsWith("o") ? "document" : "perception"];

/** Every text of an entry that says something of its item. */
function saidOf(entry: LibraryEntry): string[] {
  return [
    ...Object.values(entry.shortcoming),
    ...Object.values(entry.develop),
    ...(entry.achieved ? [entry.achieved] : []),
    entry.maintain,
    entry.measure.name,
    ...entry.measure.steps.map((step) => step.text),
    entry.measure.proof,
  ];
}
const whole = (entry: LibraryEntry) => saidOf(entry).join("\n");
const shortcomingsOf = (entry: LibraryEntry) => Object.values(entry.shortcoming);

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** Pairs of texts from different entries that share more than a share of their wording. */
function alike(texts: readonly (readonly [string, string])[], share: number): string[] {
  return pairs(texts)
    .filter(([[a], [b]]) => a !== b)
    .filter(([[, a], [, b]]) => overlap(a, b) > share)
    .map(([[a, first], [b, second]]) => `${a}: ${first} | ${b}: ${second}`);
}

describe("the library of FY2568", () => {
  it("has one entry for each of the 52 items, in their order", () => {
    expect(LIBRARY.map((entry) => entry.code)).toEqual(FRAMEWORK_2568.items.map((i) => i.code));
  });

  it.each(EACH)("%s has a shortcoming and a point to develop for every band", (code, entry) => {
    const bands = bandsOf(code);
    expect(Object.keys(entry.shortcoming).sort()).toEqual([...bands].sort());
    expect(Object.keys(entry.develop).sort()).toEqual([...bands, "full"].sort());
    expect(saidOf(entry).every((text) => text.trim().length >= 15)).toBe(true);
  });

  it.each(EACH)("%s says another thing in every band", (_code, entry) => {
    for (const texts of [shortcomingsOf(entry), Object.values(entry.develop)]) {
      for (const [a, b] of pairs(texts)) expect([a, b, overlap(a, b) < 0.75]).toEqual([a, b, true]);
    }
  });

  it.each(EACH)("%s states something that falls short, never something good", (_code, entry) => {
    for (const text of shortcomingsOf(entry)) {
      expect(text).toMatch(/ยัง/);
      expect(text).not.toMatch(/ทุกราย(?!การ)|ไม่มีผู้ตอบ|ไม่พบข้อบกพร่อง|เรียบร้อย|ครบถ้วนแล้ว|ดีมาก/);
    }
  });

  it.each(PERCEPTIONS)("%s speaks of perceptions as perceptions", (code, entry) => {
    const who = code.startsWith("i") ? /บุคลากร|ผู้ตอบ/ : /ผู้รับบริการหรือผู้มาติดต่อ/;
    const how = /เห็น|รับรู้|เชื่อ|มั่นใจ|แน่ใจ|ตอบ|กระจ่าง/;
    for (const text of shortcomingsOf(entry)) {
      expect(text).toMatch(who);
      expect(text).toMatch(how);
    }
    expect(entry.achieved).toMatch(/ผู้ตอบ/);
  });

  it.each(PERCEPTIONS)("%s below 70 says who decides and by when", (_code, entry) => {
    expect(entry.shortcoming.failing).toMatch(
      /เร่งด่วน|โดยด่วน|เร่ง|โดยเร็ว|ทันที|ลำดับแรก|ไม่รอ|ก่อนดำเนินการ/
    );
    expect(entry.develop.failing).toContain("{ผู้บริหารสูงสุด}");
    expect(entry.develop.failing).toMatch(/ภายใน/);
  });

  it.each(EACH)(
    "%s has at full marks something new to develop, not to go on as now",
    (_code, entry) => {
      expect(entry.develop.full).not.toMatch(/เช่นเดิม|เช่นนี้ต่อไป|ดำเนินการต่อไป|รักษา|คงไว้/);
      expect(overlap(entry.develop.full ?? "", entry.maintain)).toBeLessThan(0.5);
    }
  );

  it.each(EACH)(
    "%s says in 'to maintain' what to keep and by what, and asks for no mending",
    (_code, entry) => {
      expect(entry.maintain).toMatch(/^(คง|รักษา)/);
      expect(entry.maintain).toMatch(/โดย|ด้วย|เพื่อ|และ/);
      expect(entry.maintain).not.toMatch(/แก้ไขโดย|เร่ง|ยังไม่/);
    }
  );

  it.each(PERCEPTIONS)("%s does not repeat its question", (code, entry) => {
    const question = FRAMEWORK_2568.items.find((item) => item.code === code)?.text ?? "";
    for (const text of saidOf(entry)) {
      expect(text).not.toMatch(/ของท่าน|แก่ท่าน|มากน้อยเพียงใด|หรือไม่$/);
      expect([text, overlap(question, text) < 0.6]).toEqual([text, true]);
    }
  });

  it.each(DOCUMENTS)("%s says more than its title in a frame", (code, entry) => {
    const title = FRAMEWORK_2568.items.find((item) => item.code === code)?.text ?? "";
    for (const text of saidOf(entry)) {
      const rest = text.replace(title, "");
      expect([text, rest.length >= 20 || rest === text]).toEqual([text, true]);
    }
  });

  it.each(EACH)(
    "%s has a measure of three or four steps, each with a deed, a product and quarters",
    (_code, entry) => {
      const { steps, name } = entry.measure;
      expect(name).toMatch(/^มาตรการ/);
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(4);
      for (const { text, quarters } of steps) {
        expect(quarters.length).toBeGreaterThan(0);
        expect(quarters).toEqual([...new Set(quarters)].sort());
        expect(quarters.every((quarter) => quarter >= 1 && quarter <= 4)).toBe(true);
        expect(text.length).toBeGreaterThan(25);
      }
      const starts = steps.map((step) => Math.min(...step.quarters));
      expect(starts).toEqual([...starts].sort());
    }
  );

  it.each(EACH)("%s uses no advertising language and no spoken word", (_code, entry) => {
    const advertising =
      /อย่างมีประสิทธิภาพ|ประโยชน์สูงสุด|เป็นเลิศ|ดีเยี่ยม|ยั่งยืน|ก้าวสู่|มุ่งมั่น|ทันสมัย|อย่างแท้จริง|อย่างจริงจัง|อย่างเคร่งครัด|ครบวงจร|เชิงรุก|ยกระดับ|นวัตกรรม|สร้างสรรค์|ระดับสากล/;
    const spoken = /(?<!สถา)นะ(?=\s|$)|ครับ|ค่ะ|ลองดู|เยอะ|ดูเหมือน|จัดเต็ม|ทวง|คุย/;
    const text = whole(entry);
    expect(text).not.toMatch(advertising);
    expect(text).not.toMatch(spoken);
  });

  it.each(EACH)(
    "%s holds no score, no code, no year, no name of an office and no Arabic digit",
    (_code, entry) => {
      expect(whole(entry)).not.toMatch(
        /[0-9]|คะแนน\s*[๐-๙]|ข้อ [ieo]|๒๕[๐-๙]{2}|เทศบาล|องค์การบริหาร|สำนักปลัด|กองคลัง|กองช่าง/
      );
      const titles = whole(entry).match(/\{[^}]*\}/g) ?? [];
      expect(titles.every((title) => ["{ผู้บริหารสูงสุด}", "{ปลัด}"].includes(title))).toBe(true);
    }
  );

  it("has no two entries that share most of their wording", () => {
    const entries = LIBRARY.map((entry) => [entry.code, whole(entry)] as const);
    expect(alike(entries, 0.35)).toEqual([]);
  });

  it("has no two shortcomings, points or things to maintain of different items alike", () => {
    const texts = LIBRARY.flatMap((entry) =>
      [...shortcomingsOf(entry), ...Object.values(entry.develop), entry.maintain].map(
        (text) => [entry.code, text] as const
      )
    );
    expect(alike(texts, 0.75)).toEqual([]);
  });

  it("has no two measures that share a name, a step or their proof", () => {
    const named = LIBRARY.map(({ code, measure }) => [code, measure.name] as const);
    const steps = LIBRARY.flatMap(({ code, measure }) =>
      measure.steps.map((step) => [code, step.text] as const)
    );
    const proofs = LIBRARY.map(({ code, measure }) => [code, measure.proof] as const);
    expect(alike(named, 0.6)).toEqual([]);
    expect(alike(steps, 0.6)).toEqual([]);
    expect(alike(proofs, 0.6)).toEqual([]);
  });

  it("does not ask for the same period or the same unit everywhere", () => {
    const share = (values: readonly string[]) =>
      Math.max(...[...new Set(values)].map((one) => values.filter((v) => v === one).length)) /
      values.length;
    const ends = LIBRARY.map(({ measure }) => {
      const quarters = measure.steps.flatMap((step) => step.quarters);
      return `${Math.min(...quarters)}-${Math.max(...quarters)}`;
    });
    expect(share(ends)).toBeLessThan(0.6);
    expect(share(LIBRARY.map((entry) => entry.measure.unit))).toBeLessThan(0.6);
  });
});

describe("the text of a band", () => {
  it.each([
    ["failing", { failing: "ก", high: "ข" }, "ก"],
    ["failing", { good: "ก", high: "ข" }, "ก"],
    ["low", { failing: "ก", high: "ข" }, "ข"],
    ["none", { part: "ก" }, "ก"],
    ["part", { none: "ก" }, null],
    ["full", { high: "ก" }, null],
  ] as const)("of %s is its own or the next better one's", (band, texts, expected) => {
    expect(textOfBand(texts, band)).toBe(expected);
  });
});

describe("a year without a library", () => {
  it.each([2567, 2569, null])("%s gets no other year's entries", (year) => {
    expect(libraryOf(year)).toEqual([]);
  });
});
