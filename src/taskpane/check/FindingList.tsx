import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useSpeech } from "../words";
import { findingKey, type FindingGroup } from "./finding-groups";
import { FindingRow } from "./FindingRow";

/**
 * Findings as one list for the keyboard: a single tab stop, the arrows, Home and End move, Enter goes
 * to the cell. The finding that was last chosen shows what can be done about it.
 */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const { say, count } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const keys = groups.flatMap((group) => group.findings.map(findingKey));
  const [chosen, setChosen] = useState<string | null>(null);
  const stop = chosen !== null && keys.includes(chosen) ? chosen : keys[0];

  useFocusNext(list, chosen, keys);

  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
  };

  return (
    <div
      ref={list}
      className="findings"
      role="group"
      aria-label={say("check.list")}
      aria-describedby="finding-keys"
      onKeyDown={move}
    >
      <p id="finding-keys" className="visually-hidden">
        {say("check.keys")}
      </p>
      {groups.map(({ group, findings }) => (
        <section key={group}>
          <h3>
            {say(`group.${group}`)} <span className="count">{count(findings.length)}</span>
          </h3>
          <ul>
            {findings.map((finding) => {
              const key = findingKey(finding);
              return (
                <FindingRow
                  key={key}
                  finding={finding}
                  tabStop={key === stop}
                  chosen={key === chosen}
                  onChoose={() => setChosen(key)}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/**
 * When the chosen finding goes because it was mended or answered, and the focus with it, the focus moves to
 * the finding that took its place.
 */
function useFocusNext(
  list: RefObject<HTMLDivElement | null>,
  chosen: string | null,
  keys: readonly string[]
): void {
  const at = useRef(-1);
  const here = chosen === null ? -1 : keys.indexOf(chosen);
  useEffect(() => {
    if (here >= 0) at.current = here;
    else if (at.current >= 0) {
      const rows = list.current?.querySelectorAll<HTMLElement>("[data-finding]");
      if (document.activeElement === document.body)
        rows?.[Math.min(at.current, rows.length - 1)]?.focus();
      at.current = -1;
    }
  }, [here, list]);
}
