import { createContext, useContext, useMemo, type ReactNode } from "react";
import { scoreText, toThaiDigits } from "../ita/numerals";
import type { Digits, Language } from "../model/settings";
import { fill } from "../wording/say";
import type { UiKey, UiWords } from "../wording/ui/th";

export type SayParams = Readonly<Record<string, string | number>>;

/** How the pane speaks: its sentences, its language, and how it writes numbers. */
export interface Speech {
  readonly language: Language;
  readonly digits: Digits;
  /** A sentence of the pane. Numbers among params are drawn in the pane's digits, texts are left alone. */
  say(key: UiKey, params?: SayParams): string;
  /** Whether there is a sentence of this key, for keys that are put together from codes. */
  has(key: string): key is UiKey;
  /** A whole number in the pane's digits. */
  count(value: number): string;
  /** An item's code ("i10") in the pane's digits. */
  code(code: string): string;
  /** A score (0-100) or a difference of scores with two decimals; a dash when it is not known. */
  score(value: number | null | undefined): string;
  /** An ISO day in words. */
  day(iso: string): string;
}

const SpeechContext = createContext<Speech | null>(null);

/** The pane speaks Thai with the digits of the settings; English always writes Arabic digits. */
export function speechOf(words: UiWords, language: Language, chosen: Digits): Speech {
  const digits: Digits = language === "th" ? chosen : "arabic";
  const drawn = (text: string) => (digits === "thai" ? toThaiDigits(text) : text);
  const count = (value: number) => drawn(String(value));
  return {
    language,
    digits,
    count,
    code: drawn,
    say: (key, params = {}) =>
      fill(
        words[key] ?? key,
        Object.fromEntries(
          Object.entries(params).map(([name, value]) => [
            name,
            typeof value === "number" ? count(value) : value,
          ])
        )
      ),
    has: (key): key is UiKey => Object.hasOwn(words, key),
    score: (value) => (value === null || value === undefined ? "–" : scoreText(value, digits)),
    day: (iso) => drawn(dayText(iso, language)),
  };
}

/** "2026-11-24" as a reader writes it: Buddhist era in Thai. A day that is none stays as it is. */
function dayText(iso: string, language: Language): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  const locale = language === "th" ? "th-TH-u-ca-buddhist-nu-latn" : "en-GB";
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(time);
}

export function SpeechProvider(props: {
  words: UiWords;
  language: Language;
  digits: Digits;
  children: ReactNode;
}) {
  const { words, language, digits, children } = props;
  const speech = useMemo(() => speechOf(words, language, digits), [words, language, digits]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

/** The pane's speech. Only inside a SpeechProvider. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech stands outside SpeechProvider");
  return speech;
}
