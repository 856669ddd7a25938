import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { toArabicDigits } from "../../ita/numerals";
import { FRAMEWORKS } from "../../ita/years";
import { INSTRUMENTS, type Instrument } from "../../model/assessment";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { useSpeech } from "../words";

/** Shares that the add-in proposes where a year has none of its own, in per cent. */
const PROPOSED: Readonly<Record<Instrument, string>> = { IIT: "30", EIT: "30", OIT: "40" };

/**
 * A year whose rules are not built in: the officer confirms or mends the weights, and may say whose level
 * rule holds. Until then no total and no level is given.
 */
export function FrameworkForm({ job }: { job: Job }) {
  const year = job.results.fiscalYear;
  const builtIn = FRAMEWORKS.find((framework) => framework.year === year);
  if (year === null || (builtIn?.weights && builtIn.levelRule)) return null;
  return <Form job={job} year={year} />;
}

function Form({ job, year }: { job: Job; year: number }) {
  const { actions } = usePaneContext();
  const { say, count } = useSpeech();
  const confirmed = job.settings.framework?.year === year ? job.settings.framework : null;
  const [shares, setShares] = useState<Record<Instrument, string>>(
    confirmed?.weights
      ? {
          IIT: String(confirmed.weights.IIT * 100),
          EIT: String(confirmed.weights.EIT * 100),
          OIT: String(confirmed.weights.OIT * 100),
        }
      : { ...PROPOSED }
  );
  const [ruleOf, setRuleOf] = useState(String(confirmed?.levelRuleOf ?? ""));
  const values = INSTRUMENTS.map((instrument) => Number(toArabicDigits(shares[instrument])));
  const sum = values.reduce((total, value) => total + value, 0);
  const wrong = values.some((value) => !(value >= 0)) || Math.abs(sum - 100) > 1e-9;
  const ruleYears = FRAMEWORKS.filter((framework) => framework.levelRule).map(
    (framework) => framework.year
  );
  const confirm = () => {
    const [IIT = 0, EIT = 0, OIT = 0] = values.map((value) => value / 100);
    const levelRuleOf = ruleOf === "" ? null : Number(ruleOf);
    actions.change({ framework: { year, weights: { IIT, EIT, OIT }, levelRuleOf } });
  };
  return (
    <form
      className="form card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) confirm();
      }}
    >
      <h3>{say("framework.title", { year })}</h3>
      <p>{say(confirmed ? "framework.confirmed" : "framework.before")}</p>
      <div className="shares" role="group" aria-label={say("framework.weights")}>
        {INSTRUMENTS.map((instrument) => (
          <Field key={instrument} label={say("framework.weight", { instrument })}>
            <Input
              inputMode="decimal"
              value={shares[instrument]}
              onChange={(_, data) => setShares({ ...shares, [instrument]: data.value })}
            />
          </Field>
        ))}
      </div>
      {wrong && (
        <p role="alert" className="severity error">
          {say("framework.weights.wrong", { most: 100 })}
        </p>
      )}
      <Field label={say("framework.rule")}>
        <Select value={ruleOf} onChange={(_, data) => setRuleOf(data.value)}>
          <option value="">{say("framework.rule.none")}</option>
          {ruleYears.map((one) => (
            <option key={one} value={one}>
              {say("framework.rule.of", { year: count(one) })}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={wrong}>
          {say("framework.confirm")}
        </Button>
      </div>
    </form>
  );
}
