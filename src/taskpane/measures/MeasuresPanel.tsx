import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Measure } from "../../model/analysis";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { Later, type LoadPart } from "../parts/Later";
import { Section } from "../parts/Section";
import { StepFrame } from "../parts/StepFrame";
import { useSpeech } from "../words";
import { DroppedMeasures } from "./DroppedMeasures";
import { MeasureCard } from "./MeasureCard";
import { MeasureEditor } from "./MeasureEditor";
import { ownKey, withChoice } from "./measure-choices";
import { Unaddressed } from "./Unaddressed";

const loadLibrary: LoadPart = () => import("./LibrarySearch");

/** Step 4: the measures that are proposed, for the officer to pick, mend, drop and add to. */
export default function MeasuresPanel() {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const { job } = state;
  return (
    <StepFrame
      step="measures"
      before={say("measures.before")}
      action={{
        label: say(job ? "measures.again" : "measures.action"),
        onPress: actions.analyse,
      }}
    >
      {job?.reportable && <Review job={job} />}
      {job && !job.reportable && <p>{say("report.nothing")}</p>}
    </StepFrame>
  );
}

function Review({ job }: { job: Job }) {
  const { say, score } = useSpeech();
  const { measures, indicators } = job.analysis;
  return (
    <>
      <p>{say("measures.count", { count: measures.length })}</p>
      <Unaddressed job={job} />
      {indicators.map(({ number, name, score: points }) => (
        <Section
          key={number}
          title={say("measures.indicator", { number, name, score: score(points) })}
          count={measures.filter((measure) => measure.indicator === number).length}
        >
          {() => (
            <ul className="entries">
              {measures
                .filter((measure) => measure.indicator === number)
                .map((measure) => (
                  <MeasureCard key={measure.key} measure={measure} job={job} />
                ))}
            </ul>
          )}
        </Section>
      ))}
      <DroppedMeasures job={job} />
      <Section title={say("library.title")}>{() => <Later load={loadLibrary} />}</Section>
      <OwnMeasure job={job} />
    </>
  );
}

/** A measure of the officer's own. */
function OwnMeasure({ job }: { job: Job }) {
  const { actions } = usePaneContext();
  const { say } = useSpeech();
  const [adding, setAdding] = useState(false);
  if (!adding) return <Button onClick={() => setAdding(true)}>{say("measures.add")}</Button>;
  const choices = job.settings.measures;
  const blank: Measure = {
    key: ownKey(choices),
    indicator: job.analysis.indicators[0]?.number ?? 1,
    items: [],
    name: "",
    analysis: "",
    steps: [],
    period: job.analysis.measures[0]?.period ?? "",
    unit: "",
    proof: "",
    budget: "",
    source: "officer",
  };
  return (
    <MeasureEditor
      job={job}
      measure={blank}
      own
      onCancel={() => setAdding(false)}
      onSave={({ key, source: _source, ...measure }) => {
        setAdding(false);
        actions.change({ measures: withChoice(choices, key, measure) });
      }}
    />
  );
}
