import { useRef } from "react";
import { columnName } from "../../../model/place";
import type { Selection } from "../open-workbook";
import type { Layout } from "./layout";
import { HEAD } from "./viewport";

interface CellEditorProps {
  readonly layout: Layout;
  readonly selection: Selection;
  readonly draft: string;
  readonly onDraft: (text: string | null) => void;
  /** Takes the text and moves on by rows and columns. */
  readonly onCommit: (
    text: string,
    move: { readonly rows: number; readonly columns: number }
  ) => void;
  /** Called after a key has ended the typing: the grid takes the keyboard back. */
  readonly onLeave: () => void;
}

/** The text being typed, over its cell. Enter and Tab take it, Escape drops it, leaving takes it. */
export function CellEditor({
  layout,
  selection,
  draft,
  onDraft,
  onCommit,
  onLeave,
}: CellEditorProps) {
  // Set once the text was taken or dropped: leaving the field then must not take it again.
  const ended = useRef(false);
  const { rows, columns } = layout;
  const commit = (down: number, right: number) => {
    if (ended.current) return;
    ended.current = true;
    onCommit(draft, { rows: down, columns: right });
  };
  return (
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
      onBlur={() => commit(0, 0)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        const back = event.shiftKey ? -1 : 1;
        if (event.key === "Enter") commit(back, 0);
        else if (event.key === "Tab") commit(0, back);
        else if (event.key === "Escape") {
          ended.current = true;
          onDraft(null);
        } else return;
        event.preventDefault();
        onLeave();
      }}
    />
  );
}
