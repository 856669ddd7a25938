import { Button } from "@fluentui/react-components";
import { failureSentence } from "../../wording/failures";
import { usePaneContext } from "../pane-context";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";
import { Icon } from "./Icon";

/** What went wrong, in words, until it is closed or something else is done. */
export function FailureNotice() {
  const { state, actions } = usePaneContext();
  const { say, language } = useSpeech();
  if (!state.failure) return null;
  const { code, params } = state.failure;
  return (
    <div className="notice failed">
      <Icon name="warning" size={20} />
      <div>
        <strong>{say("failure.title")}</strong>
        <p>{failureSentence(code, params, language)}</p>
      </div>
      <Button size="small" appearance="subtle" onClick={actions.closeFailure}>
        {say("app.close")}
      </Button>
    </div>
  );
}

/** The sheets changed after they were read. */
export function OutdatedNotice() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  if (!state.changed) return null;
  const { sheet, remote } = state.changed;
  return (
    <div className="notice outdated">
      <Icon name="again" size={20} />
      <p>{say(remote ? "changed.remote" : "changed.notice", { sheet })}</p>
      <Button size="small" disabledFocusable={isBusy(state)} onClick={actions.read}>
        {say("changed.action")}
      </Button>
    </div>
  );
}
