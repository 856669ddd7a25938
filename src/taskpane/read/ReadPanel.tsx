import { usePaneContext } from "../pane-context";
import { Later, type LoadPart } from "../parts/Later";
import { Section } from "../parts/Section";
import { StepFrame } from "../parts/StepFrame";
import { useSpeech } from "../words";

const loadResult: LoadPart = () => import("./ReadResult");
const loadStart: LoadPart = () => import("./StartForm");

/** Step 1: read the scores; then what was read, or how to begin where there is nothing to read. */
export function ReadPanel() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const { job } = state;
  return (
    <StepFrame
      step="read"
      before={say("read.before")}
      action={{ label: say(job ? "read.again" : "read.action"), onPress: actions.read }}
    >
      {job?.reportable && <Later load={loadResult} />}
      {job && !job.reportable && <Later load={loadStart} />}
      {!job && <Section title={say("empty.start")}>{() => <Later load={loadStart} />}</Section>}
    </StepFrame>
  );
}
