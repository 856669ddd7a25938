import type { Job } from "../../steps/contract";
import { useSpeech } from "../words";
import { overviewOf } from "./scale";
import { ScoreRow } from "./ScoreRow";

/** The scores to look at: three instruments against the level's conditions, then the ten indicators. */
export function Overview({ job }: { job: Job }) {
  const { say, count } = useSpeech();
  const figures = overviewOf(job);
  const { floor, conditions } = figures;
  return (
    <div className="overview">
      <h4>{say("overview.instruments")}</h4>
      <ul>
        <ScoreRow line={{ ...figures.total, label: say("read.total") }} floor={floor} marks={[]} />
        {figures.instruments.map((line) => (
          <ScoreRow key={line.key} line={line} floor={floor} marks={conditions} />
        ))}
      </ul>
      <NextLevel job={job} />
      <h4>{say("overview.indicators")}</h4>
      <ul>
        {figures.indicators.map((line) => (
          <ScoreRow
            key={line.key}
            line={line}
            lead={count(Number(line.key))}
            floor={floor}
            marks={[job.settings.threshold]}
          />
        ))}
      </ul>
      <p className="hint">
        {say("overview.legend", { floor, most: 100 })}
        {figures.hasBefore && ` ${say("overview.legend.before")}`}
      </p>
    </div>
  );
}

/** What stands between the result and the next level, in words. */
function NextLevel({ job }: { job: Job }) {
  const { say, score } = useSpeech();
  const next = job.analysis.nextLevel;
  if (!next?.target) return null;
  const missing = next.conditions.filter((condition) => !condition.met);
  return (
    <p>
      {say("overview.next", { level: next.target })}{" "}
      {missing
        .map((condition) =>
          say("overview.next.one", {
            what: condition.what === "total" ? say("read.total") : condition.what,
            needed: score(condition.needed),
            score: score(condition.score),
          })
        )
        .join(" · ")}
    </p>
  );
}
