import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePaneContext } from "../pane-context";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";
import { happening } from "./happening";
import { Icon } from "./Icon";

/** What takes longer than this shows its progress and can be cancelled, in milliseconds. */
const PATIENCE = 500;

/** Where the focus goes back to when settings are closed. */
export const SETTINGS_BUTTON = "settings-button";

/** At the foot of the pane: the one button that does all, and progress while anything runs. */
export function ActionBar() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const slow = useSlow(state.running !== null);
  return (
    <footer className="action-bar">
      {slow && state.running ? (
        <Progress share={state.running.share} what={state.running.what} />
      ) : (
        <WhatWasDone />
      )}
      <div className="actions">
        <Button
          className="grow"
          appearance={state.job ? "secondary" : "primary"}
          disabledFocusable={isBusy(state)}
          onClick={actions.runAll}
        >
          {say(state.report ? "all.again" : "all.action")}
        </Button>
        {slow ? (
          <Button onClick={actions.cancel}>{say("app.cancel")}</Button>
        ) : (
          <Button
            appearance="subtle"
            icon={<Icon name="settings" size={20} />}
            aria-label={say("app.settings")}
            title={say("app.settings")}
            id={SETTINGS_BUTTON}
            aria-expanded={state.settings}
            onClick={() => actions.openSettings(!state.settings)}
          />
        )}
      </div>
    </footer>
  );
}

/** The last thing done; before anything was, what the button below will do. */
function WhatWasDone() {
  const { state } = usePaneContext();
  const speech = useSpeech();
  if (state.done)
    return (
      <p className="done" aria-hidden="true">
        <Icon name="check" /> {happening(state, speech)}
      </p>
    );
  return state.job ? null : <p className="before">{speech.say("all.before")}</p>;
}

function Progress({ share, what }: { share: number; what: string }) {
  const { say, has } = useSpeech();
  const key = `progress.${what}`;
  return (
    <div className="progress">
      <span>{say(has(key) ? key : "progress.working")}</span>
      <ProgressBar value={share} aria-label={say("progress.label")} />
    </div>
  );
}

/** Turns true once something has been running for longer than PATIENCE. */
function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!running) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [running]);
  return slow;
}
