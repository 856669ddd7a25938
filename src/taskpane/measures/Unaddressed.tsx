import { Button } from "@fluentui/react-components";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { useSpeech } from "../words";
import { libraryOffers } from "./library-measures";
import { withChoice } from "./measure-choices";

/** Items below the threshold that no chosen measure names, each with the library's answer to take. */
export function Unaddressed({ job }: { job: Job }) {
  const { actions } = usePaneContext();
  const { say, code } = useSpeech();
  if (job.unaddressed.length === 0)
    return (
      <p className="good">{say("measures.all-addressed", { threshold: job.settings.threshold })}</p>
    );
  const offers = libraryOffers(job).filter((offer) => job.unaddressed.includes(offer.code));
  return (
    <section className="notice outdated">
      <div>
        <strong>{say("measures.unaddressed", { count: job.unaddressed.length })}</strong>
        <ul className="entries">
          {offers.map(({ code: item, subject, choice }) => (
            <li key={item}>
              <p>{say("measures.unaddressed.one", { item: code(item), subject })}</p>
              <Button
                size="small"
                aria-label={say("library.take.one", { name: choice.name ?? "" })}
                onClick={() =>
                  actions.change({
                    measures: withChoice(job.settings.measures, choice.key, choice),
                  })
                }
              >
                {say("library.take")}
              </Button>{" "}
              <span className="hint">{choice.name}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
