import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { frameworkOf, resultYears } from "../../ita/years";
import { INSTRUMENTS } from "../../model/assessment";
import { usePaneContext } from "../pane-context";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";

/** Nothing to read yet: the year's empty form, or a table pasted from the result page. */
export default function StartForm() {
  const { state, actions, today } = usePaneContext();
  const { say, count } = useSpeech();
  const years = resultYears(today());
  const said = state.job?.results.fiscalYear ?? null;
  const [year, setYear] = useState(said && years.includes(said) ? said : (years[0] ?? 0));
  const [pasted, setPasted] = useState("");
  const busy = isBusy(state);
  return (
    <section className="start">
      {state.job && <h3>{say("empty.title")}</h3>}
      <p>{say("empty.body")}</p>
      <Field label={say("empty.year")}>
        <Select value={String(year)} onChange={(_, data) => setYear(Number(data.value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {count(one)}
            </option>
          ))}
        </Select>
      </Field>
      <p className="before">{say("empty.form.before")}</p>
      {!hasItems(year) && <p className="before">{say("empty.form.no-items", { year })}</p>}
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

/** Whether the year's own items stand in its form; else they are typed, or come with a pasted table. */
function hasItems(year: number): boolean {
  return frameworkOf(year)?.complete.length === INSTRUMENTS.length;
}
