import type { LibraryEntry, UnitKind } from "../../ita/library";
import { toArabicDigits } from "../../ita/numerals";
import type { Band } from "../../model/analysis";
import { LIBRARY_WORDS } from "../../wording/report/library-sheet";
import { stepsFrom } from "../content/steps-text";
import type { Standing } from "../context";

/** The column of the library sheet that holds the text. */
export const LIBRARY_TEXT = "text";
/** How many entries of its own the office finds room for. */
export const OWN_ENTRIES = 6;
export const OWN_FIELDS = [
  "code",
  "shortcoming",
  "develop",
  "maintain",
  "name",
  "steps",
  "unit",
  "proof",
] as const;

export const libraryRow = (code: string, field: string) => `item:${code}:${field}`;
export const ownEntryRow = (entry: number, field: string) => `own:${entry}:${field}`;

type Cells = (field: string) => string;

/**
 * The library with the officer's edits on the library sheet in it: a text typed there wins, an emptied cell
 * falls back to the built-in text, and entries of the office's own are added.
 */
export function libraryFrom(
  standing: Standing,
  builtIn: readonly LibraryEntry[]
): readonly LibraryEntry[] {
  const sheet = standing.library;
  if (!sheet) return builtIn;
  const cellOf = (row: string) => String(sheet[row]?.[LIBRARY_TEXT] ?? "").trim();
  const edited = builtIn.map((entry) =>
    withEdits(entry, (field) => cellOf(libraryRow(entry.code, field)))
  );
  const own = Array.from({ length: OWN_ENTRIES }, (_, index) =>
    ownEntry((field) => cellOf(ownEntryRow(index + 1, field)))
  ).filter((entry) => entry !== null);
  const kept = edited.filter((entry) => !own.some((one) => one.code === entry.code));
  return [...kept, ...own];
}

function withEdits(entry: LibraryEntry, cells: Cells): LibraryEntry {
  const bands = <B extends Band>(
    field: string,
    texts: Readonly<Partial<Record<B, string>>>
  ): Partial<Record<B, string>> =>
    Object.fromEntries(
      (Object.keys(texts) as B[]).map((band) => [band, cells(`${field}:${band}`) || texts[band]])
    ) as Partial<Record<B, string>>;
  const { measure } = entry;
  const steps = stepsFrom(cells("steps"));
  return {
    ...entry,
    shortcoming: bands("shortcoming", entry.shortcoming),
    develop: bands("develop", entry.develop),
    ...(entry.achieved === undefined ? {} : { achieved: cells("achieved") || entry.achieved }),
    maintain: cells("maintain") || entry.maintain,
    measure: {
      name: cells("name") || measure.name,
      steps: steps.length > 0 ? steps : measure.steps,
      unit: unitKindOf(cells("unit")) ?? measure.unit,
      proof: cells("proof") || measure.proof,
    },
  };
}

/** An entry of the office's own needs a code and the measure's name; one text serves every band. */
function ownEntry(cells: Cells): LibraryEntry | null {
  const code = toArabicDigits(cells("code")).toLowerCase().replace(/\s/g, "");
  const name = cells("name");
  if (!/^[ieo]\d{1,2}$/.test(code) || name === "") return null;
  const bands: Band[] = code.startsWith("o") ? ["part"] : ["high"];
  const all = (text: string) =>
    Object.fromEntries(text === "" ? [] : bands.map((band) => [band, text]));
  const develop = cells("develop");
  return {
    code,
    shortcoming: all(cells("shortcoming")),
    develop: develop === "" ? {} : { ...all(develop), full: develop },
    maintain: cells("maintain"),
    measure: {
      name,
      steps: stepsFrom(cells("steps")),
      unit: unitKindOf(cells("unit")) ?? "clerk",
      proof: cells("proof"),
    },
  };
}

function unitKindOf(word: string): UnitKind | null {
  const found = (Object.entries(LIBRARY_WORDS.units) as [UnitKind, string][]).find(
    ([, name]) => name === word
  );
  return found?.[0] ?? null;
}
