import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { FRAMEWORKS } from "../../ita/years";
import { usePaneContext } from "../pane-context";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";

/** Years whose items are all known, so that a form can be made of them; newest first. */
const FORM_YEARS = FRAMEWORKS.filter((framework) => framework.complete.length === 3).map(
  (framework) => framework.year
);

/** Nothing to read yet: the year's empty form, or a table pasted from the result page. */
export default function StartForm() {
  const { state, actions } = usePaneContext();
  const { say, count } = useSpeech();
  const [year, setYear] = useState(FORM_YEARS[0] ?? 0);
  const [pasted, setPasted] = useState("");
  const busy = isBusy(state);
  return (
    <section className="start">
      {state.job && <h3>{say("empty.title")}</h3>}
      <p>{say("empty.body")}</p>
      <Field label={say("empty.year")}>
        <Select value={String(year)} onChange={(_, data) => setYear(Number(data.value))}>
          {FORM_YEARS.map((one) => (
            <option key={one} value={one}>
              {count(one)}
            </option>
          ))}
        </Select>
      </Field>
      <p className="before">{say("empty.form.before")}</p>
      <Button disabledFocusable={busy} onClick={() => actions.createForm(year)}>
        {say("empty.form")}
      </Button>
      <Field label={say("empty.paste")} hint={say("empty.paste.hint")}>
        <Textarea
          rows={4}
          resize="vertical"
          value={pasted}
          onChange={(_, data) => setPasted(data.value)}
        />
      </Field>
      <Button
        disabledFocusable={busy || pasted.trim() === ""}
        onClick={() => actions.layPasted(year, pasted)}
      >
        {say("empty.lay")}
      </Button>
    </section>
  );
}
