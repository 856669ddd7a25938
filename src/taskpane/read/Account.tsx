import { Select } from "@fluentui/react-components";
import type { ScoreTable } from "../../model/assessment";
import type { Job } from "../../steps/contract";
import { usePaneContext } from "../pane-context";
import { PlaceLink, placeText } from "../parts/PlaceLink";
import { useSpeech, type Speech } from "../words";
import { RangeChoices } from "./RangeChoices";

/** What the reader took for what and how sure it is, what it left aside and why, and where it needs help. */
export default function Account() {
  const { state } = usePaneContext();
  const speech = useSpeech();
  const { say, count } = speech;
  const { job } = state;
  if (!job) return null;
  const { tables, ignored, unknown, unsettled } = job.assessment.account;
  return (
    <div className="account">
      {unsettled.length > 0 && (
        <>
          <h4>{say("account.unsettled")}</h4>
          <ul className="entries">
            {unsettled.map(({ at, reason }) => (
              <li key={`${placeText(at)} ${reason}`}>
                <PlaceLink place={at} /> {unsettledText(reason, speech)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{say("account.tables")}</h4>
      <ul className="entries">
        {alike(tables).map((group) => (
          <TableRow key={placeText(group[0]!.place)} tables={group} />
        ))}
      </ul>
      <YearChoice job={job} />
      {ignored.length > 0 && (
        <>
          <h4>{say("account.ignored")}</h4>
          <ul className="entries">
            {ignored.map(({ place, reason }) => (
              <li key={`${placeText(place)} ${reason}`}>
                <PlaceLink place={place} /> {say(`account.ignored.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && (
        <>
          <h4>{say("account.unknown")}</h4>
          <ul className="entries">
            {unknown.map(({ at, text, under }) => (
              <li key={placeText(at)}>
                <PlaceLink place={at} /> {text}{" "}
                {under !== undefined && say("account.unknown.under", { indicator: count(under) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <RangeChoices job={job} />
    </div>
  );
}

/** Tables of one sheet that are alike, together. */
function alike(tables: readonly ScoreTable[]): ScoreTable[][] {
  const groups = new Map<string, ScoreTable[]>();
  for (const table of tables) {
    const key = [table.place.sheet, table.kind, table.year].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

function TableRow({ tables }: { tables: readonly ScoreTable[] }) {
  const speech = useSpeech();
  const { say, count } = speech;
  const { kind, year, place } = tables[0]!;
  const confidence = Math.min(...tables.map((table) => table.confidence));
  const facts = [
    year !== null && say("app.year", { year }),
    say(`account.sure.${sureness(confidence)}`, { percent: count(Math.round(confidence * 100)) }),
    ...evidenceTexts(tables, speech),
  ].filter(Boolean);
  return (
    <li>
      <strong>{say(`account.kind.${kind}`)}</strong> {place.sheet}{" "}
      {tables.map((table) => (
        <PlaceLink key={table.place.address} place={table.place}>
          {table.place.address}
        </PlaceLink>
      ))}
      <p className="hint">{facts.join(" · ")}</p>
    </li>
  );
}

/** Why a place could not be settled; a reason without words of its own says that it is open. */
function unsettledText(reason: string, { say, has }: Speech): string {
  const key = `account.unsettled.${reason}`;
  return say(has(key) ? key : "account.unsettled.other");
}

/** Confidence 0-1 in three words. */
function sureness(confidence: number): "sure" | "fairly" | "unsure" {
  if (confidence >= 0.8) return "sure";
  return confidence >= 0.5 ? "fairly" : "unsure";
}

/** The reasons that have words, each once. */
function evidenceTexts(tables: readonly ScoreTable[], { say, has }: Speech): string[] {
  const codes = new Set(tables.flatMap((table) => table.evidence));
  return [...codes]
    .map((code) => `account.evidence.${code}`)
    .filter(has)
    .map((key) => say(key));
}

/** Which year is analysed, where the workbook holds more than one. */
function YearChoice({ job }: { job: Job }) {
  const { actions } = usePaneContext();
  const { say, count } = useSpeech();
  const { assessment, settings } = job;
  const years = new Set([
    ...assessment.fiscalYear.mentions.map((mention) => mention.value),
    ...assessment.account.tables.flatMap((table) => table.year ?? []),
  ]);
  if (years.size < 2 && settings.year === null) return null;
  return (
    <label className="field">
      {say("account.year")}
      <Select
        value={String(settings.year ?? "")}
        onChange={(_, data) => actions.change({ year: data.value ? Number(data.value) : null })}
      >
        <option value="">{say("account.year.sheet")}</option>
        {[...years].sort().map((year) => (
          <option key={year} value={year}>
            {count(year)}
          </option>
        ))}
      </Select>
    </label>
  );
}
