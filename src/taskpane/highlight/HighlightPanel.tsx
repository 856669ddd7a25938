import { Button } from "@fluentui/react-components";
import { usePaneContext } from "../pane-context";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { StepFrame } from "../parts/StepFrame";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";
import { ThresholdChoice } from "./ThresholdChoice";

/** Step 3: mark the score cells below the threshold, or take the marks away. */
export default function HighlightPanel() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const { job, marked } = state;
  return (
    <StepFrame
      step="highlight"
      before={say("highlight.before")}
      action={{ label: say("highlight.action"), onPress: actions.highlight }}
      beside={
        <Button disabledFocusable={isBusy(state)} onClick={actions.removeHighlights}>
          {say("highlight.remove")}
        </Button>
      }
    >
      {marked && <p>{say("highlight.after", { ...marked })}</p>}
      {job && <ThresholdChoice job={job} />}
      {job && job.below.length > 0 && (
        <Section title={say("highlight.cells")}>
          {() => (
            <ul className="places">
              {job.below.map((place) => (
                <li key={`${place.sheet}!${place.address}`}>
                  <PlaceLink place={place} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </StepFrame>
  );
}
