import { Field, Input, Textarea } from "@fluentui/react-components";
import type { OfficeDetails } from "../../model/settings";
import { useSpeech } from "../words";

/** The memo's fields in the order in which it shows them. */
const FIELDS = [
  "agency",
  "district",
  "province",
  "office",
  "memoNumber",
  "memoDate",
  "to",
  "drafter",
  "drafterPosition",
  "superior",
  "superiorPosition",
  "clerk",
  "clerkPosition",
  "head",
  "headPosition",
] as const satisfies readonly Exclude<keyof OfficeDetails, "divisions">[];

/** The office and the people of the memo, and the divisions that measures are given to, one a line. */
export function OfficeForm(props: {
  office: OfficeDetails;
  onChange: (office: OfficeDetails) => void;
}) {
  const { office, onChange } = props;
  const { say } = useSpeech();
  return (
    <div className="form">
      {FIELDS.map((field) => (
        <Field key={field} label={say(`office.${field}`)}>
          <Input
            value={office[field]}
            onChange={(_, data) => onChange({ ...office, [field]: data.value })}
          />
        </Field>
      ))}
      <Field label={say("office.divisions")} hint={say("office.divisions.hint")}>
        <Textarea
          rows={5}
          value={office.divisions.join("\n")}
          onChange={(_, data) => onChange({ ...office, divisions: data.value.split("\n") })}
        />
      </Field>
    </div>
  );
}
