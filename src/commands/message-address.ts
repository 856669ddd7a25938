import type { Language } from "../model/settings";

/** A failure on its way to the window that says it. */
export interface Message {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly language: Language;
}

/** The address of this very page, with a message for it to show. */
export function messageAddress(page: string, { code, params, language }: Message): string {
  const query = new URLSearchParams({ failure: code, language, params: JSON.stringify(params) });
  return `${page.split(/[?#]/)[0]}#${query.toString()}`;
}

/** The message in an address's hash; null when there is none. */
export function messageIn(hash: string): Message | null {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const code = query.get("failure");
  if (code === null) return null;
  return {
    code,
    params: paramsIn(query.get("params")),
    language: query.get("language") === "en" ? "en" : "th",
  };
}

function paramsIn(json: string | null): Message["params"] {
  try {
    return JSON.parse(json ?? "{}") as Message["params"];
  } catch {
    return {};
  }
}
