import { Button } from "@fluentui/react-components";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { Section } from "../parts/Section";
import { useSpeech } from "../words";
import { restored } from "./measure-choices";

/** Proposals that the officer left out; any of them can be brought back. */
export function DroppedMeasures({ job }: { job: Job }) {
  const { actions } = usePaneContext();
  const { say } = useSpeech();
  const left = job.settings.measures.filter((choice) => choice.dropped);
  if (left.length === 0) return null;
  return (
    <Section title={say("measures.dropped")} count={left.length}>
      {() => (
        <ul className="entries">
          {left.map((choice) => (
            <li key={choice.key}>
              {choice.name}{" "}
              <Button
                size="small"
                onClick={() =>
                  actions.change({ measures: restored(job.settings.measures, choice.key) })
                }
              >
                {say("measures.restore")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
