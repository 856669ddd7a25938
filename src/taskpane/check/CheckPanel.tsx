import { usePaneContext } from "../pane-context";
import { StepFrame } from "../parts/StepFrame";
import { useSpeech } from "../words";
import { AppliedFixes } from "./AppliedFixes";
import { FindingBrowser } from "./FindingBrowser";
import { SilencedFindings } from "./SilencedFindings";

/** Step 2: what a careful reviewer would say of the workbook, to look at, mend or answer one by one. */
export default function CheckPanel() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const { job } = state;
  return (
    <StepFrame
      step="check"
      before={say("check.before")}
      action={{ label: say(job ? "check.again" : "check.action"), onPress: actions.check }}
    >
      {job && (
        <>
          {job.findings.every((finding) => finding.severity === "note") && (
            <p className="good">{say("check.none")}</p>
          )}
          {job.findings.length > 0 && <FindingBrowser findings={job.findings} />}
          <AppliedFixes fixes={job.settings.fixes} />
          <SilencedFindings findings={job.silenced} silenced={job.settings.silenced} />
        </>
      )}
    </StepFrame>
  );
}
