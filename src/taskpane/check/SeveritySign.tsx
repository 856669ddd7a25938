import type { Severity } from "../../model/finding";
import { Icon, type IconName } from "../parts/Icon";
import { useSpeech } from "../words";

const SIGNS: Readonly<Record<Severity, IconName>> = {
  error: "error",
  warning: "warning",
  note: "note",
};

/** A severity as sign, word and colour: never colour alone. */
export function SeveritySign({ severity }: { severity: Severity }) {
  const { say } = useSpeech();
  return (
    <span className={`severity ${severity}`}>
      <Icon name={SIGNS[severity]} />
      {say(`severity.${severity}`)}
    </span>
  );
}
