import type { Instrument } from "../model/assessment";

/** One way to read what stands at the beginning of a label, and how strongly it says so (0-4). */
export interface CodeReading {
  readonly code: string;
  readonly weight: number;
}

export interface CodeSpelling {
  readonly readings: readonly CodeReading[];
  /** The code as printed, in canonical form where it has one letter, else the bare number: "i3", "121". */
  readonly printed: string;
  /** The label without the code. */
  readonly rest: string;
}

const LEAD = /^[\s([{"'•·*-]*(?:(?:ข้อ|รหัส|ตัวชี้วัดย่อย)(?:คำถาม)?(?:ที่)?\s*)?/;
const AFTER = "\\s*[)\\]}.:\\-–]*\\s*(?![.,]?\\d)";
const LETTER: Readonly<Record<string, string>> = {
  i: "i",
  I: "i",
  і: "i",
  І: "i",
  l: "i",
  e: "e",
  E: "e",
  е: "e",
  Е: "e",
  o: "o",
  O: "o",
  о: "o",
  О: "o",
  ο: "o",
  Ο: "o",
};
const LETTERED = new RegExp(
  `^([${Object.keys(LETTER).join("")}])\\s*[.\\-–_:#]?\\s*(?:ข้อ\\s*)?0*(\\d{1,3})${AFTER}(.*)$`,
  "s"
);
const BY_INSTRUMENT = new RegExp(
  `^(IIT|EIT|OIT)\\s*[.\\-–_:#]?\\s*(?:ข้อ(?:ที่)?\\s*)?0*(\\d{1,2})${AFTER}(?!\\s*ข้อ(?![ก-ฮ]))(.*)$`,
  "is"
);
const NUMBERED = new RegExp(`^(0?)\\s?(\\d{1,3})${AFTER}(.*)$`, "s");

/** What follows when a cell names several items ("i1-i3", "o25, o26"): that labels no score. */
const SEVERAL = /^\s*(,|และ|ถึง|-|–)?\s*[ieo]\s?\d/i;

const INITIAL: Readonly<Record<Instrument, string>> = { IIT: "i", EIT: "e", OIT: "o" };
/** No instrument of any year has had more items. */
const MOST_ITEMS = 45;

/** The instrument of an item code. */
export function instrumentOfCode(code: string): Instrument {
  return code.startsWith("i") ? "IIT" : code.startsWith("e") ? "EIT" : "OIT";
}

/**
 * Reads the item code that a label begins with, in every spelling met (ITA.md 5): i1, I1, "i 1", o27,
 * "ข้อ 27", zero for o (01, 010), the letter missing (12), o read as one (121). A bare number has a reading for
 * every instrument: only its place in the run settles which. label is plain text with Arabic digits; null
 * when it begins with no code.
 */
export function readItemCode(label: string): CodeSpelling | null {
  const lead = LEAD.exec(label)?.[0] ?? "";
  const text = label.slice(lead.length);
  const lettered = LETTERED.exec(text) ?? null;
  if (lettered) {
    const [, letter = "", number = "", rest = ""] = lettered;
    if (SEVERAL.test(rest)) return null;
    const code = `${LETTER[letter]}${Number(number)}`;
    return { readings: [{ code, weight: letter === "l" ? 2.5 : 4 }], printed: code, rest };
  }
  const named = BY_INSTRUMENT.exec(text);
  if (named) {
    const [, instrument = "", number = "", rest = ""] = named;
    const code = `${INITIAL[instrument.toUpperCase() as Instrument]}${Number(number)}`;
    return { readings: [{ code, weight: 3.5 }], printed: code, rest };
  }
  return readNumber(text);
}

const TAIL = new RegExp(
  `[([]\\s*([${Object.keys(LETTER).join("")}])\\s?[.-]?\\s?0*(\\d{1,2})\\s*[)\\]]$`
);

/** The item code that stands in brackets behind a question ("... (i1)"); null where none does. */
export function readTailCode(label: string): CodeSpelling | null {
  const [tail = "", letter = "", number = ""] = TAIL.exec(label) ?? [];
  if (tail === "") return null;
  const code = `${LETTER[letter]}${Number(number)}`;
  const rest = label.slice(0, -tail.length).trim();
  return { readings: [{ code, weight: 4 }], printed: code, rest };
}

function readNumber(text: string): CodeSpelling | null {
  const match = NUMBERED.exec(text);
  if (!match) return null;
  const [, zero = "", digits = "", rest = ""] = match;
  const number = Number(digits);
  const readings: CodeReading[] = [];
  const add = (code: string, weight: number): void => {
    if (!readings.some((reading) => reading.code === code)) readings.push({ code, weight });
  };
  if (number >= 1 && number <= MOST_ITEMS) {
    if (zero !== "") add(`o${number}`, 2.2);
    for (const letter of ["o", "i", "e"]) add(`${letter}${number}`, zero === "" ? 1 : 0.6);
  }
  if (zero === "" && /^1\d{1,2}$/.test(digits)) {
    const tail = Number(digits.slice(1));
    if (tail >= 1 && tail <= MOST_ITEMS) add(`o${tail}`, digits.length === 3 ? 2 : 0.6);
  }
  if (readings.length === 0) return null;
  return { readings, printed: `${zero}${digits}`, rest };
}
