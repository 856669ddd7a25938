import { checkAssessment } from "../../src/checks/check-assessment";
import { resultsOf } from "../../src/ita/scoring";
import { frameworkOf } from "../../src/ita/years";
import type { Assessment, ScoreMention } from "../../src/model/assessment";
import { boundsOf } from "../../src/model/place";
import { readAssessment } from "../../src/reading/read-assessment";
import { damaged, randomFrom, type Damage } from "../fixtures/layouts/damage";
import { ind, last } from "../fixtures/layouts/distinct-scores";
import { LAYOUTS } from "../fixtures/layouts/layouts";
import type { SheetOf, Value } from "../fixtures/layouts/generator";
import { UNUSUAL_ITEMS } from "../fixtures/layouts/unusual-items";
import { UNUSUAL_SUMMARIES } from "../fixtures/layouts/unusual-summaries";
import { gridFrom, readScores, sheetOf, trueScores } from "./truth";

/** How many damaged workbooks are read; the full 10,000 by DAMAGED=10000. */
const RUNS = Number(process.env.DAMAGED ?? 160);

const read = (sheets: readonly SheetOf[]): Assessment =>
  readAssessment(sheets.map(gridFrom), { year: 2568, ranges: [] });

function findingsOf(assessment: Assessment): Set<string> {
  const framework = frameworkOf(2568);
  const findings = checkAssessment({
    assessment,
    framework,
    results: resultsOf(assessment, framework),
    threshold: 95,
  });
  return new Set(findings.map(({ code, at }) => `${code} ${at.sheet}!${at.address}`));
}

function mentionsOf(assessment: Assessment, key: string): readonly ScoreMention[] {
  const [code, part] = key.split("/");
  const item = assessment.items.find((one) => one.code === code);
  if (part === "public" || part === "survey") return item?.parts?.[part]?.mentions ?? [];
  return (
    (item ?? assessment.indicators.find(({ number }) => String(number) === key))?.mentions ?? []
  );
}

/** The hand changed the figure itself into another score: no reader can see that, only a sum can. */
function isTypedOver(mentions: readonly ScoreMention[], damages: readonly Damage[]): boolean {
  return mentions.every(({ at }) => {
    const cell = boundsOf(at.address)!;
    return damages.some(
      ({ sheet, cells }) => sheet === at.sheet && cells.includes(`${cell.row},${cell.column}`)
    );
  });
}

/** Runs that were silent once: a head slid above a mean, two rows whose labels changed places, whole or cell by cell. */
const ONCE_SILENT = [2985, 4192, 4977];

interface Case {
  readonly name: string;
  readonly sheets: readonly SheetOf[];
  readonly scores: Readonly<Record<string, number | null>>;
}

/** Damages the cases by turns, once or twice each, and tells what was read wrong without a word about it. */
function silentIn(cases: readonly Case[], seeds: readonly number[]): string[] {
  const sound = new Map(cases.map(({ name, sheets }) => [name, findingsOf(read(sheets))]));
  return seeds.flatMap((seed) => {
    const random = randomFrom(seed);
    const { name, sheets, scores } = cases[seed % cases.length]!;
    const first = damaged(sheets, random);
    const second = random() < 0.5 ? damaged(first.sheets, random) : null;
    const damages = [first.damage, ...(second ? [second.damage] : [])];
    const assessment = read(second?.sheets ?? first.sheets);
    const wrong = Object.entries(readScores(assessment)).filter(
      ([key, score]) =>
        score !== null &&
        score !== scores[key] &&
        !isTypedOver(mentionsOf(assessment, key), damages)
    );
    if (wrong.length === 0) return [];
    if ([...findingsOf(assessment)].some((finding) => !sound.get(name)!.has(finding))) return [];
    const what = damages.map(({ kind, what }) => `${kind} ${what}`).join("; ");
    return [`${seed} ${name}: ${what}: ${wrong}`];
  });
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed);

it(`reads ${RUNS} damaged workbooks without an exception, and no wrong score without a finding`, () => {
  const cases = LAYOUTS.map(({ name, sheets }) => ({ name, sheets, scores: trueScores() }));
  expect(silentIn(cases, [...seeds(RUNS), ...ONCE_SILENT])).toEqual([]);
});

it(`reads ${RUNS} damaged workbooks of unusual arrangements, and no wrong score without a finding`, () => {
  const cases = [...UNUSUAL_SUMMARIES, ...UNUSUAL_ITEMS]
    .filter(({ year, rounded }) => year === undefined && !rounded)
    .filter(({ scores }) => !Object.values(scores).includes(null))
    .map(({ name, sheets, scores }) => ({ name, sheets: sheets.map(sheetOf), scores }));
  expect(silentIn(cases, seeds(RUNS))).toEqual([]);
});

it("tells when a head stands over other figures than its own", () => {
  const told = (...rows: Value[][]): string[] => {
    const scored = ind.map((x, i) => [i + 1, x.name, x.s, last(x.s), last(last(x.s))]);
    const found = read([{ name: "สรุป", rows: [...rows, ...scored] }]).account.unsettled;
    return found.map(({ reason, at }) => `${reason} ${at.address}`);
  };
  expect(told(["ที่", "ตัวชี้วัด", "", "คะแนน", "ค่าเฉลี่ยจังหวัด"])).toEqual(["headless C1"]);
  expect(told(["ที่", "ตัวชี้วัด", "", "ประเมินตนเอง", "ค่าเฉลี่ยจังหวัด"])).toEqual(["headless C1"]);
  expect(told(["ที่", "ตัวชี้วัด", "ปี 68", "ปี 66", "ปี 67"])).toEqual(["years C1"]);
  expect(told(["ที่", "ตัวชี้วัด", "ปี 68", "ปี 67", "ปี 66"])).toEqual([]);
  expect(told(["ที่", "ตัวชี้วัด", "คะแนน", "ค่าเฉลี่ยจังหวัด", "ค่าเฉลี่ยประเทศ"])).toEqual([]);
});
