import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Measure } from "../../model/analysis";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { useSpeech } from "../words";
import { changesOf, dropped, withChoice } from "./measure-choices";
import { MeasureEditor } from "./MeasureEditor";

/** One measure: its name, what it answers to, who does it and when; to be edited or dropped. */
export function MeasureCard({ measure, job }: { measure: Measure; job: Job }) {
  const { actions } = usePaneContext();
  const { say, code } = useSpeech();
  const [editing, setEditing] = useState(false);
  const choices = job.settings.measures;
  if (editing)
    return (
      <li>
        <MeasureEditor
          job={job}
          measure={measure}
          onCancel={() => setEditing(false)}
          onSave={(after) => {
            setEditing(false);
            const change = changesOf(measure, after);
            actions.change({ measures: withChoice(choices, measure.key, change) });
          }}
        />
      </li>
    );
  const facts = [
    measure.items.length > 0 && say("measures.items", { items: measure.items.map(code).join(" ") }),
    measure.unit || say("measures.no-unit"),
    measure.period,
  ].filter(Boolean);
  return (
    <li>
      <p className="measure-name">{measure.name}</p>
      <p className="hint">{facts.join(" · ")}</p>
      {measure.steps.length > 0 && (
        <ol className="measure-steps">
          {measure.steps.map((step) => (
            <li key={step.text}>{step.text}</li>
          ))}
        </ol>
      )}
      <div className="actions">
        <Button
          size="small"
          aria-label={say("measures.edit.one", { name: measure.name })}
          onClick={() => setEditing(true)}
        >
          {say("app.edit")}
        </Button>
        <Button
          size="small"
          aria-label={say("measures.drop.one", { name: measure.name })}
          onClick={() => actions.change({ measures: dropped(choices, measure) })}
        >
          {say("measures.drop")}
        </Button>
      </div>
    </li>
  );
}
