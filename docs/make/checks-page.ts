import { CATALOGUE } from "../../src/checks/catalogue";
import type { CheckGroup } from "../../src/checks/check";
import { FINDING_WORDING } from "../../src/wording/findings/sentence";

const HEADINGS: Readonly<Record<CheckGroup, string>> = {
  scores: "Scores",
  texts: "Texts of a report that stands in the workbook",
  completeness: "Completeness (summed up from real reports, not an official criterion)",
};

/** The page that lists every check: code, severity, what it is called and what it says. */
export function checksPage(): string {
  const sections = (Object.keys(HEADINGS) as CheckGroup[]).map((group) => {
    const rows = CATALOGUE.filter((check) => check.group === group).map((check) => {
      const words = FINDING_WORDING[check.code];
      const sentences = [words?.sentence, ...Object.values(words?.cases ?? {})];
      const th = sentences.map((it) => it?.th ?? "").join("<br>");
      const en = sentences.map((it) => it?.en ?? "").join("<br>");
      const title = `${words?.title.th ?? ""}<br>${words?.title.en ?? ""}`;
      return `| \`${check.code}\` | ${check.severity} | ${title} | ${th} | ${en} |`;
    });
    return [
      `## ${HEADINGS[group]}`,
      "",
      "| code | severity | name | sentence (Thai) | sentence (English) |",
      "| --- | --- | --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
  });
  return [
    "# Checks",
    "",
    "Written by `npm run docs:checks` from `src/checks/catalogue.ts` and `src/wording/findings`; do not edit.",
    "Severity: **error**, a number or statement of the report would be wrong; **warning**, a reviewer would ask; **note**, worth knowing.",
    "",
    ...sections,
  ].join("\n");
}
