import { Input, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Finding, Severity } from "../../model/finding";
import { findingSentence } from "../../wording/findings/sentence";
import { useSpeech } from "../words";
import { EVERYTHING, groupFindings } from "./finding-groups";
import { FindingList } from "./FindingList";
import { SeveritySign } from "./SeveritySign";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** The findings with their filters: by severity, by sheet, by words. */
export function FindingBrowser({ findings }: { findings: readonly Finding[] }) {
  const { say, count, language, digits } = useSpeech();
  const [filter, setFilter] = useState(EVERYTHING);
  const groups = useMemo(
    () => groupFindings(findings, filter, (finding) => findingSentence(finding, language, digits)),
    [findings, filter, language, digits]
  );
  const sheets = [...new Set(findings.map((finding) => finding.at.sheet))];
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const toggle = (severity: Severity) => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    setFilter({ ...filter, severities });
  };
  return (
    <>
      <div className="filters" role="group" aria-label={say("check.filter")}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`chip ${severity}`}
            aria-pressed={filter.severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeveritySign severity={severity} />
            {count(findings.filter((finding) => finding.severity === severity).length)}
          </button>
        ))}
        <Input
          type="search"
          size="small"
          aria-label={say("check.search")}
          placeholder={say("check.search")}
          value={filter.words}
          onChange={(_, data) => setFilter({ ...filter, words: data.value })}
        />
        {sheets.length > 1 && (
          <Select
            size="small"
            aria-label={say("check.sheet")}
            value={filter.sheet ?? ""}
            onChange={(_, data) => setFilter({ ...filter, sheet: data.value || null })}
          >
            <option value="">{say("check.every-sheet")}</option>
            {sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        )}
      </div>
      <p className="hint" role="status">
        {shown > 0
          ? say("check.shown", { shown, count: findings.length })
          : say("check.nothing-left")}
      </p>
      <FindingList groups={groups} />
    </>
  );
}
