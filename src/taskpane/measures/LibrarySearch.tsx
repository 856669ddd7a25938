import { Button, Checkbox, Input } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { usePaneContext } from "../pane-context";
import { useSpeech } from "../words";
import { libraryOffers, searchOffers } from "./library-measures";
import { withChoice } from "./measure-choices";

/** How many hits are drawn at once. */
const PAGE = 20;

/** The measures library of the year: search it by any words, take what the office can do. */
export default function LibrarySearch() {
  const { state, actions } = usePaneContext();
  const { say, code } = useSpeech();
  const [words, setWords] = useState("");
  const [untaken, setUntaken] = useState(true);
  const [shown, setShown] = useState(PAGE);
  const { job } = state;
  const offers = useMemo(() => (job ? libraryOffers(job) : []), [job]);
  if (!job) return null;
  const hits = searchOffers(offers, words).filter((offer) => !untaken || !offer.taken);
  return (
    <>
      <Input
        type="search"
        aria-label={say("library.search")}
        placeholder={say("library.search")}
        value={words}
        onChange={(_, data) => {
          setWords(data.value);
          setShown(PAGE);
        }}
      />
      <Checkbox
        label={say("library.untaken")}
        checked={untaken}
        onChange={(_, data) => setUntaken(data.checked === true)}
      />
      <p role="status" className="hint">
        {say("library.found", { count: hits.length })}
      </p>
      <ul className="entries">
        {hits.slice(0, shown).map(({ code: item, subject, choice, taken }) => (
          <li key={item}>
            <p className="measure-name">{choice.name}</p>
            <p className="hint">
              {say("library.about", { item: code(item), subject, unit: choice.unit ?? "" })}
            </p>
            {taken ? (
              <span className="status done">{say("library.taken")}</span>
            ) : (
              <Button
                size="small"
                aria-label={say("library.take.one", { name: choice.name ?? "" })}
                onClick={() =>
                  actions.change({
                    measures: withChoice(job.settings.measures, choice.key, choice),
                  })
                }
              >
                {say("library.take")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hits.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {say("app.more")}
        </Button>
      )}
    </>
  );
}
