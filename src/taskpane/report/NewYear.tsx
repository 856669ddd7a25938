import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePaneContext } from "../pane-context";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";

/** Start the new year: said in full and confirmed, since the office does it once a year. */
export function NewYear() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const [asking, setAsking] = useState(false);
  return (
    <section className="form">
      <h3>{say("new-year.title")}</h3>
      <p className="before">{say("new-year.before")}</p>
      <div className="actions">
        {asking ? (
          <>
            <Button
              appearance="primary"
              disabledFocusable={isBusy(state)}
              onClick={() => {
                setAsking(false);
                actions.startNewYear();
              }}
            >
              {say("new-year.confirm")}
            </Button>
            <Button onClick={() => setAsking(false)}>{say("app.cancel")}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{say("new-year.action")}</Button>
        )}
      </div>
    </section>
  );
}
