import { type Area, cellArea, LAST_COLUMN, LAST_ROW } from "./area";
import { valueOf } from "./cells";
import { type Session } from "./session";
import type { SheetRange } from "./sheet-range";

const filled = (excel: Session, { sheet }: SheetRange, row: number, column: number): boolean =>
  valueOf(sheet.findCell(row, column), excel) !== "";

function anyFilled(excel: Session, range: SheetRange, { top, left, bottom, right }: Area): boolean {
  for (let row = Math.max(1, top); row <= Math.min(bottom, range.sheet.rowCount); row++)
    for (
      let column = Math.max(1, left);
      column <= Math.min(right, range.sheet.columnCount);
      column++
    )
      if (filled(excel, range, row, column)) return true;
  return false;
}

/** The block around a range, bounded by empty rows and columns (Ctrl+Shift+*). */
export function surroundingRegion(excel: Session, range: SheetRange): Area {
  let area = range.area;
  for (;;) {
    const { top, left, bottom, right } = area;
    const next = {
      top: anyFilled(excel, range, {
        top: top - 1,
        bottom: top - 1,
        left: left - 1,
        right: right + 1,
      })
        ? top - 1
        : top,
      bottom: anyFilled(excel, range, {
        top: bottom + 1,
        bottom: bottom + 1,
        left: left - 1,
        right: right + 1,
      })
        ? bottom + 1
        : bottom,
      left: anyFilled(excel, range, {
        left: left - 1,
        right: left - 1,
        top: top - 1,
        bottom: bottom + 1,
      })
        ? left - 1
        : left,
      right: anyFilled(excel, range, {
        left: right + 1,
        right: right + 1,
        top: top - 1,
        bottom: bottom + 1,
      })
        ? right + 1
        : right,
    };
    area = {
      top: Math.max(1, next.top),
      left: Math.max(1, next.left),
      bottom: next.bottom,
      right: next.right,
    };
    if (next.top === top && next.left === left && next.bottom === bottom && next.right === right)
      return area;
  }
}

export type Direction = "Left" | "Right" | "Up" | "Down";
const STEPS: Readonly<Record<Direction, [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** Where Ctrl+arrow goes from a cell. */
export function edgeFrom(
  excel: Session,
  range: SheetRange,
  start: { row: number; column: number },
  direction: Direction
): Area {
  const [down, across] = STEPS[direction];
  const { sheet } = range;
  const inside = (row: number, column: number) =>
    row >= 1 && column >= 1 && row <= LAST_ROW && column <= LAST_COLUMN;
  const beyond = (row: number, column: number) =>
    row > sheet.rowCount + 1 || column > sheet.columnCount + 1;
  let { row, column } = start;
  const here = filled(excel, range, row, column);
  const beside =
    inside(row + down, column + across) && filled(excel, range, row + down, column + across);
  const wanted = here && beside;
  for (;;) {
    const next: [number, number] = [row + down, column + across];
    if (!inside(...next)) break;
    if (!wanted && beyond(...next) && (down > 0 || across > 0)) {
      row = down > 0 ? LAST_ROW : row;
      column = across > 0 ? LAST_COLUMN : column;
      break;
    }
    if (wanted && !filled(excel, range, ...next)) break;
    [row, column] = next;
    if (!wanted && filled(excel, range, row, column)) break;
  }
  return cellArea(row, column);
}
