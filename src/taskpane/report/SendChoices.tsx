import { Button } from "@fluentui/react-components";
import { usePaneContext } from "../pane-context";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";

/** Prepare to send: the working sheets are hidden, and brought back afterwards. */
export function SendChoices() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const busy = isBusy(state);
  return (
    <section className="form">
      <h3>{say("send.title")}</h3>
      <p className="before">{say("send.before")}</p>
      <div className="actions">
        <Button disabledFocusable={busy} onClick={() => actions.prepareToSend(true)}>
          {say("send.hide")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => actions.prepareToSend(false)}>
          {say("send.show")}
        </Button>
      </div>
    </section>
  );
}
