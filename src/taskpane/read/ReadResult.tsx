import { usePaneContext } from "../pane-context";
import { PlaceLink } from "../parts/PlaceLink";
import { useSpeech } from "../words";

/** What was read: whose result, total and level, and from which sheets. */
export default function ReadResult() {
  const { state } = usePaneContext();
  const { say, score } = useSpeech();
  const { job } = state;
  if (!job) return null;
  const { results, assessment } = job;
  const sheets = [...new Set(assessment.account.tables.map((table) => table.place.sheet))];
  const count = (entries: readonly { readonly score: number | null }[]) =>
    entries.filter((entry) => entry.score !== null).length;
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
      <p>
        {say("read.after", {
          indicators: count(assessment.indicators),
          items: count(assessment.items),
        })}{" "}
        {sheets.map((sheet) => (
          <PlaceLink key={sheet} place={{ sheet, address: "" }} />
        ))}
      </p>
    </>
  );
}
