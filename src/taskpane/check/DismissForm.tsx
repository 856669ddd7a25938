import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "../words";

/** "Not a mistake, because ...": a reason is needed, for whoever checks next. */
export function DismissForm(props: { onSave: (reason: string) => void; onCancel: () => void }) {
  const { say } = useSpeech();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === "";
  const save = () => {
    setAsked(true);
    if (reason.trim() !== "") props.onSave(reason.trim());
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={say("check.reason")}
        validationState={missing ? "error" : "none"}
        validationMessage={missing ? say("check.reason.needed") : undefined}
      >
        <Textarea autoFocus rows={2} value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className="actions">
        <Button size="small" appearance="primary" type="submit">
          {say("app.save")}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {say("app.cancel")}
        </Button>
      </div>
    </form>
  );
}
