import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Measure } from "../../model/analysis";
import type { Job } from "../../steps/contract";
import { useSpeech } from "../words";
import { StepsEditor } from "./StepsEditor";
import { UnitField } from "./UnitField";

/** A measure to write or mend. own lets the officer choose the indicator. */
export function MeasureEditor(props: {
  job: Job;
  measure: Measure;
  own?: boolean;
  onSave: (measure: Measure) => void;
  onCancel: () => void;
}) {
  const { job } = props;
  const { say, code } = useSpeech();
  const [measure, setMeasure] = useState(props.measure);
  const [asked, setAsked] = useState(false);
  const nameless = asked && measure.name.trim() === "";
  const set = (change: Partial<Measure>) => setMeasure({ ...measure, ...change });
  const items = job.assessment.items.filter((item) => item.indicator === measure.indicator);
  return (
    <form
      className="form card"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (measure.name.trim() !== "") props.onSave(measure);
      }}
    >
      {props.own && (
        <>
          <Field label={say("measures.field.indicator")}>
            <Select
              value={String(measure.indicator)}
              onChange={(_, data) => set({ indicator: Number(data.value), items: [] })}
            >
              {job.analysis.indicators.map(({ number, name }) => (
                <option key={number} value={number}>
                  {say("measures.field.indicator.one", { number, name })}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={say("measures.field.item")}>
            <Select
              value={measure.items[0] ?? ""}
              onChange={(_, data) => set({ items: data.value ? [data.value] : [] })}
            >
              <option value="">{say("measures.field.item.none")}</option>
              {items.map((item) => (
                <option key={item.code} value={item.code}>
                  {`${code(item.code)} ${item.text}`}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Field
        label={say("measures.field.name")}
        validationState={nameless ? "error" : "none"}
        validationMessage={nameless ? say("measures.field.name.needed") : undefined}
      >
        <Textarea
          autoFocus
          rows={2}
          value={measure.name}
          onChange={(_, data) => set({ name: data.value })}
        />
      </Field>
      <StepsEditor steps={measure.steps} onChange={(steps) => set({ steps })} />
      <UnitField job={job} unit={measure.unit} onChange={(unit) => set({ unit })} />
      <Field label={say("measures.field.period")}>
        <Input value={measure.period} onChange={(_, data) => set({ period: data.value })} />
      </Field>
      <Field label={say("measures.field.proof")}>
        <Input value={measure.proof} onChange={(_, data) => set({ proof: data.value })} />
      </Field>
      {job.settings.budgetColumn && (
        <Field label={say("measures.field.budget")}>
          <Input value={measure.budget} onChange={(_, data) => set({ budget: data.value })} />
        </Field>
      )}
      <div className="actions">
        <Button size="small" appearance="primary" type="submit">
          {say("app.save")}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {say("app.cancel")}
        </Button>
      </div>
    </form>
  );
}
