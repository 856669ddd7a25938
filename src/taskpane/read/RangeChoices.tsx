import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { samePlace, type Place } from "../../model/place";
import type { RangeChoice } from "../../model/settings";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { PlaceLink, placeText } from "../parts/PlaceLink";
import { useSpeech } from "../words";

const ROLES: readonly RangeChoice["role"][] = ["summary", "items", "ignore"];

/** The officer points at a range and says what it is; that is remembered in the workbook. */
export function RangeChoices({ job }: { job: Job }) {
  const { actions } = usePaneContext();
  const { say } = useSpeech();
  const [at, setAt] = useState<Place | null>(null);
  const [role, setRole] = useState<RangeChoice["role"]>("items");
  const { ranges } = job.settings;
  const save = (place: Place) => {
    const others = ranges.filter((choice) => !samePlace(choice.at, place));
    actions.change({ ranges: [...others, { at: place, role }] });
    setAt(null);
  };
  return (
    <>
      <h4>{say("range.title")}</h4>
      <p className="hint">{say("range.before")}</p>
      {ranges.length > 0 && (
        <ul className="entries">
          {ranges.map((choice) => (
            <li key={placeText(choice.at)}>
              <PlaceLink place={choice.at} /> {say(`range.role.${choice.role}`)}{" "}
              <Button
                size="small"
                aria-label={say("range.forget.one", { place: placeText(choice.at) })}
                onClick={() =>
                  actions.change({ ranges: ranges.filter((other) => other !== choice) })
                }
              >
                {say("range.forget")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button size="small" onClick={() => void actions.selection().then(setAt)}>
          {say("range.point")}
        </Button>
        {at && <PlaceLink place={at} />}
      </div>
      {at && (
        <div className="form">
          <Field label={say("range.is", { place: placeText(at) })}>
            <Select value={role} onChange={(_, data) => setRole(data.value as RangeChoice["role"])}>
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {say(`range.role.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <div>
            <Button size="small" appearance="primary" onClick={() => save(at)}>
              {say("app.save")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
