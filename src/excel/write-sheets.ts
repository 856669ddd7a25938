import type { Block } from "../edits/blocks";
import type { Move } from "../edits/moves";
import type { SheetPatch } from "../edits/patch";
import type { PartChange } from "../edits/store";
import type { CellValue } from "../model/grid";
import { addressOf, columnName } from "../model/place";
import { MARK } from "./names";
import { fittingTasks } from "./write-fittings";
import { fitTasks, lookTasks } from "./write-looks";
import { cellsOf, on, task, type Task } from "./task";

/** A custom XML part that this conversation added is known by its name until it ends. */
type AddedParts = Map<string, Excel.CustomXmlPart>;

/**
 * Everything that a run does to the workbook, in an order of which any beginning can be completed by the next
 * run: what is meant to stand is remembered first, then sheets are made and marked, rows and columns find their
 * places and keys, cells and looks follow, and last the run is remembered as done.
 */
export function runTasks(
  begin: readonly PartChange[],
  patches: readonly SheetPatch[],
  between: readonly Task[],
  end: readonly PartChange[]
): Task[] {
  const added: AddedParts = new Map();
  return [
    ...begin.map((change) => partTask(change, added)),
    ...patches.flatMap(createTasks),
    ...patches.flatMap(structureTasks),
    ...patches.flatMap(keyTasks),
    ...patches.flatMap(lookTasks),
    ...patches.flatMap(contentTasks),
    ...patches.flatMap(fitTasks),
    ...patches.flatMap(fittingTasks),
    ...between,
    ...end.map((change) => partTask(change, added)),
  ];
}

export function partTask(change: PartChange, added: AddedParts = new Map()): Task {
  return task((context) => {
    const parts = context.workbook.customXmlParts;
    if ("remove" in change) {
      parts.getItemOrNullObject(change.remove).delete();
      return;
    }
    const known = added.get(change.put);
    if (known) known.setXml(change.xml);
    else if (change.id !== undefined) parts.getItem(change.id).setXml(change.xml);
    else added.set(change.put, parts.add(change.xml));
  }, change);
}

function createTasks({ create, mark, name, sheet }: SheetPatch): Task[] {
  return [
    ...(create ? [task((context) => void context.workbook.worksheets.add(name), name)] : []),
    ...(mark ? [on({ name }, (worksheet) => worksheet.customProperties.add(MARK, sheet))] : []),
  ];
}

/**
 * Rows and columns out, then to their places, then in. What is moved is cut and pasted into room made for it, so that
 * all that hangs on it goes along. What is put in looks like its neighbour: that is taken off.
 */
function structureTasks(patch: SheetPatch): Task[] {
  const rows = (at: number, count: number) => `${at + 1}:${at + count}`;
  const columns = (at: number, count: number) => `${columnName(at)}:${columnName(at + count - 1)}`;
  return [
    ...patch.removeRows.map(({ at, count }) =>
      on(patch, (sheet) => cellsOf(sheet, rows(at, count)).delete("Up"))
    ),
    ...patch.removeColumns.map(({ at, count }) =>
      on(patch, (sheet) => cellsOf(sheet, columns(at, count)).delete("Left"))
    ),
    ...patch.moveRows.flatMap((move) => moveTasks(patch, move, rows, ["Down", "Up"])),
    ...patch.moveColumns.flatMap((move) => moveTasks(patch, move, columns, ["Right", "Left"])),
    ...patch.insertRows.map(({ at, count }) =>
      on(patch, (sheet) => cellsOf(sheet, rows(at, count)).insert("Down").clear("Formats"))
    ),
    ...patch.insertColumns.map(({ at, count }) =>
      on(patch, (sheet) => cellsOf(sheet, columns(at, count)).insert("Right").clear("Formats"))
    ),
  ];
}

function moveTasks(
  patch: SheetPatch,
  { from, to, count }: Move,
  address: (at: number, count: number) => string,
  [inwards, outwards]: readonly ["Down", "Up"] | readonly ["Right", "Left"]
): Task[] {
  const room = address(to, count);
  const left = address(from < to ? from : from + count, count);
  return [
    on(patch, (sheet) => void cellsOf(sheet, room).insert(inwards).untrack()),
    on(patch, (sheet) => cellsOf(sheet, left).moveTo(room)),
    on(patch, (sheet) => cellsOf(sheet, left).delete(outwards)),
  ];
}

function keyTasks(patch: SheetPatch): Task[] {
  return patch.keys.map((block) => writeBlock(patch, block, "values"));
}

/** Texts and numbers, then the formulas over them. */
function contentTasks(patch: SheetPatch): Task[] {
  return [
    ...patch.values.flatMap(split).map((block) => writeBlock(patch, block, "values")),
    ...patch.formulas.flatMap(split).map((block) => writeBlock(patch, block, "formulas")),
  ];
}

function writeBlock(patch: SheetPatch, block: Block<CellValue>, into: "values" | "formulas"): Task {
  const { row, column, cells } = block;
  const columns = cells[0]?.length ?? 0;
  const address = addressOf({ row, column, rows: cells.length, columns });
  return on(
    patch,
    (sheet) => {
      cellsOf(sheet, address)[into] = cells as (CellValue | null)[][];
    },
    cells
  );
}

/** Largest part of a block that goes into one request. */
const LARGEST_BLOCK = 500_000;

/** Cuts a block by rows, so that no part is larger than a request takes. */
function split<T>(block: Block<T>): Block<T>[] {
  const parts: { row: number; column: number; cells: (readonly (T | null)[])[] }[] = [];
  let room = 0;
  block.cells.forEach((cells, index) => {
    const size = JSON.stringify(cells).length * 3;
    if (size > room) {
      parts.push({ row: block.row + index, column: block.column, cells: [] });
      room = LARGEST_BLOCK;
    }
    parts.at(-1)?.cells.push(cells);
    room -= size;
  });
  return parts;
}
