import type { Assessment } from "../../src/model/assessment";
import { gridOf, type Grid } from "../../src/model/grid";
import truth from "../fixtures/layouts/truth.json";
import type { Arrangement } from "../fixtures/layouts/arrangement";
import type { SheetOf } from "../fixtures/layouts/generator";

export { truth };

/** A generated sheet as the grid that Excel would give. */
export function gridFrom({ name, rows, formats = {}, formulas = {} }: SheetOf): Grid {
  const grid = gridOf(name, rows);
  const at = (r: number, c: number): string => `${r},${c}`;
  return {
    ...grid,
    formats: grid.formats.map((row, r) => row.map((format, c) => formats[at(r, c)] ?? format)),
    formulas: grid.formulas.map((row, r) => row.map((formula, c) => formulas[at(r, c)] ?? formula)),
  };
}

/** A sheet of an arrangement, its formats cell by cell. */
export function sheetOf([name, rows, formats = {}]: Arrangement["sheets"][number]): SheetOf {
  const byCell = Object.entries(formats).flatMap(([key, format]) => {
    const [row, column] = key.split(",");
    return row === "*" ? rows.map((_, r) => [`${r},${column}`, format]) : [[key, format]];
  });
  return { name, rows, formats: Object.fromEntries(byCell) };
}

type Scores = Record<string, number | null>;

/** True scores by what they are of: "1", "i3", "e1/public". */
export function trueScores(): Record<string, number> {
  const scores: Record<string, number> = {};
  for (const one of truth.indicators) scores[String(one.number)] = one.score;
  for (const item of truth.items as {
    code: string;
    score?: number;
    public?: number;
    survey?: number;
  }[]) {
    if (item.score !== undefined) scores[item.code] = item.score;
    else {
      scores[`${item.code}/public`] = item.public!;
      scores[`${item.code}/survey`] = item.survey!;
    }
  }
  return scores;
}

/** Scores as read, in the same words. */
export function readScores({ indicators, items }: Assessment): Scores {
  const scores: Scores = {};
  for (const one of indicators)
    if (one.mentions.length > 0) scores[String(one.number)] = rounded(one.score);
  for (const item of items) {
    if (item.parts) {
      scores[`${item.code}/public`] = rounded(item.parts.public?.score ?? null);
      scores[`${item.code}/survey`] = rounded(item.parts.survey?.score ?? null);
    } else scores[item.code] = rounded(item.score);
  }
  return scores;
}

function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score * 1e8) / 1e8;
}
