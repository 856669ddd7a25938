import type { Finding } from "../../../src/model/finding";
import { gridOf, type CellValue, type Grid } from "../../../src/model/grid";
import { cellText } from "../../../src/checks/silenced";
import { findingsOf, listed } from "../build";
import { EDITS } from "./edits";
import { LAYOUTS } from "./layouts";
import { MISTAKES, NEAR_MISSES, type Plant } from "./plants";
import { OFFICES, type Office } from "./prose";

const above = (grids: readonly Grid[]) => findingsOf(grids).filter((it) => it.severity !== "note");
const layouts = Object.entries(LAYOUTS);
const officeOf = (kind: string) => OFFICES.find((it) => it.kind === kind)!;

/** Deserved findings that are not told, and told ones that are neither deserved nor acceptable. */
function differences(
  found: readonly Finding[],
  deserved: readonly string[],
  acceptable: readonly string[] = []
) {
  const left = [...found];
  const missing = deserved.filter((code) => {
    const index = left.findIndex((it) => code.split("|").includes(it.code));
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
  return { missing, extra: listed(left.filter((it) => !acceptable.includes(it.code))) };
}

const NONE = { missing: [], extra: [] };

describe("a sound report of another office has no error and no warning", () => {
  const reports = OFFICES.flatMap((office) =>
    layouts.map(([name, make]) => [`${office.kind} ${name}`, office, make] as const)
  );
  it.each(reports)("%s", (_, office, make) => {
    const found = findingsOf(make(office));
    const told = found.filter((it) => it.severity !== "note" || it.params.case === "agency");
    expect(listed(told)).toEqual([]);
  });
});

/** Each plant in one of the layouts, in turn. */
const cases = (plants: readonly Plant[]) =>
  plants.map((plant, i) => {
    const [name, make] = layouts[i % layouts.length]!;
    const text = Object.values(plant[2]).join(" / ") || "(empty)";
    return [`${plant[3].join(" ")} ${plant[0]} ${plant[1]} ${name}: ${text}`, plant, make] as const;
  });

function planted([kind, indicator, change]: Plant): Office {
  const office = officeOf(kind);
  const said = office.said.map((it, i) => (i === indicator - 1 ? { ...it, ...change } : it));
  return { ...office, said };
}

describe("a mistake that is planted is told, and nothing else", () => {
  it.each(cases(MISTAKES))("%s", (_, plant, make) => {
    const grids = make(planted(plant));
    const found = above(grids);
    expect(differences(found, plant[3], plant[4])).toEqual(NONE);
    const texts = Object.values(plant[2])
      .map(String)
      .filter((text) => text !== "");
    const [code] = plant[3];
    if (texts.length !== 1 || code === "unaddressed-item") return;
    const cell = found.find((it) => it.code === code)!;
    expect(cellText(grids, cell.at).replace(/[๐-๙]/g, arabic)).toContain(
      texts[0]!.split("\n")[0]!.replace(/[๐-๙]/g, arabic)
    );
  });
});

const arabic = (digit: string) => String(digit.charCodeAt(0) - "๐".charCodeAt(0));

describe("an honest text that comes near a mistake is left alone", () => {
  it.each(cases(NEAR_MISSES))("%s", (_, plant, make) => {
    expect(differences(above(make(planted(plant))), [])).toEqual(NONE);
  });
});

/** The first cell that holds the words, with others in their place. */
function edited(grids: readonly Grid[], from: string, to: string): Grid[] {
  const whole = from.startsWith("#");
  const words = whole ? from.slice(1) : from;
  let done = false;
  const replaced = (cell: CellValue): CellValue => {
    if (done || typeof cell !== "string" || !(whole ? cell === words : cell.includes(words)))
      return cell;
    done = true;
    return cell.replace(words, to);
  };
  const out = grids.map((grid) =>
    gridOf(
      grid.sheet,
      grid.values.map((row) => row.map(replaced))
    )
  );
  if (!done) throw new Error(`no cell holds ${words}`);
  return out;
}

describe("words of a sound report replaced", () => {
  it.each(EDITS.map((edit) => [`${edit[4].join(" ") || "near miss"}: ${edit[3]}`, edit] as const))(
    "%s",
    (_, [kind, layout, from, to, deserved, acceptable]) => {
      const make = LAYOUTS[layout as keyof typeof LAYOUTS];
      const found = above(edited(make(officeOf(kind)), from, to));
      expect(differences(found, deserved, acceptable)).toEqual(NONE);
    }
  );
});
