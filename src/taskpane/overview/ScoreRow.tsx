import { roundHalfUp } from "../../ita/numerals";
import { useSpeech } from "../words";
import type { ScoreLine } from "./scale";

/** Height of the drawing in pixels. */
const HEIGHT = 18;

/**
 * One score on a line from floor to 100, the year before beside it, and a tick at every mark. What is
 * below the last mark is a diamond, not only another colour. The drawing says its figures by name.
 */
export function ScoreRow(props: {
  line: ScoreLine;
  /** Name in front of the label, such as an indicator's number. */
  lead?: string;
  floor: number;
  marks: readonly number[];
}) {
  const { line, floor, marks } = props;
  const { say, score, count } = useSpeech();
  const at = (value: number) => `${(100 * (Math.max(value, floor) - floor)) / (100 - floor)}%`;
  const below = marks.length > 0 && line.score !== null && roundHalfUp(line.score) < marks.at(-1)!;
  const name = [props.lead, line.label].filter(Boolean).join(" ");
  const spoken = [
    say("overview.spoken", { name, score: score(line.score) }),
    line.before !== null && say("overview.spoken.before", { score: score(line.before) }),
    below && say("overview.spoken.below", { mark: count(marks.at(-1)!) }),
  ].filter(Boolean);
  return (
    <li className={below ? "score-row below" : "score-row"}>
      <span className="score-label" aria-hidden="true">
        {name}
      </span>
      <span className="score-value" aria-hidden="true">
        {score(line.score)}
      </span>
      <svg width="100%" height={HEIGHT} role="img" aria-label={spoken.join(" ")}>
        <line className="track" x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {marks.map((mark) => (
          <line className="mark" key={mark} x1={at(mark)} x2={at(mark)} y1="1" y2={HEIGHT - 1} />
        ))}
        {line.before !== null && (
          <circle className="before-dot" cx={at(line.before)} cy={HEIGHT / 2} r="4" />
        )}
        {line.score !== null && <Dot x={at(line.score)} below={below} />}
      </svg>
    </li>
  );
}

/** A diamond or a disc at a share of the width. */
function Dot({ x, below }: { x: string; below: boolean }) {
  return (
    <svg x={x} y={HEIGHT / 2} overflow="visible">
      {below ? (
        <path className="dot below" d="M0-6 6 0 0 6-6 0Z" />
      ) : (
        <circle className="dot" r="5" />
      )}
    </svg>
  );
}
