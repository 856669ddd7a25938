import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Fonts with Thai letters first where Segoe UI has none; Sarabun comes with the pane for all others. */
const FONTS =
  '"Segoe UI", "Leelawadee UI", "Sukhumvit Set", Thonburi, Sarabun, system-ui, sans-serif';

/** Fluent's look with the room that Thai vowels and tone marks need above and below the line. */
const thaiFriendly = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase: FONTS,
  lineHeightBase200: "20px",
  lineHeightBase300: "22px",
  lineHeightBase400: "26px",
});

const LIGHT = thaiFriendly(webLightTheme);
const DARK = thaiFriendly(webDarkTheme);

/**
 * The theme of Office where it tells (desktop), else that of the system, followed while the pane is
 * open. High contrast is the system's: the styles let its colours through.
 */
export function usePaneTheme(officeIsDark: boolean | null): Theme {
  const [systemIsDark, setSystemIsDark] = useState(() => darkQuery()?.matches ?? false);
  useEffect(() => {
    const query = darkQuery();
    const follow = () => setSystemIsDark(query?.matches ?? false);
    query?.addEventListener("change", follow);
    return () => query?.removeEventListener("change", follow);
  }, []);
  return (officeIsDark ?? systemIsDark) ? DARK : LIGHT;
}

/** null where the webview (or a test) has no media queries. */
function darkQuery(): MediaQueryList | null {
  return window.matchMedia?.("(prefers-color-scheme: dark)") ?? null;
}
