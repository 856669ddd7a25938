import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { columnName } from "../../model/place";
import { bytesOf } from "./files";
import { hostFrame, type HostedFrame } from "./frame-host";
import { Grid } from "./grid/Grid";
import { keepWork } from "./kept-work";
import { EXCEL_API, type OpenWorkbook } from "./open-workbook";
import { withName, type Texts } from "./texts";

/** Unsaved work is kept this long after the last change. */
const KEEP_AFTER = 1500;

interface DeskProps {
  readonly texts: Texts;
  readonly workbook: OpenWorkbook;
  readonly onMessage: (text: string) => void;
}

/** The open workbook: formula bar, grid and tabs, with the pane's frame beside them. */
export function Desk({ texts, workbook, onMessage }: DeskProps) {
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
      void bytesOf(workbook)
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
    <main className="desk">
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
    </main>
  );
}
