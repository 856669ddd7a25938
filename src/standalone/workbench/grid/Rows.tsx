import type { Cell, Style, Worksheet } from "@cj-tech-master/excelts";
import type { Selection } from "../open-workbook";
import { cellStyle } from "./cell-style";
import { cellText } from "./cell-text";
import type { Layout, Merge } from "./layout";
import { drawnAt, HEAD, isWithin, type Viewport } from "./viewport";

interface RowsProps {
  readonly sheet: Worksheet;
  readonly layout: Layout;
  readonly shown: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly view: Viewport;
  readonly selection: Selection;
  /** Formats of conditional rules that hold, by "row,column". */
  readonly marks: ReadonlyMap<string, Partial<Style>>;
}

/** The rows in sight with their cells; a merged area is drawn once, where its first shown cell stands. */
export function Rows({ sheet, layout, shown, view, selection, marks }: RowsProps) {
  const { rows, columns, frozen } = layout;
  const merges = mergeIndex(layout.merges, shown.rows);
  const drawn = new Set<string>();
  return shown.rows.map((row) => (
    <div
      key={row}
      role="row"
      aria-rowindex={row}
      className={`grid-row${row <= frozen.rows ? " is-frozen" : ""}`}
      style={{
        top: drawnAt(rows.starts[row], row <= frozen.rows, view.top) + HEAD.height,
        height: rows.size(row),
      }}
    >
      <div
        role="rowheader"
        className={`grid-head grid-row-head${isWithin(selection.row, selection.rows, row) ? " is-selected" : ""}`}
        style={{ width: HEAD.width, height: rows.size(row) }}
      >
        {row}
      </div>
      {shown.columns.map((column) => {
        const area = merges.get(`${row},${column}`) ?? {
          top: row,
          left: column,
          bottom: row,
          right: column,
        };
        const key = `${area.top},${area.left}`;
        if (drawn.has(key)) return null;
        drawn.add(key);
        const left = drawnAt(columns.starts[area.left], column <= frozen.columns, view.left);
        return (
          <CellBox
            key={column}
            sheet={sheet}
            layout={layout}
            area={area}
            mark={marks.get(key)}
            selected={
              isWithin(selection.row, selection.rows, area.top) &&
              isWithin(selection.column, selection.columns, area.left)
            }
            frozen={column <= frozen.columns}
            left={left + HEAD.width}
            top={(rows.starts[area.top] ?? 0) - (rows.starts[row] ?? 0)}
          />
        );
      })}
    </div>
  ));
}

interface CellBoxProps {
  readonly sheet: Worksheet;
  readonly layout: Layout;
  readonly area: Merge;
  readonly mark: Partial<Style> | undefined;
  readonly selected: boolean;
  readonly frozen: boolean;
  readonly left: number;
  readonly top: number;
}

function CellBox({ sheet, layout, area, mark, selected, frozen, left, top }: CellBoxProps) {
  const { rows, columns } = layout;
  const cell = cellOf(sheet, area.top, area.left);
  const text = cellText(cell);
  const style = cell ? cellStyle(cell, mark) : {};
  const width = (columns.starts[area.right + 1] ?? 0) - (columns.starts[area.left] ?? 0);
  const single = area.top === area.bottom && area.left === area.right;
  const spills = single && style.whiteSpace === "pre" && style.textAlign === "left";
  return (
    <div
      id={`cell-${area.top}-${area.left}`}
      role="gridcell"
      aria-colindex={area.left}
      aria-selected={selected}
      className={`grid-cell${layout.gridlines ? "" : " no-lines"}${frozen ? " is-frozen" : ""}`}
      style={{
        left,
        top,
        width,
        height: (rows.starts[area.bottom + 1] ?? 0) - (rows.starts[area.top] ?? 0),
        ...style,
      }}
    >
      {text !== "" && (
        <span
          className="grid-text"
          style={{ width: (spills ? room(sheet, layout, area) : width) - 6 }}
        >
          {text}
        </span>
      )}
    </div>
  );
}

const cellOf = (sheet: Worksheet, row: number, column: number): Cell | undefined =>
  sheet.findRow(row)?.findCell(column);

/** Columns over which a text may run. */
const FARTHEST = 12;

/** Width that a text may take: its own column and the empty ones after it. */
function room(sheet: Worksheet, { columns }: Layout, { top, left }: Merge): number {
  let width = columns.size(left);
  const last = Math.min(columns.count, left + FARTHEST);
  for (let next = left + 1; next <= last && cellText(cellOf(sheet, top, next)) === ""; next++) {
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
