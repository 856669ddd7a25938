import type { Mention } from "../../model/assessment";
import { filledCells, formatAt, valueAt, type Grid } from "../../model/grid";
import { cellPlace, type Place } from "../../model/place";
import { plainText } from "../../ita/thai-text";
import { aggregateIn } from "../label";
import { parseScore } from "../score-cell";
import type { RawMention } from "../raw-mention";
import { factBelow } from "./fact-heads";
import { rolePieces } from "../texts/roles";

/** What the announcement said of the agency as a whole, wherever it is repeated. */
export interface Announced {
  readonly total: readonly Mention<number>[];
  readonly level: readonly Mention<string>[];
  readonly rank: readonly Mention<string>[];
}

const LEVEL = "ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|ไม่ผ่าน|AA|[A-F]";
const LEVEL_ALONE = new RegExp(
  `^(?:ระดับ)?\\s*["'“”(\\[]*\\s*(?:ระดับ)?\\s*(${LEVEL})\\s*["'“”)\\]]*(?:\\s*\\([A-Za-z ]{1,20}\\))?$`
);
const LEVEL_SAID = new RegExp(
  `ระดับ(?:ผล)?(?:การประเมิน|คะแนน)?\\s*(?:อยู่ที่|คือ|อยู่ในระดับ|เป็น|:|ที่ได้|ได้แก่)?[\\s.…"'“”(]*(?:ระดับ)?\\s*["'“”]*\\s*(${LEVEL})(?![\\u0e01-\\u0e3aA-Za-z])`
);
const LEVEL_KEY =
  /^(ระดับ(ผล)?(การประเมิน|คะแนน|ที่ได้)?|ผลการประเมิน(ระดับ)?|เกรด|อยู่ในระดับ|ระดับผลคะแนน)$/;
const TOTAL_SAID =
  /(?:คะแนน(?:ภาพรวม|รวม|การประเมิน|ประเมิน|เฉลี่ย|ที่ได้|\s?ITA)|ผลคะแนน(?:การประเมิน)?|ได้(?:รับ)?คะแนน|คะแนนเท่ากับ|ผลการประเมินได้)[^0-9%]{0,70}?(\d{1,3}\.\d{1,2})(?![\d.]*\d)/;
const RANK_SAID = /(?:ลำดับ|อันดับ)\s*(?:ที่)?\s*(\d{1,4})(?!\s*[.)]\s*\D)/;
const RANK_KEY = /^(อันดับ|ลำดับ)(ที่)?(ใน|ของ|ระดับ)?(จังหวัด|ประเทศ|อำเภอ|ภาค|ประเภท|หน่วยงาน|อปท)/;
/** What says in so many words that a score is the total. */
const IN_SO_MANY_WORDS = /ภาพรวม|คะแนนรวม|โดยรวม|คะแนน(?:การ)?ประเมิน|คะแนน\s?ITA/;
/** Something of which the score may be instead, named earlier in the text. */
const PART_NAMED =
  /ตัวชี้วัดที่\s*\d|IIT|EIT|OIT|(?<![A-Za-z])[ieo]\s?\d{1,2}(?!\d)|ข้อ(?:ที่)?\s?\d|(?:Public|Survey)/i;
/** A total that would be, and a level that is only spoken of. */
const GAINED = /เพิ่ม|อีก|ขาด|ต่าง|ลดลง/;
const AIMED_AT = /(?:เกณฑ์\S*ของ|ขึ้นสู่|ไปสู่|ถัดไป\S*)\s*$/;
const OF_A_PART = /ตัวชี้วัด|IIT|EIT|OIT|รายข้อ|ข้อ\s?\d/;
const LONGEST = 2500;

/** Finds total, level and rank in sentences and key-value rows; totals in tables come from mentions. */
export function announcedIn(
  grids: readonly Grid[],
  mentions: readonly RawMention[],
  year: number | null,
  isTaken: (at: Place) => boolean,
  isTable: (at: Place) => boolean
): Announced {
  const total: Mention<number>[] = mentions.flatMap(({ subject, parsed, at, raw }) =>
    subject === "total" && parsed.kind === "score"
      ? [{ value: parsed.value, at, text: String(raw) }]
      : []
  );
  const level: Mention<string>[] = mentions.flatMap(({ subject, at, raw }) => {
    const name = subject === "level" ? levelName(String(raw)) : null;
    return name ? [{ value: name, at, text: String(raw) }] : [];
  });
  const rank: Mention<string>[] = mentions.flatMap(({ subject, at, raw }) =>
    subject === "rank" && raw !== ""
      ? [{ value: plainText(String(raw)), at, text: String(raw) }]
      : []
  );
  for (const one of total) {
    const name = levelSaid(plainText(one.text));
    if (name) level.push({ value: name, at: one.at, text: one.text });
  }
  const known = (list: readonly Mention<unknown>[], at: Place): boolean =>
    list.some((other) => other.at.sheet === at.sheet && other.at.address === at.address);
  for (const grid of grids) {
    for (const one of levelAlone(grid)) {
      if (!isTaken(one.at) && !isTable(one.at) && !known(level, one.at)) level.push(one);
    }
    for (const { row, column, value, at } of filledCells(grid)) {
      if (typeof value !== "string" || value.length > LONGEST) continue;
      const text = plainText(value);
      const key = text.replace(/[\s:：.…]+$/, "").replace(/\s/g, "");
      const isTotal = text.length <= 60 && TOTAL_KEY.test(text) && aggregateIn(text) === "total";
      const sum = isTotal
        ? (figureBelow(grid, row, column) ?? onlyFigure(grid, row, column))
        : null;
      if (sum && !isTaken(sum.at) && !isTable(at) && !known(total, sum.at)) total.push(sum);
      const [, inline = "", behind = ""] = INLINE.exec(text) ?? [];
      if (LEVEL_KEY.test(inline.replace(/\s/g, "")) && levelName(behind)) {
        level.push({ value: levelName(behind)!, at, text: value });
        continue;
      }
      if (LEVEL_KEY.test(key) || RANK_KEY.test(key)) {
        const beside = valueAt(grid, row, column + 1);
        const place = cellPlace(grid.sheet, row, column + 1);
        const name = levelName(String(beside));
        if (LEVEL_KEY.test(key) && name && !isTaken(place) && !known(level, place))
          level.push({ value: name, at: place, text: String(beside) });
        if (
          RANK_KEY.test(key) &&
          beside !== "" &&
          !known(rank, place) &&
          /\d/.test(plainText(String(beside)))
        ) {
          rank.push({ value: plainText(String(beside)), at: place, text: String(beside) });
        }
        continue;
      }
      if (isTable(at) || text.length < 20) continue;
      said(text, value, at, year, { total, level, rank }, known);
    }
  }
  return { total, level, rank };
}

/** "ระดับ: ผ่านดี": a fact and its value in one cell. */
const INLINE = /^([^:：]{3,30})\s*[:：=]\s*(.{1,40})$/;
const TOTAL_KEY = /คะแนน|ITA|ภาพรวม|ผลการประเมิน/i;

/** "ระดับ ผ่านดี" in a cell of its own; a list of the levels there are names several. */
function levelAlone(grid: Grid): Mention<string>[] {
  const named = [...filledCells(grid)].flatMap(({ value, at }): Mention<string>[] => {
    const text = typeof value === "string" && value.length < 40 ? plainText(value) : "";
    const name = /^(ผลการประเมิน)?\s*(อยู่ใน)?ระดับ/.test(text) ? levelSaid(text) : null;
    return name && text.endsWith(name) ? [{ value: name, at, text: String(value) }] : [];
  });
  return new Set(named.map(({ value }) => value)).size === 1 ? named : [];
}

/** The figure under a head of facts. */
function figureBelow(grid: Grid, row: number, column: number): Mention<number> | null {
  const below = factBelow(grid, row, column);
  const score = below ? parseScore(below.value, formatAt(grid, below.row, column)) : null;
  if (!below || score?.kind !== "score") return null;
  return {
    value: score.value,
    at: cellPlace(grid.sheet, below.row, column),
    text: String(below.value),
  };
}

/** The figure beside a label, where it is the only one of its row: a key-value row, no table. */
function onlyFigure(grid: Grid, row: number, column: number): Mention<number> | null {
  const cells = (grid.values[row - grid.row] ?? []).flatMap((value, c) => {
    const score = parseScore(value, formatAt(grid, row, grid.column + c));
    return score.kind === "score"
      ? [{ column: grid.column + c, value: score.value, text: String(value) }]
      : [];
  });
  const [only] = cells;
  if (!only || cells.length > 1 || only.column <= column || only.column > column + 3) return null;
  return { value: only.value, at: cellPlace(grid.sheet, row, only.column), text: only.text };
}

function said(
  text: string,
  value: string,
  at: Place,
  year: number | null,
  found: { total: Mention<number>[]; level: Mention<string>[]; rank: Mention<string>[] },
  known: (list: readonly Mention<unknown>[], at: Place) => boolean
): void {
  const score = TOTAL_SAID.exec(text);
  if (
    score &&
    !OF_A_PART.test(score[0]) &&
    !GAINED.test(text.slice(Math.max(0, score.index - 8), score.index) + score[0]) &&
    isOfYear(text, score.index, year) &&
    (IN_SO_MANY_WORDS.test(score[0]) ||
      (/ผลการประเมิน|การประเมิน|ITA|ระดับ/.test(text) &&
        !PART_NAMED.test(text.slice(0, score.index)))) &&
    rolePieces(value).length === 0 &&
    !/ตัวชี้วัด/.test(text.slice(Math.max(0, score.index - 40), score.index))
  ) {
    const number = Number(score[1]);
    if (number <= 100 && !known(found.total, at))
      found.total.push({ value: number, at, text: value });
    const level = LEVEL_SAID.exec(text);
    const isAim = AIMED_AT.test(text.slice(0, level?.index ?? 0));
    if (level && !isAim && !known(found.level, at))
      found.level.push({ value: level[1]!, at, text: value });
    const rank = RANK_SAID.exec(text);
    if (rank && !known(found.rank, at)) found.rank.push({ value: rank[1]!, at, text: value });
  } else if (/ผลการประเมิน|ITA/.test(text) && isOfYear(text, text.length, year)) {
    const level = /ผลการประเมิน|ระดับ/.test(text) ? LEVEL_SAID.exec(text) : null;
    if (level && text.length < 400 && !OF_A_PART.test(text) && !known(found.level, at)) {
      found.level.push({ value: level[1]!, at, text: value });
    }
  }
}

/** Whether what stands at an index is of the assessed year: the year named last before it, if any. */
function isOfYear(text: string, index: number, year: number | null): boolean {
  const before = [...text.slice(0, index).matchAll(/(?<!\d)25[5-9]\d(?!\d)/g)].at(-1);
  return !before || year === null || Number(before[0]) === year;
}

/** The level that a plain text says something is in; null when it says none. */
export function levelSaid(plain: string): string | null {
  return LEVEL_SAID.exec(plain)?.[1] ?? null;
}

/** The level that a cell names, without quotes and the word "ระดับ"; null when it names none. */
export function levelName(text: string): string | null {
  return LEVEL_ALONE.exec(plainText(text))?.[1] ?? null;
}
