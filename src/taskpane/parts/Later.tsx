import { Button, Spinner } from "@fluentui/react-components";
import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { useSpeech } from "../words";

/** Fetches a part of the pane; the part takes what it needs from the pane's contexts. */
export type LoadPart = () => Promise<{ readonly default: ComponentType }>;

/** A part that the first view does not need: fetched when it is shown, and once more on request. */
export function Later({ load }: { load: LoadPart }) {
  const { say } = useSpeech();
  const [attempt, setAttempt] = useState(0);
  // A lazy part remembers that its fetch failed: each attempt needs a new one.
  const [Part, setPart] = useState(() => lazy(load));
  const again = () => {
    setPart(lazy(load));
    setAttempt(attempt + 1);
  };
  const broken = (
    <div className="notice failed">
      <p>{say("app.broken")}</p>
      <Button size="small" onClick={again}>
        {say("app.retry")}
      </Button>
    </div>
  );
  return (
    <Guard key={attempt} broken={broken}>
      <Suspense fallback={<Spinner size="tiny" label={say("app.loading")} />}>
        <Part />
      </Suspense>
    </Guard>
  );
}

/** Keeps what goes wrong in one part from taking the rest of the pane with it. */
class Guard extends Component<{ broken: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.broken : this.props.children;
  }
}
