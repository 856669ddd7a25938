import { Button } from "@fluentui/react-components";
import type { AppliedFix } from "../../model/settings";
import { usePaneContext } from "../pane-context";
import { PlaceLink, placeText } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";

/** Every fix that was applied, with the value before it, to be taken back. */
export function AppliedFixes({ fixes }: { fixes: readonly AppliedFix[] }) {
  const { state, actions } = usePaneContext();
  const { say, day } = useSpeech();
  if (fixes.length === 0) return null;
  return (
    <Section title={say("check.fixed")} open>
      {() => (
        <ul className="entries">
          {fixes.map((fix) => (
            <li key={`${placeText(fix.at)} ${fix.date} ${fix.code}`}>
              <PlaceLink place={fix.at} />{" "}
              {say("check.fixed.one", {
                from: String(fix.before),
                to: String(fix.after),
                date: day(fix.date),
              })}
              <Button
                size="small"
                disabledFocusable={isBusy(state)}
                onClick={() => actions.revertFix(fix.at)}
              >
                {say("check.revert")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
