import { paneReducer, START, type PaneEvent, type PaneState } from "./pane-state";

/** The one place where the pane's state lives, so that tasks that wait for each other see the newest. */
export interface PaneStore {
  state(): PaneState;
  send(event: PaneEvent): void;
  /** Gives a function that ends the subscription. */
  subscribe(onChange: () => void): () => void;
}

export function createPaneStore(): PaneStore {
  let state = START;
  const subscribers = new Set<() => void>();
  return {
    state: () => state,
    send: (event) => {
      const before = state;
      state = paneReducer(state, event);
      if (state !== before) for (const tell of subscribers) tell();
    },
    subscribe: (onChange) => {
      subscribers.add(onChange);
      return () => subscribers.delete(onChange);
    },
  };
}
