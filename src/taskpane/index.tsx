import { createRoot } from "react-dom/client";
import { startRuntime } from "../excel/runtime";
import type { Language } from "../model/settings";
import { loadWords } from "../wording/ui";
import { App } from "./App";
import "./styles";
import { localDay } from "./today";

const LANGUAGE = "language";

/** The code of the path is fetched when it is first asked for. */
const loadSteps = async () => (await import("../steps/steps")).steps;

async function start(pane: HTMLElement) {
  const runtime = await startRuntime();
  const kept = runtime.remembered(LANGUAGE);
  const language: Language = kept === "th" || kept === "en" ? kept : runtime.language;
  const words = await loadWords(language);
  document.documentElement.lang = language;
  document.title = words["app.name"];
  if (!runtime.supported) {
    pane.textContent = words["app.too-old"];
    return;
  }
  createRoot(pane).render(
    <App
      words={words}
      language={language}
      loadWords={loadWords}
      rememberLanguage={(chosen) => runtime.remember(LANGUAGE, chosen)}
      officeIsDark={runtime.officeIsDark}
      loadSteps={loadSteps}
      today={localDay}
    />
  );
}

const pane = document.getElementById("pane");
if (pane) void start(pane);
