import { createContext, useContext } from "react";
import type { Pane } from "./state/use-pane";

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

/** The pane's state and actions, for any part of it. */
export function usePaneContext(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePaneContext stands outside PaneProvider");
  return pane;
}
