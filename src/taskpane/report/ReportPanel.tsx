import { usePaneContext } from "../pane-context";
import { PlaceLink } from "../parts/PlaceLink";
import { StepFrame } from "../parts/StepFrame";
import { useSpeech } from "../words";

/** Step 5: write the report's sheets; then what was written, kept and left to decide. */
export default function ReportPanel() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const { job, report } = state;
  const sheets = report?.sheets ?? job?.ownSheets ?? [];
  return (
    <StepFrame
      step="report"
      before={say("report.before")}
      action={{ label: say(report ? "report.again" : "report.action"), onPress: actions.write }}
    >
      {job && !job.reportable && <p>{say("report.nothing")}</p>}
      {state.reportStale && <p>{say("report.stale")}</p>}
      {sheets.length > 0 && (
        <>
          <p>{say(report ? "report.after" : "report.earlier", { count: sheets.length })}</p>
          <ul className="places">
            {sheets.map((sheet) => (
              <li key={sheet.id}>
                <PlaceLink place={{ sheet: sheet.name, address: "" }} />
              </li>
            ))}
          </ul>
        </>
      )}
      {report && report.kept > 0 && <p>{say("report.kept", { count: report.kept })}</p>}
      {report?.rereadBecauseChanged && <p>{say("report.reread")}</p>}
    </StepFrame>
  );
}
