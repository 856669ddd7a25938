import { columnName } from "../../../model/place";
import type { Selection } from "../open-workbook";
import type { Layout } from "./layout";
import { drawnAt, HEAD, isWithin } from "./viewport";

interface ColumnHeadsProps {
  readonly layout: Layout;
  readonly shown: readonly number[];
  readonly selection: Selection;
  readonly scrolled: number;
}

/** The letters above the columns. Assistive technology has them from the cells' column numbers. */
export function ColumnHeads({ layout, shown, selection, scrolled }: ColumnHeadsProps) {
  const { columns, frozen } = layout;
  return (
    <div className="grid-column-heads" aria-hidden="true">
      {shown.map((column) => (
        <div
          key={column}
          className={`grid-head${isWithin(selection.column, selection.columns, column) ? " is-selected" : ""}`}
          style={{
            left: drawnAt(columns.starts[column], column <= frozen.columns, scrolled) + HEAD.width,
            width: columns.size(column),
            height: HEAD.height,
          }}
        >
          {columnName(column - 1)}
        </div>
      ))}
    </div>
  );
}
