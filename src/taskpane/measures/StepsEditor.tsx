import { Button, Checkbox, Field, Textarea } from "@fluentui/react-components";
import type { MeasureStep } from "../../model/analysis";
import { useSpeech } from "../words";

const QUARTERS = [1, 2, 3, 4];

/** The steps of a measure in order, each with the quarters of the fiscal year in which it is done. */
export function StepsEditor(props: {
  steps: readonly MeasureStep[];
  onChange: (steps: readonly MeasureStep[]) => void;
}) {
  const { steps, onChange } = props;
  const { say, count } = useSpeech();
  const set = (index: number, change: Partial<MeasureStep>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...change } : step)));
  const toggle = (index: number, quarter: number) => {
    const { quarters } = steps[index]!;
    const others = quarters.filter((one) => one !== quarter);
    set(index, {
      quarters: others.length < quarters.length ? others : [...quarters, quarter].sort(),
    });
  };
  return (
    <div className="form">
      {steps.map((step, index) => (
        <div
          key={index}
          role="group"
          aria-label={say("measures.field.step", { number: index + 1 })}
        >
          <Field label={say("measures.field.step", { number: index + 1 })}>
            <Textarea
              rows={2}
              value={step.text}
              onChange={(_, data) => set(index, { text: data.value })}
            />
          </Field>
          <div className="quarters">
            <span>{say("measures.field.quarters")}</span>
            {QUARTERS.map((quarter) => (
              <Checkbox
                key={quarter}
                label={count(quarter)}
                checked={step.quarters.includes(quarter)}
                onChange={() => toggle(index, quarter)}
              />
            ))}
            <Button
              size="small"
              appearance="subtle"
              onClick={() => onChange(steps.filter((_, at) => at !== index))}
            >
              {say("measures.step.remove", { number: index + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...steps, { text: "", quarters: [] }])}>
          {say("measures.step.add")}
        </Button>
      </div>
    </div>
  );
}
