import { checkAssessment } from "../../src/checks/check-assessment";
import { resultsOf } from "../../src/ita/scoring";
import { frameworkOf } from "../../src/ita/years";
import type { Assessment, ScoreMention } from "../../src/model/assessment";
import { boundsOf } from "../../src/model/place";
import { readAssessment } from "../../src/reading/read-assessment";
import { damaged, randomFrom, type Damage } from "../fixtures/layouts/damage";
import { LAYOUTS } from "../fixtures/layouts/layouts";
import type { SheetOf } from "../fixtures/layouts/generator";
import { gridFrom, readScores, trueScores } from "./truth";

/** How many damaged workbooks are read; the full 10,000 by DAMAGED=10000. */
const RUNS = Number(process.env.DAMAGED ?? 240);

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

it(`reads ${RUNS} damaged workbooks without an exception, and no wrong score without a finding`, () => {
  const truth = trueScores();
  const sound = new Map(LAYOUTS.map(({ name, sheets }) => [name, findingsOf(read(sheets))]));
  const silent: string[] = [];
  for (let seed = 0; seed < RUNS; seed++) {
    const random = randomFrom(seed);
    const layout = LAYOUTS[seed % LAYOUTS.length]!;
    const first = damaged(layout.sheets, random);
    const second = random() < 0.5 ? damaged(first.sheets, random) : null;
    const damages = [first.damage, ...(second ? [second.damage] : [])];
    const assessment = read(second?.sheets ?? first.sheets);
    const wrong = Object.entries(readScores(assessment)).filter(
      ([key, score]) =>
        score !== null && score !== truth[key] && !isTypedOver(mentionsOf(assessment, key), damages)
    );
    if (wrong.length === 0) continue;
    const fresh = [...findingsOf(assessment)].filter(
      (finding) => !sound.get(layout.name)!.has(finding)
    );
    if (fresh.length === 0) {
      silent.push(
        `${seed} ${layout.name}: ${damages.map(({ kind, what }) => `${kind} ${what}`).join("; ")}: ${wrong}`
      );
    }
  }
  expect(silent).toEqual([]);
});
