import { usePaneContext } from "../pane-context";
import { STEP_NAMES } from "../state/pane-state";
import { nextStep, statusesOf, type Status } from "../state/step-status";
import { useSpeech } from "../words";
import { Icon, type IconName } from "./Icon";

const MARKS: Readonly<Partial<Record<Status, IconName>>> = {
  done: "check",
  attention: "bang",
  outdated: "again",
  failed: "error",
};

/** The five steps, always in sight, each with its state as a sign, a colour and a word. */
export function StepNav() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const statuses = statusesOf(state);
  const next = nextStep(state);
  return (
    <nav className="step-nav" aria-label={say("app.steps")}>
      <ol>
        {STEP_NAMES.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              className={`step ${statuses[name]}${name === next ? " next" : ""}`}
              aria-current={!state.settings && state.step === name ? "step" : undefined}
              aria-label={say("step.named", {
                step: say(`step.${name}`),
                status: say(`status.${statuses[name]}`),
              })}
              title={say(`status.${statuses[name]}`)}
              onClick={() => actions.open(name)}
            >
              <StepMark status={statuses[name]} number={index + 1} />
              <span className="step-name">{say(`step.${name}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepMark({ status, number }: { status: Status; number: number }) {
  const { count } = useSpeech();
  const mark = MARKS[status];
  return (
    <span className="step-mark" aria-hidden="true">
      {mark ? <Icon name={mark} /> : count(number)}
    </span>
  );
}
