import { usePaneContext } from "../pane-context";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { StepFrame } from "../parts/StepFrame";
import { useSpeech } from "../words";
import { ConflictChoices } from "./ConflictChoices";
import { NewYear } from "./NewYear";
import { SendChoices } from "./SendChoices";

/** Step 5: write the report's sheets; then what was written, kept and left to decide. */
export default function ReportPanel() {
  const { state, actions } = usePaneContext();
  const { say, score, code } = useSpeech();
  const { job, report } = state;
  const sheets = report?.sheets ?? job?.ownSheets ?? [];
  return (
    <StepFrame
      step="report"
      before={say("report.before")}
      action={{ label: say(report ? "report.again" : "report.action"), onPress: actions.write }}
    >
      {job && !job.reportable && <p>{say("report.nothing")}</p>}
      {report && state.reportStale && <p className="notice outdated">{say("report.stale")}</p>}
      {report && report.conflicts.length > 0 && (
        <ConflictChoices
          key={report.conflicts.length}
          conflicts={report.conflicts}
          names={new Map(report.sheets.map((sheet) => [sheet.id, sheet.name]))}
        />
      )}
      {sheets.length > 0 && (
        <>
          <p>{say(report ? "report.after" : "report.earlier", { count: sheets.length })}</p>
          <ul className="sheets">
            {sheets.map((sheet) => (
              <li key={sheet.id}>
                <PlaceLink place={{ sheet: sheet.name, address: "" }} />
              </li>
            ))}
          </ul>
        </>
      )}
      {report && report.kept > 0 && <p>{say("report.kept", { count: report.kept })}</p>}
      {report && report.unmarked.length > 0 && (
        <p>{say("report.unmarked", { sheets: report.unmarked.join(", ") })}</p>
      )}
      {report?.rereadBecauseChanged && <p>{say("report.reread")}</p>}
      {report && report.changedScores.length > 0 && (
        <Section title={say("report.changed-scores")} count={report.changedScores.length} open>
          {() => (
            <ul className="entries">
              {report.changedScores.map((change) => (
                <li key={change.code}>
                  {say("report.changed-score", {
                    code: code(change.code),
                    before: score(change.before),
                    after: score(change.after),
                  })}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {sheets.length > 0 && (
        <>
          <SendChoices />
          <NewYear />
        </>
      )}
    </StepFrame>
  );
}
