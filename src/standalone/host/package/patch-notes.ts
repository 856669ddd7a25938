import { formatArea, parseArea } from "../area";
import type { CellMove } from "../change-log";
import type { WorkbookPackage } from "./workbook-package";
import {
  attribute,
  childOf,
  childrenOf,
  elementAt,
  rootOf,
  splice,
  tagOf,
  withAttribute,
} from "./xml";

/** Where a cell is after moves, one after another; null: it is gone. */
function moved(moves: readonly CellMove[], row: number, column: number) {
  let at: { row: number; column: number } | null = { row, column };
  for (const move of moves) at = at && move(at.row, at.column);
  return at;
}

/** Notes of a sheet go where their cells went: in the list of notes, and in the drawing of their boxes. */
export function moveNotes(
  parts: WorkbookPackage,
  sheetPart: string,
  moves: readonly CellMove[]
): void {
  if (moves.length === 0) return;
  const notes = parts.related(sheetPart, "/comments")?.part;
  if (notes !== undefined && parts.has(notes)) parts.set(notes, movedList(parts.xml(notes), moves));
  const boxes = parts.related(sheetPart, "/vmlDrawing")?.part;
  if (boxes !== undefined && parts.has(boxes))
    parts.set(boxes, movedBoxes(parts.xml(boxes), moves));
}

function movedList(before: string, moves: readonly CellMove[]): string {
  let xml = before;
  const list = childOf(before, rootOf(before), "commentList");
  for (const note of (list ? childrenOf(before, list) : []).reverse()) {
    const tag = tagOf(before, note);
    const area = parseArea(attribute(tag, "ref") ?? "");
    const to = area && moved(moves, area.top, area.left);
    if (!area) continue;
    xml = to
      ? splice(xml, note.start, note.open, withAttribute(tag, "ref", addressOf(to)))
      : splice(xml, note.start, note.end, "");
  }
  return xml;
}

const addressOf = ({ row, column }: { row: number; column: number }): string =>
  formatArea({ top: row, left: column, bottom: row, right: column });

/** Boxes name their cells by row and column, counted from 0. */
function movedBoxes(before: string, moves: readonly CellMove[]): string {
  const shapes = [...before.matchAll(/<v:shape[\s>]/g)].reverse();
  return shapes.reduce((xml, { index }) => {
    const shape = elementAt(xml, index);
    const source = xml.slice(shape.start, shape.end);
    const row = /<x:Row>(\d+)<\/x:Row>/.exec(source)?.[1];
    const column = /<x:Column>(\d+)<\/x:Column>/.exec(source)?.[1];
    if (row === undefined || column === undefined) return xml;
    const to = moved(moves, Number(row) + 1, Number(column) + 1);
    if (!to) return splice(xml, shape.start, shape.end, "");
    const down = to.row - 1 - Number(row);
    const across = to.column - 1 - Number(column);
    const named = source
      .replace(/(<x:Row>)\d+/, `$1${to.row - 1}`)
      .replace(/(<x:Column>)\d+/, `$1${to.column - 1}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, head: string, text: string) => {
        const numbers = text.split(",").map(Number);
        const steps = [across, 0, down, 0, across, 0, down, 0];
        return (
          head + numbers.map((each, place) => Math.max(0, each + (steps[place] ?? 0))).join(", ")
        );
      });
    return splice(xml, shape.start, shape.end, named);
  }, before);
}
