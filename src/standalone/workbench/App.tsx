import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
} from "react";
import { columnName } from "../../model/place";
import { hostFrame, type HostedFrame } from "./frame-host";
import { bytesOf, download, openWorkbook } from "./files";
import { Grid } from "./grid/Grid";
import { forgetWork, keepWork, keptWork, type KeptWork } from "./kept-work";
import { EXCEL_API, type OpenWorkbook } from "./open-workbook";
import { textsFor, withName, type Texts } from "./texts";

/** Unsaved work is kept this long after the last change. */
const KEEP_AFTER = 1500;
const SAMPLE = "samples/scores-2568.xlsx";

/** The workbench: a workbook on the left, the task pane on the right, as in Excel. */
export function App() {
  const texts = useMemo(() => textsFor(navigator.language), []);
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [message, setMessage] = useState("");
  const [kept, setKept] = useState<KeptWork | null>(null);

  const openBytes = useCallback(
    async (bytes: Uint8Array, name: string) => {
      setMessage(texts.busy);
      const outcome = await openWorkbook(bytes, name);
      if (outcome.ok) setWorkbook(outcome.value);
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

  const openFile = async (file: File | undefined) => {
    if (!file || (workbook?.unsaved && !window.confirm(texts.replace))) return;
    await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
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
        onSample={openSample}
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
              void openBytes(kept.bytes, kept.name).then(() => setKept(null));
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

interface HeaderProps {
  readonly texts: Texts;
  readonly workbook: OpenWorkbook | null;
  readonly onOpen: (file: File | undefined) => Promise<void>;
  readonly onSample: () => Promise<void>;
  readonly onMessage: (text: string) => void;
}

function Header({ texts, workbook, onOpen, onSample, onMessage }: HeaderProps) {
  const [introduced, setIntroduced] = useState(true);
  const picker = useRef<HTMLInputElement>(null);
  const save = async () => {
    if (!workbook) return;
    const { bytes, losses } = await bytesOf(workbook.book);
    if (losses.length > 0 && !window.confirm(withName(texts.losses, { what: losses.join("; ") })))
      return;
    download(workbook.book.name, bytes);
    workbook.saved();
    await forgetWork().catch(() => {});
    onMessage(withName(texts.saved, { name: workbook.book.name }));
  };
  return (
    <header className="head">
      <div className="head-bar">
        <h1>{texts.title}</h1>
        <button className="primary" onClick={() => picker.current?.click()}>
          {texts.open}
        </button>
        <button onClick={() => void save()}>{texts.save}</button>
        <button onClick={() => void onSample()}>{texts.sample}</button>
        <button aria-expanded={introduced} onClick={() => setIntroduced(!introduced)}>
          {introduced ? texts.hideIntro : texts.showIntro}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={texts.open}
          onChange={(event) => {
            void onOpen(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {introduced && (
        <ol className="intro">
          {texts.intro.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </header>
  );
}

interface DeskProps {
  readonly texts: Texts;
  readonly workbook: OpenWorkbook;
  readonly onMessage: (text: string) => void;
}

/** The open workbook: formula bar, grid and tabs, with the pane's frame beside them. */
function Desk({ texts, workbook, onMessage }: DeskProps) {
  useSyncExternalStore(workbook.subscribe, () => workbook.version);
  // What is being typed, in the cell or in the formula bar; the bar shows both.
  const [typed, setTyped] = useState<string | null>(null);
  const [barred, setBarred] = useState<string | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const ribbon = useRef<HTMLIFrameElement>(null);
  const hosted = useRef<HostedFrame[]>([]);
  const { selection } = workbook;

  useEffect(() => {
    const locale = /^th\b/i.test(navigator.language) ? "th-TH" : "en-US";
    const backing = {
      execute: (body: unknown) => workbook.answer(body),
      documentName: workbook.book.name,
      readOnly: workbook.book.readOnly,
      settings: new Map<string, string>(),
    };
    const options = { locale, api: `1.${EXCEL_API}` };
    const frames = [
      [frame.current, "taskpane.html"],
      [ribbon.current, "commands.html"],
    ] as const;
    hosted.current = frames.flatMap(([element, page]) =>
      element ? [hostFrame(element, backing, { page, ...options })] : []
    );
    workbook.onEvent = ({ type, target, args }) => {
      for (const host of hosted.current) host.emit(type, target, args);
    };
    return () => hosted.current.forEach((host) => host.close());
  }, [workbook]);

  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (workbook.unsaved) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [workbook]);

  const { contents, unsaved } = workbook;
  useEffect(() => {
    if (!unsaved) return;
    const timer = setTimeout(() => {
      void bytesOf(workbook.book)
        .then(({ bytes }) => keepWork({ name: workbook.book.name, bytes, at: Date.now() }))
        .catch(() => {});
    }, KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [workbook, contents, unsaved]);

  const standing = String(workbook.formulas({ ...selection, rows: 1, columns: 1 })[0]?.[0] ?? "");
  // The page that runs ribbon commands has no window here: what it says is said in the message line.
  const command = async (name: string) => {
    onMessage("");
    await hosted.current[1]?.command(name, `ribbon-${name}`).catch(() => {});
    onMessage(ribbon.current?.contentDocument?.body.textContent?.trim() ?? "");
  };
  return (
    <div className="desk">
      <section className="book" aria-label={workbook.book.name}>
        <div className="ribbon" role="toolbar" aria-label={texts.ribbon}>
          <button onClick={() => void command("check")}>{texts.check}</button>
          <button onClick={() => void command("toggleHighlights")}>{texts.highlight}</button>
          <button onClick={() => void command("writeReport")}>{texts.report}</button>
          <span className="file-name">
            {workbook.book.name}
            {unsaved && <em> ({texts.unsaved})</em>}
          </span>
        </div>
        <div className="formula-bar">
          <output className="cell-name">{`${columnName(selection.column - 1)}${selection.row}`}</output>
          <input
            aria-label={texts.formula}
            value={barred ?? typed ?? standing}
            onChange={(event) => setBarred(event.target.value)}
            onBlur={() => setBarred(null)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && barred !== null) workbook.type(selection, [[barred]]);
              if (event.key === "Enter" || event.key === "Escape") setBarred(null);
            }}
          />
        </div>
        <Grid
          workbook={workbook}
          label={withName(texts.grid, { sheet: workbook.active })}
          draft={typed}
          onDraft={setTyped}
        />
        <div className="tabs" role="tablist" aria-label={texts.sheetTabs}>
          {workbook.sheets.map((sheet) => (
            <button
              key={sheet.id}
              role="tab"
              aria-selected={sheet.name === workbook.active}
              onClick={() => workbook.show(sheet.name)}
            >
              {sheet.name}
            </button>
          ))}
        </div>
      </section>
      <iframe ref={frame} className="pane" title={texts.pane} />
      <iframe ref={ribbon} hidden title={texts.ribbon} />
    </div>
  );
}
