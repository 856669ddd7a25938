import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../model/finding";
import { samePlace } from "../../model/place";
import { findingSentence } from "../../wording/findings/sentence";
import { usePaneContext } from "../pane-context";
import { PlaceLink, placeText } from "../parts/PlaceLink";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";
import { DismissForm } from "./DismissForm";
import { SeveritySign } from "./SeveritySign";

/** One finding: its severity, its sentence and its cell; once chosen, what can be done about it. */
export function FindingRow(props: {
  finding: Finding;
  /** Whether the tab key stops here. */
  tabStop: boolean;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { finding, chosen } = props;
  const { actions } = usePaneContext();
  const { language, digits } = useSpeech();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [chosen]);
  const choose = () => {
    props.onChoose();
    actions.select(finding.at);
  };
  return (
    <li ref={row} className={chosen ? "finding chosen" : "finding"}>
      <button
        type="button"
        data-finding
        tabIndex={props.tabStop ? 0 : -1}
        aria-expanded={chosen}
        onClick={choose}
      >
        <span className="finding-head">
          <SeveritySign severity={finding.severity} />
          <span className="at">{placeText(finding.at)}</span>
        </span>
        <span className="finding-text">{findingSentence(finding, language, digits)}</span>
      </button>
      {chosen && <FindingActions finding={finding} />}
    </li>
  );
}

function FindingActions({ finding }: { finding: Finding }) {
  const { state, actions } = usePaneContext();
  const { say } = useSpeech();
  const [dismissing, setDismissing] = useState(false);
  const { fix } = finding;
  const others = (finding.also ?? []).filter((place) => !samePlace(place, finding.at));
  return (
    <div className="finding-actions">
      {others.length > 0 && (
        <p className="hint">
          {say("check.also")}{" "}
          {others.map((place) => (
            <PlaceLink key={placeText(place)} place={place} />
          ))}
        </p>
      )}
      {dismissing ? (
        <DismissForm
          onSave={(reason) => actions.silence(finding, reason)}
          onCancel={() => setDismissing(false)}
        />
      ) : (
        <div className="actions">
          {fix && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={isBusy(state)}
              onClick={() => actions.applyFix(finding)}
            >
              {say("check.fix", { from: String(fix.from), to: String(fix.to) })}
            </Button>
          )}
          <Button size="small" onClick={() => setDismissing(true)}>
            {say("check.dismiss")}
          </Button>
        </div>
      )}
    </div>
  );
}
