import { failureSentence } from "../../wording/failures";
import { usePaneContext } from "../pane-context";
import type { PaneState } from "../state/pane-state";
import { useSpeech, type Speech } from "../words";

/** Reads aloud what happens: politely what goes on and what was done, at once what went wrong. */
export function Announcer() {
  const { state } = usePaneContext();
  const speech = useSpeech();
  const { failure } = state;
  return (
    <>
      <div className="visually-hidden" role="status">
        {happening(state, speech)}
      </div>
      <div className="visually-hidden" role="alert">
        {failure && failureSentence(failure.code, failure.params, speech.language)}
      </div>
    </>
  );
}

/** The sentence of what is being done, else of what was done last, else of what has become out of date. */
function happening(state: PaneState, { say, has }: Speech): string {
  const { running, done, changed } = state;
  if (running) {
    const key = `progress.${running.what}`;
    return say(has(key) ? key : "progress.working");
  }
  if (changed)
    return say(changed.remote ? "changed.remote" : "changed.notice", { sheet: changed.sheet });
  if (!done) return "";
  if (done.task === "read" && !state.job?.reportable) return say("done.read.nothing");
  if (done.task === "send" && !state.sent) return say("done.unsend", done.params);
  return say(`done.${done.task}`, done.params);
}
