import { RESULTS_WORDS as WORDS } from "../../../wording/report/results";
import { levelReason } from "../../content/level-reason";
import type { ReportContext } from "../../context";
import { cell, number } from "../cells";
import { gap, type Section } from "../section";
import { ALL, at, FIGURES } from "./columns";
import { levelFormula } from "./level-rule";

/** Total, level with its reason, rank: what one looks for first. */
export function overall(context: ReportContext): Section {
  const { voice, results, formats, assessment } = context;
  const known = results.total !== null;
  const label = (text: string) => cell(text, "heading", { span: ALL - FIGURES });
  const rank = assessment.rank.value;
  return {
    rows: [
      { key: "title", cells: { no: cell(WORDS.title, "title", { span: ALL }) } },
      {
        key: "agency",
        cells: {
          no: cell(
            voice.say(WORDS.agencyYear, {
              agency: context.agencyAndPlace,
              year: context.year ?? "....",
            }),
            "subtitle",
            { span: ALL }
          ),
        },
      },
      gap("overall"),
      {
        key: "heading:overall",
        cells: { no: cell(voice.say(WORDS.overall.heading), "heading", { span: ALL }) },
      },
      {
        key: "total",
        cells: {
          no: label(WORDS.overall.total),
          score: known
            ? {
                ...number(
                  results.total,
                  formats.score,
                  `=${at("instruments:total", "score")}`,
                  "figure"
                ),
                span: FIGURES,
              }
            : cell(WORDS.overall.unknown, "figureLevel", { span: FIGURES }),
        },
      },
      {
        key: "level",
        cells: {
          no: label(WORDS.overall.level),
          score: {
            ...cell(results.level ?? WORDS.overall.unknown, "figureLevel", { span: FIGURES }),
            ...levelFormula(context),
          },
        },
      },
      ...(rank === null
        ? []
        : [
            {
              key: "rank",
              cells: {
                no: label(WORDS.overall.rank),
                score: cell(voice.say(rank), "textCenter", { span: FIGURES }),
              },
            },
          ]),
      {
        key: "reason",
        cells: {
          no: cell(WORDS.overall.why, "subheading"),
          name: cell(levelReason(context), "text", { span: ALL - 1 }),
        },
      },
    ],
  };
}
