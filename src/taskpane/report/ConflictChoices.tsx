import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { SheetId } from "../../model/sheet-plan";
import type { Conflict } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { PlaceLink, placeText } from "../parts/PlaceLink";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";

type Keep = "officer" | "ours";

/** Cells that both the officer and the new run changed: both texts, to choose from. */
export function ConflictChoices(props: {
  conflicts: readonly Conflict[];
  names: ReadonlyMap<SheetId, string>;
}) {
  const { conflicts } = props;
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const [kept, setKept] = useState<readonly Keep[]>(conflicts.map(() => "officer"));
  return (
    <section className="conflicts">
      <h3>{say("conflict.title", { count: conflicts.length })}</h3>
      <p>{say("conflict.before")}</p>
      <ul className="entries">
        {conflicts.map((conflict, index) => (
          <li key={placeText(conflict.at)}>
            <PlaceLink place={conflict.at} />
            <RadioGroup
              aria-label={say("conflict.choose", { place: placeText(conflict.at) })}
              value={kept[index]}
              onChange={(_, data) =>
                setKept(kept.map((keep, at) => (at === index ? (data.value as Keep) : keep)))
              }
            >
              <Radio
                value="officer"
                label={<Text title={say("conflict.officer")} text={conflict.officer} />}
              />
              <Radio
                value="ours"
                label={<Text title={say("conflict.ours")} text={conflict.ours} />}
              />
            </RadioGroup>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button
          appearance="primary"
          disabledFocusable={isBusy(state)}
          onClick={() =>
            actions.settle(
              conflicts.map((conflict, index) => ({ conflict, keep: kept[index] ?? "officer" }))
            )
          }
        >
          {say("conflict.save")}
        </Button>
        <Button size="small" onClick={() => setKept(conflicts.map(() => "ours"))}>
          {say("conflict.all-ours")}
        </Button>
        <Button size="small" onClick={() => setKept(conflicts.map(() => "officer"))}>
          {say("conflict.all-officer")}
        </Button>
      </div>
    </section>
  );
}

function Text({ title, text }: { title: string; text: Conflict["ours"] }) {
  const { say } = useSpeech();
  return (
    <>
      <strong>{title}</strong>
      <span className="conflict-text">{text === "" ? say("conflict.empty") : String(text)}</span>
    </>
  );
}
