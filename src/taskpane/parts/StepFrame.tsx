import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePaneContext } from "../pane-context";
import { isBusy, type StepName } from "../state/pane-state";
import { isOpen, statusesOf } from "../state/step-status";
import { useSpeech } from "../words";

/**
 * What every step has: its name and state, what its action will change, the action, and below it what
 * the step did.
 */
export function StepFrame(props: {
  step: StepName;
  /** What will happen to the workbook. */
  before: string;
  /** The step's one primary action; left out where the step has none of its own yet. */
  action?: { readonly label: string; readonly onPress: () => void };
  /** Quieter actions beside it. */
  beside?: ReactNode;
  children?: ReactNode;
}) {
  const { state } = usePaneContext();
  const { say } = useSpeech();
  const status = statusesOf(state)[props.step];
  const busy = isBusy(state);
  return (
    <section className="step-panel" aria-labelledby="step-title">
      <header>
        <h2 id="step-title" tabIndex={-1}>
          {say(`step.${props.step}`)}
        </h2>
        <span className={`status ${status}`}>{say(`status.${status}`)}</span>
      </header>
      <p className="before">{props.before}</p>
      {(props.action || props.beside) && (
        <div className="actions">
          {props.action && (
            <Button
              appearance={state.job && isOpen(status) ? "primary" : "secondary"}
              disabledFocusable={busy}
              onClick={props.action.onPress}
            >
              {props.action.label}
            </Button>
          )}
          {props.beside}
        </div>
      )}
      {props.children}
    </section>
  );
}
