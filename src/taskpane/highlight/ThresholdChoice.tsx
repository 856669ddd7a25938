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
  const [own, setOwn] = useState<string | null>(isPreset ? null : String(threshold));
  const typed = own === null ? null : typedThreshold(own);
  const wanted = own === null ? threshold : typed;
  const below = useMemo(
    () => (wanted === null ? null : belowThreshold(job.assessment, wanted).length),
    [job.assessment, wanted]
  );
  const choose = (value: string) => {
    if (value === OWN) return setOwn(String(threshold));
    setOwn(null);
    actions.change({ threshold: Number(value) });
  };
  return (
    <div className="threshold">
      <Field label={say("highlight.threshold")}>
        <RadioGroup
          value={own === null ? String(threshold) : OWN}
          onChange={(_, data) => choose(data.value)}
        >
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
      {own !== null && (
        <Field
          label={say("highlight.own.value", LIMITS)}
          validationState={typed === null ? "error" : "none"}
          validationMessage={typed === null ? say("highlight.own.wrong", LIMITS) : undefined}
        >
          <Input
            value={own}
            inputMode="decimal"
            onChange={(_, data) => setOwn(data.value)}
            onBlur={() =>
              typed !== null && typed !== threshold && actions.change({ threshold: typed })
            }
          />
        </Field>
      )}
      {below !== null && wanted !== null && (
        <p role="status">{say("highlight.count", { count: below, threshold: wanted })}</p>
      )}
    </div>
  );
}
