import type { Selection } from "../open-workbook";
import type { Layout } from "./layout";
import { HEAD } from "./viewport";

/** The frame around what is selected; around the whole area where a merged cell is. */
export function SelectionBox({
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
