import type { Language } from "../model/settings";

/** The requirement set that the add-in stands on (manifest.xml asks for the same). */
const FLOOR = "1.14";

/** What is known of the Office around a page of the add-in before anything of the workbook is read. */
export interface Runtime {
  /** false where this is no Excel, or one that is too old. */
  readonly supported: boolean;
  /** Language of Excel's own surface: Thai, else English. */
  readonly language: Language;
  /** Whether Office's theme is dark; null where it does not tell (Excel on the web). */
  readonly officeIsDark: boolean | null;
  /** A text kept on this machine for this workbook's site; null when there is none, or none can be kept. */
  remembered(key: string): string | null;
  remember(key: string, text: string): void;
}

/** Waits for Office.js and tells what it stands in. */
export async function startRuntime(): Promise<Runtime> {
  const { host } = await Office.onReady();
  const inExcel = host === Office.HostType.Excel;
  return {
    supported: inExcel && Office.context.requirements.isSetSupported("ExcelApi", FLOOR),
    language: languageOf(inExcel ? Office.context.displayLanguage : navigator.language),
    officeIsDark: Office.context?.officeTheme?.isDarkTheme ?? null,
    remembered: (key) => storage()?.getItem(keyed(key)) ?? null,
    remember: (key, text) => storage()?.setItem(keyed(key), text),
  };
}

/** "th-TH" is Thai; every other display language is answered in English. */
function languageOf(locale: string): Language {
  return /^th\b/i.test(locale) ? "th" : "en";
}

/** Sites that share an origin are told apart by Office's partition key. */
function keyed(key: string): string {
  return `${Office.context?.partitionKey ?? ""}ita.${key}`;
}

/** null where the webview keeps nothing. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
