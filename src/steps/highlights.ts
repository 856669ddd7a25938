import { markRules, type MarkedCell, type RuleSet } from "../edits/rules";
import type { ScoreMention } from "../model/assessment";
import type { Job } from "./contract";

/** The rules that mark every score cell of the officer's below the threshold; sheets in without are left out. */
export function highlightRules(job: Job, without: readonly string[]): RuleSet {
  const cells = scoreCells(job).filter(({ at }) => !without.includes(at.sheet));
  return markRules("scores", cells, job.settings.threshold);
}

/** Sheets with scores that are protected: Excel lets nobody mark their cells. */
export function protectedScoreSheets(job: Job): string[] {
  const scored = new Set(scoreCells(job).map(({ at }) => at.sheet));
  return job.snapshot.sheets.flatMap((sheet) =>
    sheet.protected && scored.has(sheet.name) ? [sheet.name] : []
  );
}

/** Cells of indicators, items and their parts, in every place where they hold a score. */
function scoreCells({ assessment }: Job): MarkedCell[] {
  const entries = [...assessment.indicators, ...assessment.items];
  const mentions = entries.flatMap(({ mentions, parts }) => [
    ...mentions,
    ...(parts?.public?.mentions ?? []),
    ...(parts?.survey?.mentions ?? []),
  ]);
  return mentions.flatMap((mention) => markedCell(mention) ?? []);
}

function markedCell({ at, raw, parsed }: ScoreMention): MarkedCell | null {
  if (parsed.kind !== "score") return null;
  if (typeof raw === "string") return { at, form: "text" };
  return { at, form: parsed.percent ? "percent" : "number" };
}
