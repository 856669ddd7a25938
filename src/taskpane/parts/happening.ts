import type { PaneState } from "../state/pane-state";
import type { Speech } from "../words";

/** The sentence of what is being done, else of what was done last, else of what has become out of date. */
export function happening(state: PaneState, { say, has }: Speech): string {
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
