import { Field, Input } from "@fluentui/react-components";
import { useId } from "react";
import type { Job } from "../../steps/contract";
import { useSpeech } from "../words";

/** The responsible unit: any text, with the office's divisions and the units already used as help. */
export function UnitField(props: { job: Job; unit: string; onChange: (unit: string) => void }) {
  const { say } = useSpeech();
  const list = useId();
  const used = props.job.analysis.measures.map((measure) => measure.unit).filter(Boolean);
  const units = new Set([...props.job.settings.office.divisions, ...used]);
  return (
    <Field label={say("measures.field.unit")}>
      <Input list={list} value={props.unit} onChange={(_, data) => props.onChange(data.value)} />
      <datalist id={list}>
        {[...units].map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </Field>
  );
}
