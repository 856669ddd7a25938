import type { Framework } from "../../src/ita/framework";
import { resultsOf } from "../../src/ita/scoring";
import { FRAMEWORK_2568 } from "../../src/ita/years/2568/framework";
import { checkAssessment } from "../../src/checks/check-assessment";
import type { Finding } from "../../src/model/finding";
import { gridOf, type CellValue, type Grid } from "../../src/model/grid";
import { readAssessment } from "../../src/reading/read-assessment";
import { frameworkFor } from "../../src/ita/framework-for";

/** Reads and checks sheets as the add-in does, by the year that they say unless one is chosen. */
export function findingsOf(
  grids: readonly Grid[],
  { threshold = 95, year = null as number | null } = {}
): Finding[] {
  const assessment = readAssessment(grids, { year, ranges: [] });
  const framework = frameworkFor(assessment, null);
  const results = resultsOf(assessment, framework);
  return checkAssessment({ assessment, framework, results, threshold });
}

/** "code sheet!cell", in the order in which they are listed. */
export function listed(findings: readonly Finding[]): string[] {
  return findings.map((it) => `${it.code} ${it.at.sheet}!${it.at.address}`);
}

/** A sound result above every threshold: nothing to say about it. */
export const SOUND: Scores = {
  IIT: [97.5, 99, 98.25, 96.4, 100, 98.8, 99.1, 97, 98.6, 96.2, 98.4, 99, 97.7, 98.1, 96.9],
  EIT: [
    [98.2, 96.4],
    [97.6, 97],
    [99, 98.1],
    [97.3, 96.2],
    [98.8, 97.4],
    [96.6, 97.9],
    [97, 96.5],
    [98.3, 97.2],
    [96.9, 98],
  ],
  OIT: Array.from({ length: 28 }, () => 100),
};

/** The sheets of a sound result: facts, summary and items. Any part may be replaced. */
export function soundSheets(
  change: { scores?: Scores; facts?: Readonly<Record<string, CellValue>> } = {}
): { facts: Grid; summary: Grid; items: Grid } {
  const scores = change.scores ?? SOUND;
  const indicators = announced(scores);
  const facts = {
    ชื่อหน่วยงาน: "เทศบาลตำบลทุ่งขวัญ",
    อำเภอ: "ทุ่งขวัญ",
    จังหวัด: "ลำปาง",
    ปีงบประมาณ: "พ.ศ. 2568",
    คะแนนภาพรวม: totalOf(indicators),
    ระดับผลการประเมิน: "ผ่านดีเยี่ยม",
    ...change.facts,
  };
  return {
    facts: factsSheet(facts),
    summary: summarySheet(indicators),
    items: itemsSheet(scores, indicators),
  };
}

/** Scores of a sound FY2568 result: 15 IIT, 9 EIT (public, survey), 28 OIT items. */
export interface Scores {
  readonly IIT: readonly number[];
  readonly EIT: readonly (readonly [number, number])[];
  readonly OIT: readonly number[];
}

export const half = (value: number) =>
  Math.floor(Number((value * 100).toPrecision(12)) + 0.5) / 100;
export const average = (values: readonly number[]) =>
  values.reduce((a, b) => a + b, 0) / values.length;

/** The ten indicator scores as they would be announced, by ITA.md R3-R6. */
export function announced(scores: Scores): number[] {
  const indicators: number[] = [];
  for (let i = 0; i < 5; i++) indicators.push(average(scores.IIT.slice(3 * i, 3 * i + 3)));
  for (let i = 0; i < 3; i++) {
    const items = scores.EIT.slice(3 * i, 3 * i + 3);
    indicators.push((average(items.map((it) => it[0])) + average(items.map((it) => it[1]))) / 2);
  }
  const groups = groupScores(scores);
  indicators.push(average(groups.slice(0, 5)), average(groups.slice(5)));
  return indicators.map(half);
}

const GROUP_ENDS = [0, 4, 11, 13, 16, 20, 24, 28];

/** The seven OIT groups, the last with o27 counted twice (R6). */
export function groupScores(scores: Scores): number[] {
  return GROUP_ENDS.slice(1).map((end, i) => {
    const items = scores.OIT.slice(GROUP_ENDS[i], end);
    return half(average(i === 6 ? [...items, items[2]!] : items));
  });
}

/** Total by R1 from announced indicators, two decimals. */
export function totalOf(indicators: readonly number[]): number {
  const iit = average(indicators.slice(0, 5));
  const eit = average(indicators.slice(5, 8));
  return half(0.3 * iit + 0.3 * eit + 0.4 * average(indicators.slice(8)));
}

const F: Framework = FRAMEWORK_2568;

/** A summary sheet as officers keep it: instrument, number, name, score. Scores start at D4. */
export function summarySheet(indicators: readonly CellValue[], name = "สรุป"): Grid {
  const instruments = ["IIT", "", "", "", "", "EIT", "", "", "OIT", ""];
  return gridOf(name, [
    ["สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. 2568"],
    [],
    ["แบบสำรวจ", "ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"],
    ...F.indicators.map((it, i) => [instruments[i]!, it.number, it.name, indicators[i] ?? ""]),
  ]);
}

/** An item table per indicator, OIT with group rows, EIT with two columns. */
export function itemsSheet(scores: Scores, indicators = announced(scores), name = "ราย"): Grid {
  const rows: CellValue[][] = [];
  const groups = groupScores(scores);
  for (const indicator of F.indicators) {
    const items = F.items.filter((it) => it.indicator === indicator.number);
    const instrument = HEADS[indicator.instrument];
    const score = indicators[indicator.number - 1] ?? "";
    rows.push([`ตัวชี้วัดที่ ${indicator.number} ${indicator.name}`, score]);
    rows.push(
      indicator.instrument === "EIT"
        ? [instrument, "(Public) คะแนน", "(Survey) คะแนน"]
        : [instrument, "คะแนน"]
    );
    let group = "";
    for (const item of items) {
      const index = Number(item.code.slice(1)) - 1;
      if (item.group && item.group !== group) {
        group = item.group;
        const at = F.groups.findIndex((it) => it.number === group);
        rows.push([F.groups[at]!.name, groups[at]!]);
      }
      const label = `${item.code} ${item.text}`;
      if (item.code.startsWith("i")) rows.push([label, scores.IIT[index]!]);
      else if (item.code.startsWith("e")) rows.push([label, ...scores.EIT[index]!]);
      else rows.push([label, scores.OIT[index]!]);
    }
    rows.push([]);
  }
  return gridOf(name, rows);
}

const HEADS = {
  IIT: "เครื่องมือการประเมินแบบวัดการรับรู้ผู้มีส่วนได้เสียภายใน IIT",
  EIT: "เครื่องมือการประเมินแบบวัดการรับรู้ผู้มีส่วนได้เสียภายนอก EIT",
  OIT: "เครื่องมือการประเมินแบบตรวจการเปิดเผยข้อมูลสาธารณะ OIT",
};

/** The sheet of facts about the office, with total and level. */
export function factsSheet(facts: Readonly<Record<string, CellValue>>, name = "ข้อมูล"): Grid {
  return gridOf(name, [["ข้อมูลหน่วยงาน"], ...Object.entries(facts)]);
}

/** The same grid with some cells replaced, by address ("D7"). */
export function withCells(grid: Grid, cells: Readonly<Record<string, CellValue>>): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    while (values.length <= row) values.push([]);
    values[row]![column] = value;
  }
  return {
    ...gridOf(
      grid.sheet,
      values.map((row) => Array.from(row, (it) => it ?? ""))
    ),
  };
}
