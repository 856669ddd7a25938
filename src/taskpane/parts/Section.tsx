import { useState, type ReactNode } from "react";
import { useSpeech } from "../words";
import { Icon } from "./Icon";

/** Something that can be opened below a step: nothing of it is made until it is. */
export function Section(props: {
  title: string;
  /** How many things are inside. */
  count?: number;
  open?: boolean;
  children: () => ReactNode;
}) {
  const { count } = useSpeech();
  const [open, setOpen] = useState(props.open ?? false);
  return (
    <section className={open ? "section open" : "section"}>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="down" />
          {props.title}
          {props.count !== undefined && <span className="count">{count(props.count)}</span>}
        </button>
      </h3>
      {open && <div className="section-body">{props.children()}</div>}
    </section>
  );
}
