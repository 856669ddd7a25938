import "@testing-library/jest-dom";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid } from "../../src/model/grid";
import type { Language, Settings } from "../../src/model/settings";
import type { SheetChange } from "../../src/steps/contract";
import { App } from "../../src/taskpane/App";
import { loadWords } from "../../src/wording/ui";
import type { UiWords } from "../../src/wording/ui/th";
import { memorySteps } from "./memory-steps";

export interface OpenPaneOptions {
  readonly language?: Language;
  readonly settings?: Partial<Settings>;
  /** Words other than those of the language. */
  readonly words?: UiWords;
}

/** Opens the pane over the real core and cells in memory, as a user would find it. */
export async function openPane(grids: readonly Grid[], options: OpenPaneOptions = {}) {
  const language = options.language ?? "th";
  const { steps, book } = memorySteps(grids, options.settings);
  const words = options.words ?? (await loadWords(language));
  const remembered: Language[] = [];
  const user = userEvent.setup({ delay: null });
  const view = render(
    <App
      words={words}
      language={language}
      loadWords={async (wanted) => (options.words ? options.words : loadWords(wanted))}
      rememberLanguage={(chosen) => remembered.push(chosen)}
      officeIsDark={null}
      loadSteps={async () => steps}
      today={() => "2026-11-24"}
    />
  );
  const press = async (name: string | RegExp) =>
    user.click(await screen.findByRole("button", { name }));
  return {
    ...view,
    user,
    book,
    remembered,
    press,
    /** Somebody changes cells while the pane is open. */
    change: (change: Partial<SheetChange>) => act(() => book.change(change)),
    /** Opens a step by its name. */
    go: async (step: string | RegExp) => {
      const nav = screen.getByRole("navigation");
      await user.click(within(nav).getByRole("button", { name: step }));
    },
    /** The state that a step says it is in. */
    stateOf: (step: string) => {
      const label = within(screen.getByRole("navigation"))
        .getByLabelText(new RegExp(`^${step}: `))
        .getAttribute("aria-label")!;
      return label.slice(label.indexOf(": ") + 2);
    },
    /** Waits until the pane has said this aloud. */
    said: (sentence: string | RegExp) =>
      waitFor(() => {
        const spoken = screen
          .getAllByRole("status")
          .concat(screen.queryAllByRole("alert"))
          .map((region) => region.textContent ?? "");
        expect(
          spoken.filter((text) =>
            typeof sentence === "string" ? text.includes(sentence) : sentence.test(text)
          )
        ).not.toEqual([]);
      }),
  };
}
