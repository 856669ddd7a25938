import type { Language } from "../../model/settings";
import type { UiWords } from "./th";

/** The pane's words of a language; only those of the language shown are fetched. */
export async function loadWords(language: Language): Promise<UiWords> {
  if (language === "en") return (await import("./en")).en;
  return (await import("./th")).th;
}
