import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Digits, Language, Settings } from "../../model/settings";
import { LIMITS, typedThreshold } from "../highlight/typed-threshold";
import { usePaneContext } from "../pane-context";
import { SETTINGS_BUTTON } from "../parts/ActionBar";
import { Section } from "../parts/Section";
import { isBusy } from "../state/pane-state";
import { useSpeech } from "../words";
import { OfficeForm } from "./OfficeForm";

/** Fonts that Thai offices print reports in; any other can be typed. */
const FONTS = ["TH SarabunPSK", "TH Sarabun New", "Sarabun"];

/** Settings: the pane's language is kept on this machine, all else in the workbook. */
export default function SettingsPanel() {
  const { state, actions } = usePaneContext();
  const { say, language } = useSpeech();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const close = () => {
    actions.openSettings(false);
    document.getElementById(SETTINGS_BUTTON)?.focus();
  };
  const { job } = state;
  return (
    <section className="step-panel" aria-labelledby="settings-title">
      <header>
        <h2 id="settings-title" tabIndex={-1} ref={title}>
          {say("app.settings")}
        </h2>
      </header>
      <div>
        <Button size="small" onClick={close}>
          {say("app.back")}
        </Button>
      </div>
      <Field label={say("settings.language")} hint={say("settings.language.hint")}>
        <Select value={language} onChange={(_, data) => actions.speak(data.value as Language)}>
          <option value="th" lang="th">
            ภาษาไทย
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Select>
      </Field>
      {job ? (
        <WorkbookSettings settings={job.settings} />
      ) : (
        <>
          <p>{say("settings.read-first")}</p>
          <div>
            <Button disabledFocusable={isBusy(state)} onClick={actions.read}>
              {say("read.action")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function WorkbookSettings({ settings }: { settings: Settings }) {
  const { actions } = usePaneContext();
  const { say, language } = useSpeech();
  const [draft, setDraft] = useState(settings);
  const [threshold, setThreshold] = useState(String(settings.threshold));
  const typed = typedThreshold(threshold);
  const set = (change: Partial<Settings>) => setDraft({ ...draft, ...change });
  const save = () => {
    if (typed === null) return;
    const { digits, font, budgetColumn } = draft;
    const divisions = draft.office.divisions.map((division) => division.trim()).filter(Boolean);
    const office = { ...draft.office, divisions };
    actions.change({ digits, font, budgetColumn, office, threshold: typed, language });
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={say("settings.digits")}>
        <Select value={draft.digits} onChange={(_, data) => set({ digits: data.value as Digits })}>
          <option value="thai">{say("settings.digits.thai")}</option>
          <option value="arabic">{say("settings.digits.arabic")}</option>
        </Select>
      </Field>
      <Field label={say("settings.font")}>
        <Input
          list="report-fonts"
          value={draft.font}
          onChange={(_, data) => set({ font: data.value })}
        />
      </Field>
      <datalist id="report-fonts">
        {FONTS.map((font) => (
          <option key={font} value={font} />
        ))}
      </datalist>
      <Field
        label={say("settings.threshold")}
        validationState={typed === null ? "error" : "none"}
        validationMessage={typed === null ? say("highlight.own.wrong", LIMITS) : undefined}
      >
        <Input
          inputMode="decimal"
          value={threshold}
          onChange={(_, data) => setThreshold(data.value)}
        />
      </Field>
      <Checkbox
        label={say("settings.budget")}
        checked={draft.budgetColumn}
        onChange={(_, data) => set({ budgetColumn: data.checked === true })}
      />
      <Section title={say("settings.office")} open>
        {() => <OfficeForm office={draft.office} onChange={(office) => set({ office })} />}
      </Section>
      <div className="actions">
        <Button appearance="primary" type="submit">
          {say("app.save")}
        </Button>
        <span className="hint">{say("settings.kept")}</span>
      </div>
    </form>
  );
}
