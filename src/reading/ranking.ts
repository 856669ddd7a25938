import type { Ignored, Mention, ScoreTable } from "../model/assessment";
import { valueAt, type Grid } from "../model/grid";
import { addressOf, cellPlace } from "../model/place";
import { likeness, plainText } from "../ita/thai-text";
import { inFull } from "./facts/agency";
import { levelName } from "./facts/announced";
import { parseScore } from "./score-cell";
import { formatAt } from "../model/grid";

type Column = "rank" | "agency" | "district" | "province" | "total" | "level";

const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^(อันดับ|ลำดับ|ที่|#|no\.?|rank).*$/i, "rank"],
  [/^(ชื่อ)?(หน่วยงาน|องค์กร|อปท\.?|องค์กรปกครองส่วนท้องถิ่น|เทศบาล|อบต\.?)/, "agency"],
  [/^(อำเภอ|เขต)/, "district"],
  [/^จังหวัด/, "province"],
  [/คะแนน|ผลการประเมิน|score|ita/i, "total"],
  [/^(ระดับ|เกรด)/, "level"],
];
/** Heads of a ranking stand near the top of its sheet. */
const HEAD_WITHIN = 30;

/** What a ranking of agencies says of the one that the workbook is about. */
export interface Ranking {
  readonly total: Mention<number>[];
  readonly level: Mention<string>[];
  readonly rank: Mention<string>[];
  readonly tables: ScoreTable[];
  readonly ignored: Ignored[];
}

/** Reads ranking pages: "# | หน่วยงาน | อำเภอ | จังหวัด | คะแนนเฉลี่ย". Only the agency's own row counts. */
export function readRankings(grids: readonly Grid[], agency: string | null): Ranking {
  const found: Ranking = { total: [], level: [], rank: [], tables: [], ignored: [] };
  for (const grid of grids) {
    const head = headOf(grid);
    if (!head) continue;
    const rows = grid.values.length - (head.row - grid.row) - 1;
    if (rows < 2) continue;
    const bounds = {
      row: head.row,
      column: grid.column,
      rows: rows + 1,
      columns: grid.values[0]!.length,
    };
    const place = { sheet: grid.sheet, address: addressOf(bounds) };
    const own = agency === null ? null : ownRow(grid, head, agency);
    found.ignored.push({ place, reason: "other-agency" });
    found.tables.push({
      place,
      kind: "ranking",
      instrument: null,
      year: null,
      confidence: own === null ? 0 : 0.9,
      evidence: ["heads"],
    });
    if (own !== null) takeRow(grid, head, own, found);
  }
  return found;
}

interface Head {
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

function headOf(grid: Grid): Head | null {
  for (let row = grid.row; row < grid.row + Math.min(grid.values.length, HEAD_WITHIN); row++) {
    const columns = new Map<Column, number>();
    (grid.values[row - grid.row] ?? []).forEach((value, c) => {
      const text = plainText(String(value)).replace(/\s/g, "");
      if (text === "" || text.length > 60) return;
      const column = HEADS.find(([pattern]) => pattern.test(text))?.[1];
      const before = columns.get(column ?? "rank");
      const wasOverSeveral = before !== undefined && valueAt(grid, row, before + 1) === "";
      if (column && (before === undefined || (column === "total" && wasOverSeveral)))
        columns.set(column, grid.column + c);
    });
    if (columns.has("agency") && columns.has("total") && columns.size >= 3) return { row, columns };
  }
  return null;
}

function ownRow(grid: Grid, head: Head, agency: string): number | null {
  const column = head.columns.get("agency")!;
  let best = { row: -1, score: 0 };
  for (let row = head.row + 1; row < grid.row + grid.values.length; row++) {
    const text = inFull(plainText(String(valueAt(grid, row, column))));
    if (text === "" || Math.abs(text.length - agency.length) > 8) continue;
    const score =
      text.replace(/\s/g, "") === agency.replace(/\s/g, "") ? 1 : likeness(text, agency);
    if (score > best.score) best = { row, score };
  }
  return best.score > 0.97 ? best.row : null;
}

function takeRow(grid: Grid, head: Head, row: number, found: Ranking): void {
  const cell = (
    name: Column
  ): { text: string; at: ReturnType<typeof cellPlace>; column: number } | null => {
    const column = head.columns.get(name);
    if (column === undefined || valueAt(grid, row, column) === "") return null;
    return {
      text: String(valueAt(grid, row, column)),
      at: cellPlace(grid.sheet, row, column),
      column,
    };
  };
  const total = cell("total");
  const score = total
    ? parseScore(valueAt(grid, row, total.column), formatAt(grid, row, total.column))
    : null;
  if (total && score?.kind === "score")
    found.total.push({ value: score.value, at: total.at, text: total.text });
  const level = cell("level");
  const name = level ? levelName(level.text) : null;
  if (level && name) found.level.push({ value: name, at: level.at, text: level.text });
  const rank = cell("rank");
  if (rank) found.rank.push({ value: plainText(rank.text), at: rank.at, text: rank.text });
}
