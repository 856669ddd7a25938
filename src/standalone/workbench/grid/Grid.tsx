import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import type { OpenWorkbook } from "../open-workbook";
import { CellEditor } from "./CellEditor";
import { cellText } from "./cell-text";
import { Charts } from "./Charts";
import { clipboardText, pastedCells } from "./clipboard";
import { ColumnHeads } from "./ColumnHeads";
import { conditionalStyles } from "./conditional";
import { layoutOf } from "./layout";
import { moveFor, spanning, within } from "./moves";
import { Rows } from "./Rows";
import { SelectionBox } from "./SelectionBox";
import { bringIntoView, cellAtPoint, HEAD, shownIn, type Viewport } from "./viewport";

interface GridProps {
  readonly workbook: OpenWorkbook;
  readonly label: string;
  /** The text being typed into the cell, or null while nothing is; the formula bar shows it too. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
}

/** Pixels of a usual row: a page of the keyboard is as many as are in sight. */
const ROW = 24;

/** The sheet as Excel shows it: a grid of cells that assistive technology can read and a keyboard can use. */
export function Grid({ workbook, label, draft, onDraft }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [view, setView] = useState<Viewport>({ top: 0, left: 0, width: 1000, height: 700 });
  const { sheet, selection, contents } = workbook;
  const layout = useMemo(() => layoutOf(sheet, cellText), [sheet, contents]);
  const marks = useMemo(() => conditionalStyles(sheet), [sheet, contents]);
  const shown = shownIn(layout, view);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () =>
      setView((now) => ({ ...now, width: element.clientWidth, height: element.clientHeight }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (scroller.current) bringIntoView(scroller.current, layout, selection);
  }, [selection.row, selection.column, workbook.active, layout]);

  const edit = () =>
    onDraft(String(workbook.formulas({ ...selection, rows: 1, columns: 1 })[0]?.[0] ?? ""));
  const clear = () =>
    workbook.type(
      selection,
      Array.from({ length: selection.rows }, () => Array<string>(selection.columns).fill(""))
    );

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const move = moveFor(event, layout, selection, Math.floor(view.height / ROW));
    if (command && event.key.toLowerCase() === "z") workbook.undo();
    else if (event.key === "F2") edit();
    else if (event.key === "Delete" || event.key === "Backspace") clear();
    else if (!command && !event.altKey && event.key.length === 1) onDraft(event.key);
    else if (move) workbook.select(move);
    else return;
    event.preventDefault();
  };

  const pointed = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAtPoint(layout, view, event.clientX - box.left, event.clientY - box.top);
  };
  const onScrollBar = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return (
      clientX > box.left + currentTarget.clientWidth ||
      clientY > box.top + currentTarget.clientHeight
    );
  };

  return (
    <div
      ref={scroller}
      className="grid-scroll"
      role="grid"
      aria-label={label}
      aria-rowcount={layout.rows.count}
      aria-colcount={layout.columns.count}
      aria-activedescendant={`cell-${selection.row}-${selection.column}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: { scrollTop, scrollLeft } }) =>
        setView((now) => ({ ...now, top: scrollTop, left: scrollLeft }))
      }
      onCopy={(event) => {
        event.clipboardData.setData("text/plain", clipboardText(workbook, selection));
        event.preventDefault();
      }}
      onPaste={(event) => {
        workbook.type(selection, pastedCells(event.clipboardData.getData("text/plain")));
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (onScrollBar(event)) return;
        dragging.current = true;
        const { row, column } = pointed(event);
        workbook.select(
          event.shiftKey ? spanning(selection, row, column) : within(layout, row, column)
        );
      }}
      onPointerMove={(event) => {
        if (!dragging.current) return;
        const { row, column } = pointed(event);
        workbook.select(spanning(selection, row, column));
      }}
      onPointerUp={() => (dragging.current = false)}
      onDoubleClick={edit}
    >
      <div
        className="grid-space"
        style={{
          width: (layout.columns.starts[layout.columns.count + 1] ?? 0) + HEAD.width,
          height: (layout.rows.starts[layout.rows.count + 1] ?? 0) + HEAD.height,
        }}
      >
        <div className="grid-corner" />
        <ColumnHeads
          layout={layout}
          shown={shown.columns}
          selection={selection}
          scrolled={view.left}
        />
        <Rows
          sheet={sheet}
          layout={layout}
          shown={shown}
          view={view}
          selection={selection}
          marks={marks}
        />
        <Charts sheet={sheet} layout={layout} contents={contents} offset={HEAD} />
        <SelectionBox layout={layout} selection={selection} />
        {draft !== null && (
          <CellEditor
            layout={layout}
            selection={selection}
            draft={draft}
            onDraft={onDraft}
            onCommit={(text, { rows, columns }) => {
              onDraft(null);
              workbook.type(selection, [[text]]);
              workbook.select(within(layout, selection.row + rows, selection.column + columns));
            }}
            onLeave={() => scroller.current?.focus()}
          />
        )}
      </div>
    </div>
  );
}
