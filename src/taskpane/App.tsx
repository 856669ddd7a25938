import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../model/settings";
import type { UiWords } from "../wording/ui/th";
import { PaneProvider, usePaneContext } from "./pane-context";
import { ActionBar } from "./parts/ActionBar";
import { Announcer } from "./parts/Announcer";
import { Later, type LoadPart } from "./parts/Later";
import { FailureNotice, OutdatedNotice } from "./parts/Notices";
import { StepNav } from "./parts/StepNav";
import { ReadPanel } from "./read/ReadPanel";
import type { StepName } from "./state/pane-state";
import { usePane, type LoadSteps, type Today } from "./state/use-pane";
import { usePaneTheme } from "./theme";
import { SpeechProvider, useSpeech } from "./words";

export interface AppProps {
  readonly loadSteps: LoadSteps;
  readonly loadWords: (language: Language) => Promise<UiWords>;
  /** Words of the display language, there from the start. */
  readonly words: UiWords;
  readonly language: Language;
  /** Keeps the officer's choice of language for the next time, on this machine. */
  readonly rememberLanguage: (language: Language) => void;
  /** Whether Office's own theme is dark; null where it does not tell. */
  readonly officeIsDark: boolean | null;
  readonly today: Today;
}

/** What the first view does not need is fetched when it is opened. */
const LATER: Readonly<Record<Exclude<StepName, "read">, LoadPart>> = {
  check: () => import("./check/CheckPanel"),
  highlight: () => import("./highlight/HighlightPanel"),
  measures: () => import("./measures/MeasuresPanel"),
  report: () => import("./report/ReportPanel"),
};
const loadSettings: LoadPart = () => import("./settings/SettingsPanel");

/** The task pane: the five steps above, the step that is open, and what does all of them below. */
export function App(props: AppProps) {
  const pane = usePane(props.loadSteps, props.today);
  const theme = usePaneTheme(props.officeIsDark);
  const settings = pane.state.job?.settings;
  const language = pane.state.language ?? props.language;
  const { rememberLanguage } = props;
  useEffect(() => {
    if (pane.state.language) rememberLanguage(pane.state.language);
  }, [pane.state.language, rememberLanguage]);
  const words = useWords(props, language);
  return (
    <FluentProvider theme={theme} className="theme">
      <SpeechProvider
        words={words.words}
        language={words.language}
        digits={settings?.digits ?? "thai"}
      >
        <PaneProvider value={pane}>
          <Pane />
        </PaneProvider>
      </SpeechProvider>
    </FluentProvider>
  );
}

function Pane() {
  const { language, digits } = useSpeech();
  return (
    <div className="pane" lang={language} data-digits={digits}>
      <Title />
      <StepNav />
      <main>
        <FailureNotice />
        <OutdatedNotice />
        <Content />
      </main>
      <ActionBar />
      <Announcer />
    </div>
  );
}

function Content() {
  const { step, settings } = usePaneContext().state;
  if (settings) return <Later key="settings" load={loadSettings} />;
  if (step === "read") return <ReadPanel />;
  return <Later key={step} load={LATER[step]} />;
}

/** Whose result is open, once it was read. */
function Title() {
  const { state } = usePaneContext();
  const { say } = useSpeech();
  const agency = state.job?.assessment.agency.value;
  const year = state.job?.assessment.fiscalYear.value;
  return (
    <header className="pane-title">
      <h1>{say("app.name")}</h1>
      {(agency || year) && (
        <p>{[agency, year && say("app.year", { year })].filter(Boolean).join(" · ")}</p>
      )}
    </header>
  );
}

/** The words of a language; those before stay until the new ones are there. */
function useWords(props: AppProps, language: Language) {
  const [current, setCurrent] = useState({ language: props.language, words: props.words });
  const { loadWords } = props;
  useEffect(() => {
    let wanted = true;
    if (language !== current.language)
      void loadWords(language).then(
        (words) => wanted && setCurrent({ language, words }),
        () => undefined // the words before are better than none
      );
    return () => {
      wanted = false;
    };
  }, [language, current.language, loadWords]);
  return current;
}
