import type { Cell } from "@cj-tech-master/excelts";
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type UIEvent,
} from "react";
import { columnName } from "../../../model/place";
import type { OpenWorkbook, Selection } from "../open-workbook";
import { cellStyle } from "./cell-style";
import { Charts } from "./Charts";
import { conditionalStyles } from "./conditional";
import { clipboardText, pastedCells } from "./clipboard";
import { layoutOf, type Layout, type Merge } from "./layout";
import { cellText } from "./cell-text";
import { moveFor, within } from "./moves";

const HEAD = { width: 46, height: 22 };
const MARGIN = 240;

interface GridProps {
  readonly workbook: OpenWorkbook;
  readonly label: string;
  /** The text being typed, or null while nothing is; shared with the formula bar. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
}

/** The sheet as Excel shows it: a grid of cells that assistive technology can read and a keyboard can use. */
export function Grid({ workbook, label, draft, onDraft }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, width: 1000, height: 700 });
  const { sheet, selection, contents } = workbook;
  const layout = useMemo(() => layoutOf(sheet, cellText), [sheet, contents]);
  const marks = useMemo(() => conditionalStyles(sheet), [sheet, contents]);
  const dragging = useRef(false);
  /** Set once the typed text was taken or dropped: leaving the editor then must not take it again. */
  const done = useRef(false);
  useEffect(() => {
    if (draft !== null) done.current = false;
  }, [draft]);

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

  const { rows, columns } = layout;

  const commit = (text: string, move: { rows: number; columns: number }) => {
    if (done.current) return;
    done.current = true;
    onDraft(null);
    workbook.type(selection, [[text]]);
    workbook.select(within(layout, selection.row + move.rows, selection.column + move.columns));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "z") workbook.undo();
    else if (event.key === "F2")
      onDraft(String(workbook.formulas({ ...selection, rows: 1, columns: 1 })[0]?.[0] ?? ""));
    else if (event.key === "Delete" || event.key === "Backspace") {
      const blank = Array.from({ length: selection.rows }, () =>
        Array<string>(selection.columns).fill("")
      );
      workbook.type(selection, blank);
    } else if (!command && !event.altKey && event.key.length === 1) onDraft(event.key);
    else {
      const next = moveFor(event, layout, selection, Math.floor(view.height / 24));
      if (!next) return;
      workbook.select(next);
    }
    event.preventDefault();
  };

  const at = (clientX: number, clientY: number) => {
    const box = scroller.current?.getBoundingClientRect();
    const x = clientX - (box?.left ?? 0) - HEAD.width;
    const y = clientY - (box?.top ?? 0) - HEAD.height;
    const frozenWidth = columns.starts[layout.frozen.columns + 1] ?? 0;
    const frozenHeight = rows.starts[layout.frozen.rows + 1] ?? 0;
    return {
      row: rows.at(y < frozenHeight ? y : y + view.top),
      column: columns.at(x < frozenWidth ? x : x + view.left),
    };
  };

  const visible = {
    top: rows.at(view.top - MARGIN),
    bottom: rows.at(view.top + view.height + MARGIN),
    left: columns.at(view.left - MARGIN),
    right: columns.at(view.left + view.width + MARGIN),
  };
  const shown = (count: number, from: number, to: number) => {
    const frozen = Array.from({ length: Math.min(count, from - 1) }, (_, i) => i + 1);
    return [...frozen, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)];
  };
  const shownRows = shown(layout.frozen.rows, visible.top, visible.bottom).filter(
    (row) => rows.size(row) > 0
  );
  const shownColumns = shown(layout.frozen.columns, visible.left, visible.right).filter(
    (column) => columns.size(column) > 0
  );
  const merged = mergeIndex(layout.merges, shownRows);
  const drawn = new Set<string>();
  const cellAt = (row: number, column: number): Cell | undefined =>
    sheet.findRow(row)?.findCell(column);

  return (
    <div
      ref={scroller}
      className="grid-scroll"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      aria-activedescendant={`cell-${selection.row}-${selection.column}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event: UIEvent<HTMLDivElement>) => {
        const { scrollTop, scrollLeft } = event.currentTarget;
        setView((now) => ({ ...now, top: scrollTop, left: scrollLeft }));
      }}
      onCopy={(event) => {
        event.clipboardData.setData("text/plain", clipboardText(workbook, selection));
        event.preventDefault();
      }}
      onPaste={(event) => {
        const cells = pastedCells(event.clipboardData.getData("text/plain"));
        if (cells.length > 0) workbook.type(selection, cells);
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (
          event.clientX >
          (scroller.current?.getBoundingClientRect().left ?? 0) +
            (scroller.current?.clientWidth ?? 0)
        )
          return;
        dragging.current = true;
        const { row, column } = at(event.clientX, event.clientY);
        workbook.select(
          event.shiftKey ? spanning(selection, row, column) : within(layout, row, column)
        );
      }}
      onPointerMove={(event) => {
        if (!dragging.current) return;
        const { row, column } = at(event.clientX, event.clientY);
        workbook.select(spanning(selection, row, column));
      }}
      onPointerUp={() => (dragging.current = false)}
      onDoubleClick={() =>
        onDraft(String(workbook.formulas({ ...selection, rows: 1, columns: 1 })[0]?.[0] ?? ""))
      }
    >
      <div
        className="grid-space"
        style={{
          width: (columns.starts[columns.count + 1] ?? 0) + HEAD.width,
          height: (rows.starts[rows.count + 1] ?? 0) + HEAD.height,
        }}
      >
        <div className="grid-corner" />
        <div className="grid-column-heads" aria-hidden="true">
          {shownColumns.map((column) => (
            <div
              key={column}
              className={`grid-head${inside(selection.column, selection.columns, column) ? " is-selected" : ""}`}
              style={{
                left:
                  place(columns.starts[column], layout.frozen.columns >= column, view.left) +
                  HEAD.width,
                width: columns.size(column),
                height: HEAD.height,
              }}
            >
              {columnName(column - 1)}
            </div>
          ))}
        </div>
        {shownRows.map((row) => {
          const frozenRow = row <= layout.frozen.rows;
          return (
            <div
              key={row}
              role="row"
              aria-rowindex={row}
              className={`grid-row${frozenRow ? " is-frozen" : ""}`}
              style={{
                top: place(rows.starts[row], frozenRow, view.top) + HEAD.height,
                height: rows.size(row),
              }}
            >
              <div
                role="rowheader"
                className={`grid-head grid-row-head${inside(selection.row, selection.rows, row) ? " is-selected" : ""}`}
                style={{ width: HEAD.width, height: rows.size(row) }}
              >
                {row}
              </div>
              {shownColumns.map((column) => {
                const merge = merged.get(`${row},${column}`);
                const key = merge ? `${merge.top},${merge.left}` : `${row},${column}`;
                if (drawn.has(key)) return null;
                drawn.add(key);
                const [masterRow, masterColumn] = merge ? [merge.top, merge.left] : [row, column];
                const cell = cellAt(masterRow, masterColumn);
                const text = cell ? cellText(cell) : "";
                const frozenColumn = column <= layout.frozen.columns;
                const left =
                  place(columns.starts[masterColumn], frozenColumn, view.left) + HEAD.width;
                const width = merge
                  ? (columns.starts[merge.right + 1] ?? 0) - (columns.starts[merge.left] ?? 0)
                  : columns.size(column);
                const height = merge
                  ? (rows.starts[merge.bottom + 1] ?? 0) - (rows.starts[merge.top] ?? 0)
                  : rows.size(row);
                const top = merge ? (rows.starts[merge.top] ?? 0) - (rows.starts[row] ?? 0) : 0;
                const style = cell
                  ? cellStyle(cell, marks.get(`${masterRow},${masterColumn}`))
                  : {};
                const overflows =
                  text !== "" && style.whiteSpace === "pre" && style.textAlign === "left" && !merge;
                const room = overflows
                  ? spill(columns, column, (next) => !cellText(cellAt(row, next)))
                  : width;
                return (
                  <div
                    key={column}
                    id={`cell-${masterRow}-${masterColumn}`}
                    role="gridcell"
                    aria-colindex={masterColumn}
                    aria-selected={
                      inside(selection.row, selection.rows, masterRow) &&
                      inside(selection.column, selection.columns, masterColumn)
                    }
                    className={`grid-cell${layout.gridlines ? "" : " no-lines"}${frozenColumn ? " is-frozen" : ""}`}
                    style={{ left, top, width, height, ...style }}
                  >
                    {text !== "" && (
                      <span className="grid-text" style={{ width: room - 6 }}>
                        {text}
                      </span>
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
        <Charts sheet={sheet} layout={layout} contents={contents} offset={HEAD} />
        <SelectionBox layout={layout} selection={selection} />
        {draft !== null && (
          <input
            className="grid-editor"
            autoFocus
            value={draft}
            aria-label={`${columnName(selection.column - 1)}${selection.row}`}
            style={{
              left: (columns.starts[selection.column] ?? 0) + HEAD.width,
              top: (rows.starts[selection.row] ?? 0) + HEAD.height,
              minWidth: columns.size(selection.column),
              height: rows.size(selection.row),
            }}
            onChange={(event) => onDraft(event.target.value)}
            onBlur={() => draft !== null && commit(draft, { rows: 0, columns: 0 })}
            onPointerDown={(event) => event.stopPropagation()}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === "Enter")
                commit(draft, { rows: event.shiftKey ? -1 : 1, columns: 0 });
              else if (event.key === "Tab")
                commit(draft, { rows: 0, columns: event.shiftKey ? -1 : 1 });
              else if (event.key === "Escape") {
                done.current = true;
                onDraft(null);
              } else return;
              event.preventDefault();
              scroller.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Frozen rows and columns travel with the scroll. */
const place = (start: number | undefined, frozen: boolean, scrolled: number) =>
  (start ?? 0) + (frozen ? scrolled : 0);

const inside = (from: number, count: number, index: number) =>
  index >= from && index < from + count;

function spanning(from: Selection, row: number, column: number): Selection {
  return {
    row: Math.min(from.row, row),
    column: Math.min(from.column, column),
    rows: Math.abs(row - from.row) + 1,
    columns: Math.abs(column - from.column) + 1,
  };
}

/** Width that a text may take: its own column and the empty ones after it. */
function spill(
  columns: Layout["columns"],
  column: number,
  empty: (column: number) => boolean
): number {
  let width = columns.size(column);
  for (let next = column + 1; next <= columns.count && next < column + 12 && empty(next); next++) {
    width += columns.size(next);
  }
  return width;
}

function mergeIndex(merges: readonly Merge[], rows: readonly number[]): Map<string, Merge> {
  const shown = new Set(rows);
  const index = new Map<string, Merge>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      if (!shown.has(row)) continue;
      for (let column = merge.left; column <= merge.right; column++)
        index.set(`${row},${column}`, merge);
    }
  }
  return index;
}

function SelectionBox({
  layout,
  selection,
}: {
  readonly layout: Layout;
  readonly selection: Selection;
}) {
  const { rows, columns, merges } = layout;
  const merge = merges.find((area) => area.top === selection.row && area.left === selection.column);
  const bottom = Math.max(selection.row + selection.rows, merge ? merge.bottom + 1 : 0);
  const right = Math.max(selection.column + selection.columns, merge ? merge.right + 1 : 0);
  const left = columns.starts[selection.column] ?? 0;
  const top = rows.starts[selection.row] ?? 0;
  return (
    <div
      className="grid-selection"
      style={{
        left: left + HEAD.width,
        top: top + HEAD.height,
        width: (columns.starts[right] ?? left) - left,
        height: (rows.starts[bottom] ?? top) - top,
      }}
    />
  );
}

function bringIntoView(element: HTMLElement, layout: Layout, selection: Selection): void {
  const top = layout.rows.starts[selection.row] ?? 0;
  const left = layout.columns.starts[selection.column] ?? 0;
  const bottom = top + layout.rows.size(selection.row);
  const right = left + layout.columns.size(selection.column);
  const hidden = {
    rows: (layout.rows.starts[layout.frozen.rows + 1] ?? 0) + HEAD.height,
    columns: (layout.columns.starts[layout.frozen.columns + 1] ?? 0) + HEAD.width,
  };
  if (selection.row > layout.frozen.rows) {
    if (top + HEAD.height < element.scrollTop + hidden.rows)
      element.scrollTop = top + HEAD.height - hidden.rows;
    else if (bottom + HEAD.height > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom + HEAD.height - element.clientHeight;
  }
  if (selection.column > layout.frozen.columns) {
    if (left + HEAD.width < element.scrollLeft + hidden.columns)
      element.scrollLeft = left + HEAD.width - hidden.columns;
    else if (right + HEAD.width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = Math.min(left, right + HEAD.width - element.clientWidth);
  }
}
