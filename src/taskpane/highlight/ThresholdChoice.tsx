import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { belowThreshold } from "../../analysis/below-threshold";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { useSpeech } from "../words";
import { LIMITS, typedThreshold } from "./typed-threshold";

const PRESETS = [85, 95, 100] as const;
const OWN = "own";

/** Presets and a value of one's own; how many cells it would mark is told before anything is. */
export function ThresholdChoice({ job }: { job: Job }) {
  const { actions } = usePaneContext();
  const { say, count } = useSpeech();
  const { threshold } = job.settings;
  const isPreset = PRESETS.some((preset) => preset === threshold);
  const [choice, setChoice] = useState(isPreset ? String(threshold) : OWN);
  const [own, setOwn] = useState(String(threshold));
  const wanted = choice === OWN ? typedThreshold(own) : Number(choice);
  const below = useMemo(
    () => (wanted === null ? null : belowThreshold(job.assessment, wanted).length),
    [job.assessment, wanted]
  );
  const choose = (value: string) => {
    setChoice(value);
    if (value !== OWN) actions.change({ threshold: Number(value) });
  };
  const keepOwn = () => {
    if (wanted !== null && wanted !== threshold) actions.change({ threshold: wanted });
  };
  return (
    <div className="threshold">
      <Field label={say("highlight.threshold")}>
        <RadioGroup value={choice} onChange={(_, data) => choose(data.value)}>
          {PRESETS.map((preset) => (
            <Radio
              key={preset}
              value={String(preset)}
              label={`${count(preset)} ${say(`highlight.preset.${preset}`)}`}
            />
          ))}
          <Radio value={OWN} label={say("highlight.own")} />
        </RadioGroup>
      </Field>
      {choice === OWN && (
        <Field
          label={say("highlight.own.value", LIMITS)}
          validationState={wanted === null ? "error" : "none"}
          validationMessage={wanted === null ? say("highlight.own.wrong", LIMITS) : undefined}
        >
          <Input
            value={own}
            inputMode="decimal"
            onChange={(_, data) => setOwn(data.value)}
            onBlur={keepOwn}
            onKeyDown={(event) => event.key === "Enter" && keepOwn()}
          />
        </Field>
      )}
      {below !== null && wanted !== null && (
        <p role="status">{say("highlight.count", { count: below, threshold: wanted })}</p>
      )}
    </div>
  );
}
