import { Button } from "@fluentui/react-components";
import type { Job } from "../../steps/contract";
import { Overview } from "../overview/Overview";
import { usePaneContext } from "../pane-context";
import { Later, type LoadPart } from "../parts/Later";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { isUncertain } from "../state/pane-state";
import { useSpeech } from "../words";
import { FrameworkForm } from "./FrameworkForm";
import { LevelReason } from "./LevelReason";

const loadAccount: LoadPart = () => import("./Account");
const loadReadBack: LoadPart = () => import("./ReadBack");

/** What was read: total and level, the scores to look at, what was taken for what, and the read-back. */
export default function ReadResult() {
  const { state, actions } = usePaneContext();
  const { say, score } = useSpeech();
  const { job } = state;
  if (!job) return null;
  const { results, assessment } = job;
  const edition = assessment.edition.value;
  return (
    <>
      <dl className="result">
        <div>
          <dt>{say("read.total")}</dt>
          <dd className="figure">{score(results.total)}</dd>
        </div>
        <div>
          <dt>{say("read.level")}</dt>
          <dd className="figure">{results.level ?? say("read.no-level")}</dd>
        </div>
      </dl>
      <LevelReason job={job} />
      {edition && edition !== "agency" && (
        <p className="notice outdated">
          {say("read.edition", { edition: say(`read.edition.${edition}`) })}
        </p>
      )}
      <WhatWasRead job={job} />
      <FrameworkForm job={job} />
      <Section title={say("read.overview")} open>
        {() => <Overview job={job} />}
      </Section>
      <Section title={say("read.account")} open={isUncertain(job)}>
        {() => <Later load={loadAccount} />}
      </Section>
      <Section title={say("read.compare")}>{() => <Later load={loadReadBack} />}</Section>
      <div>
        <Button onClick={() => actions.open("check")}>{say("read.next")}</Button>
      </div>
    </>
  );
}

function WhatWasRead({ job }: { job: Job }) {
  const { say } = useSpeech();
  const { assessment } = job;
  const read = new Set(assessment.account.tables.map((table) => table.place.sheet));
  const sheets = job.snapshot.sheets.map(({ name }) => name).filter((name) => read.has(name));
  const count = (entries: readonly { readonly score: number | null }[]) =>
    entries.filter((entry) => entry.score !== null).length;
  return (
    <p>
      {say("read.after", {
        indicators: count(assessment.indicators),
        items: count(assessment.items),
      })}{" "}
      {sheets.map((sheet) => (
        <PlaceLink key={sheet} place={{ sheet, address: "" }} />
      ))}
    </p>
  );
}
