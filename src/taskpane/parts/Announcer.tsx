import { failureSentence } from "../../wording/failures";
import { usePaneContext } from "../pane-context";
import { useSpeech } from "../words";
import { happening } from "./happening";

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
