import { useCallback, useEffect, useMemo, useState, type DragEvent } from "react";
import { Desk } from "./Desk";
import { openWorkbook } from "./files";
import { Header } from "./Header";
import { forgetWork, keptWork, type KeptWork } from "./kept-work";
import type { OpenWorkbook } from "./open-workbook";
import { textsFor, withName, type Texts } from "./texts";

const SAMPLE = "samples/scores-2568.xlsx";

/** The workbench: a workbook on the left, the task pane on the right, as in Excel. */
export function App() {
  const texts = useMemo(() => textsFor(navigator.language), []);
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [message, setMessage] = useState("");
  const [kept, setKept] = useState<KeptWork | null>(null);

  const openBytes = useCallback(
    async (bytes: Uint8Array, name: string, unsaved = false) => {
      setMessage(texts.busy);
      const outcome = await openWorkbook(bytes, name);
      if (outcome.ok) {
        outcome.value.unsaved = unsaved;
        setWorkbook(outcome.value);
      }
      setMessage(outcome.ok ? "" : refusal(texts, outcome.code));
    },
    [texts]
  );

  const openSample = useCallback(async () => {
    const response = await fetch(SAMPLE);
    await openBytes(new Uint8Array(await response.arrayBuffer()), "scores-2568.xlsx");
  }, [openBytes]);

  useEffect(() => {
    void openSample();
    void keptWork().then(setKept);
  }, [openSample]);

  /** Whether the workbook that is open may make room for another. */
  const mayReplace = () => !workbook?.unsaved || window.confirm(texts.replace);
  const openFile = async (file: File | undefined) => {
    if (file && mayReplace()) await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  };

  return (
    <div
      className="workbench"
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        void openFile(event.dataTransfer.files[0]);
      }}
    >
      <Header
        texts={texts}
        workbook={workbook}
        onOpen={openFile}
        onSample={async () => {
          if (mayReplace()) await openSample();
        }}
        onMessage={setMessage}
      />
      <p className="message" role="status">
        {message}
      </p>
      {kept && (
        <p className="kept" role="alert">
          {withName(texts.found, { name: kept.name })}
          <button
            onClick={() => {
              void openBytes(kept.bytes, kept.name, true).then(() => setKept(null));
            }}
          >
            {texts.restore}
          </button>
          <button
            onClick={() => {
              void forgetWork();
              setKept(null);
            }}
          >
            {texts.discard}
          </button>
        </p>
      )}
      {workbook && (
        <Desk key={workbook.book.name} texts={texts} workbook={workbook} onMessage={setMessage} />
      )}
    </div>
  );
}

function refusal(texts: Texts, code: string): string {
  return code in texts.refused
    ? texts.refused[code as keyof Texts["refused"]]
    : texts.refused.other;
}
