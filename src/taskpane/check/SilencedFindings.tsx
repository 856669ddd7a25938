import { Button } from "@fluentui/react-components";
import type { Finding } from "../../model/finding";
import { samePlace } from "../../model/place";
import type { Silenced } from "../../model/settings";
import { findingSentence } from "../../wording/findings/sentence";
import { usePaneContext } from "../pane-context";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { useSpeech } from "../words";
import { findingKey } from "./finding-groups";

/** Findings that the officer answered, each with the reason; any of them can be brought back. */
export function SilencedFindings(props: {
  findings: readonly Finding[];
  silenced: readonly Silenced[];
}) {
  const { actions } = usePaneContext();
  const { say, day, language, digits } = useSpeech();
  if (props.findings.length === 0) return null;
  const answerTo = (finding: Finding) =>
    props.silenced.find((one) => one.code === finding.code && samePlace(one.at, finding.at));
  return (
    <Section title={say("check.silenced")}>
      {() => (
        <ul className="entries">
          {props.findings.map((finding) => {
            const answer = answerTo(finding);
            return (
              <li key={findingKey(finding)}>
                <PlaceLink place={finding.at} /> {findingSentence(finding, language, digits)}{" "}
                {answer &&
                  say("check.silenced.one", { reason: answer.reason, date: day(answer.date) })}
                <Button
                  size="small"
                  onClick={() =>
                    actions.change({ silenced: props.silenced.filter((one) => one !== answer) })
                  }
                >
                  {say("check.unsilence")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
