import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { ItemEntry } from "../../model/assessment";
import { usePaneContext } from "../pane-context";
import { PlaceLink } from "../parts/PlaceLink";
import { useSpeech, type Speech } from "../words";

/** Every score that was read, to be ticked off against the announcement, indicator by indicator. */
export default function ReadBack() {
  const { state, actions } = usePaneContext();
  const speech = useSpeech();
  const { say, score, count, day } = speech;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { job } = state;
  if (!job) return null;
  const { indicators, items } = job.assessment;
  const keys = [
    ...indicators.map((indicator) => String(indicator.number)),
    ...items.map((item) => item.code),
  ];
  const open = keys.filter((key) => !ticked.has(key)).length;
  const toggle = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const { comparedOn } = job.settings;
  return (
    <>
      <p>{say("compare.before")}</p>
      {comparedOn && <p className="good">{say("compare.done", { date: day(comparedOn) })}</p>}
      <div>
        <Button size="small" onClick={() => setTicked(open === 0 ? new Set() : new Set(keys))}>
          {say(open === 0 ? "compare.none" : "compare.all")}
        </Button>
      </div>
      <ul className="read-back">
        {indicators.map((indicator) => (
          <li key={indicator.number}>
            <Tick
              label={say("compare.indicator", {
                number: indicator.number,
                name: indicator.name,
                score: score(indicator.score),
              })}
              strong
              at={indicator.mentions[0]?.at}
              checked={ticked.has(String(indicator.number))}
              onTick={() => toggle(String(indicator.number))}
            />
            <ul>
              {items
                .filter((item) => item.indicator === indicator.number)
                .map((item) => (
                  <li key={item.code}>
                    <Tick
                      label={itemText(item, speech)}
                      at={placeOf(item)}
                      checked={ticked.has(item.code)}
                      onTick={() => toggle(item.code)}
                    />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <p role="status" className="hint">
        {say("compare.left", { left: open, count: count(keys.length) })}
      </p>
      <div>
        <Button appearance="primary" disabledFocusable={open > 0} onClick={actions.confirmCompared}>
          {say("compare.confirm")}
        </Button>
      </div>
    </>
  );
}

function Tick(props: {
  label: string;
  strong?: boolean;
  at: Parameters<typeof PlaceLink>[0]["place"] | undefined;
  checked: boolean;
  onTick: () => void;
}) {
  return (
    <span className="tick">
      <Checkbox
        label={props.strong ? <strong>{props.label}</strong> : props.label}
        checked={props.checked}
        onChange={props.onTick}
      />
      {props.at && <PlaceLink place={props.at}>{props.at.address}</PlaceLink>}
    </span>
  );
}

/** "e7 ...: Public 98.62 Survey 83.00", or "i10 ...: 91.43". */
function itemText(item: ItemEntry, { say, score, code }: Speech): string {
  const params = { item: code(item.code), text: item.text };
  if (item.parts)
    return say("compare.item.parts", {
      ...params,
      public: score(item.parts.public?.score),
      survey: score(item.parts.survey?.score),
    });
  return say("compare.item", { ...params, score: score(item.score) });
}

function placeOf(item: ItemEntry) {
  const mentions = [item.mentions, item.parts?.public?.mentions, item.parts?.survey?.mentions];
  return mentions.flatMap((one) => one ?? [])[0]?.at;
}
