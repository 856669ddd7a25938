import type { Ignored, ScoreTable, UnknownLabel } from "../model/assessment";
import type { Place } from "../model/place";
import type { Framework } from "../ita/framework";
import { isKnown } from "./best-reading";
import { ofHundred, scaleOf, type Scale } from "./fractions";
import { headsAmiss } from "./heads-amiss";
import { isScoreTable } from "./is-score-table";
import { blockColumns, mentionsOf, ofBlock } from "./mentions";
import { isMeanRow, meanFigures } from "./mean-rows";
import type { NameIndex } from "./names";
import type { RawMention } from "./raw-mention";
import type { ScoreRow } from "./score-rows";
import { settleRows } from "./settle-rows";
import type { SheetView } from "./sheet-view";
import { account, columnPlace, placeOf } from "./table-account";
import { figureOf, scoreColumns, tablesOf, type Role, type Table } from "./tables";
import { settleTitles } from "./title-scores";

/** What the finder took from one view of a sheet. */
export interface Found {
  readonly mentions: readonly RawMention[];
  readonly tables: readonly ScoreTable[];
  readonly ignored: readonly Ignored[];
  readonly unknown: readonly UnknownLabel[];
  readonly unsettled: readonly { readonly at: Place; readonly reason: string }[];
}

/**
 * Finds every score that a view gives; its tables are counted from 0. role is what the officer says of the view: then it is read as that, whatever else it looks like.
 */
export function findScores(
  view: SheetView,
  index: NameIndex,
  framework: Framework | null,
  role: Role | null = null
): Found {
  const all = tablesOf(view, index, framework, role);
  const refused = role ? [] : all.filter((table) => !isScoreTable(view, table, framework));
  const tables = all.flatMap((table) => (refused.includes(table) ? factsOf(view, table) : [table]));
  const settled = settleRows(view, tables, framework);
  const titles = settleTitles(view, tables, settled);
  const scale = scaleOf(view, tables);
  const mentions: RawMention[] = [];
  const unknown: UnknownLabel[] = [];
  const unsettled: { at: Place; reason: string }[] = [];
  const ignored: Ignored[] = refused
    .filter((table) => table.rows.length > 2)
    .map((table) => ({ place: placeOf(view, table), reason: "not-scores" }));
  const accounts: ScoreTable[] = [];
  tables.forEach((table, i) => {
    const before = mentions.length;
    unsettled.push(...headsAmiss(view, table));
    const blocks = blockColumns(view, table);
    for (const column of table.columns) {
      const isPart = column.measure === "public" || column.measure === "survey";
      if (isPart && column.inferred && table.rows[0]) {
        unsettled.push({ at: view.place(table.rows[0].row, column.column), reason: "parts" });
      }
      if (column.measure === "weighted")
        ignored.push({ place: columnPlace(view, table, column), reason: "weighted" });
    }
    for (const row of table.rows) {
      const one = settled.get(row) ?? null;
      if (!one) {
        if (row.kind === "subtotal") ignored.push({ place: row.at, reason: "subtotal" });
        else if (hasScore(view, table, row) && !RANK.test(row.text))
          unsettled.push({ at: row.at, reason: "no-label" });
        continue;
      }
      const code = one.subject.split(":")[1] ?? "";
      if (row.kind === "item" && !isKnown(one.subject, framework)) {
        unknown.push({ at: row.at, code, text: row.text });
        continue;
      }
      const doubt =
        one.doubt ??
        (lostHalf(one.subject, row, table) && hasScore(view, table, row) ? "name" : null) ??
        (scale === "open" && hasScore(view, table, row) ? "scale" : null);
      if (doubt) unsettled.push({ at: row.at, reason: doubt });
      const figures = isMeanRow(row) ? meanFigures(view, table, row) : titles.get(row);
      mentions.push(
        ...mentionsOf(view, table, row, one, figures, i)
          .map((mention) => (blocks.has(mention.at.address) ? ofBlock(mention, row) : mention))
          .map((mention) => ({ ...onScale(mention, scale), doubt }))
      );
    }
    accounts.push(account(view, table, mentions.slice(before), scale));
  });
  return { mentions, tables: accounts, ignored, unknown, unsettled };
}

/** "ลำดับที่ | ๕๐" among facts is a rank, not a score that lacks its label. */
const RANK = /^\s*(ลำดับ|อันดับ)/;

/** An EIT item of which a list of halves does not say the half. */
function lostHalf(subject: string, { context }: ScoreRow, { rows }: Table): boolean {
  const isHalved = rows.some((row) => row.context.part !== null && row.kind === "item");
  return subject.startsWith("item:e") && context.part === null && isHalved;
}

/** A figure on the scale of its sheet. */
function onScale(mention: RawMention, scale: Scale): RawMention {
  return scale === "one" ? { ...mention, parsed: ofHundred(mention.parsed) } : mention;
}

function hasScore(view: SheetView, table: Table, row: ScoreRow): boolean {
  return scoreColumns(table).some(({ column }) => view.score(row.row, column).kind === "score");
}

/** Rows that say by themselves what they give, even in a table that is none of scores ("คะแนนภาพรวม"). */
const SELF_EVIDENT = /คะแนน|ITA|ภาพรวม|ผลการประเมิน/i;

/** Figures of this many rows of something else make its total the total of something else. */
const ELSE = 3;

function factsOf(view: SheetView, table: Table): Table[] {
  const isFact = ({ kind }: ScoreRow): boolean =>
    kind === "level" || kind === "rank" || kind === "total";
  const others = table.rows.filter((row) => !isFact(row) && figureOf(view, row) !== null);
  const said = others.length < ELSE ? SELF_EVIDENT : /ITA/i;
  const rows = table.rows.filter(
    (row) => isFact(row) && (row.kind !== "total" || said.test(row.text))
  );
  return rows.length > 0 ? [{ ...table, rows }] : [];
}
