import { nextTurn, turnWhenDue } from "./turn";

/** The sheet of a name; asked for once in a conversation, however often it is used. */
export type SheetOf = (name: string) => Excel.Worksheet;

/** One thing to ask of Excel, and about how many bytes it takes on the wire. */
export interface Task {
  readonly bytes: number;
  readonly play: (context: Excel.RequestContext, sheetOf: SheetOf) => void;
}

/** Largest request: well below the 5 MB that Excel on the web takes. */
const LARGEST_REQUEST = 1_900_000;

/** More than this goes in two: the client writes a request out at once, and the pane stands still meanwhile. */
const EASY_REQUEST = 900_000;

/** What the client adds to each action and object path. */
const OVERHEAD = 700;

/** A task that carries data along. */
export function task(play: Task["play"], ...data: readonly unknown[]): Task {
  const carried = data.reduce<number>((sum, each) => sum + utf8(JSON.stringify(each) ?? ""), 0);
  return { play, bytes: OVERHEAD + carried };
}

/**
 * A range that is used in this request alone: the client need not keep it, which saves a third of the bytes and
 * a request to let go of it.
 */
export function cellsOf(sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = sheet.getRange(address);
  range.untrack();
  return range;
}

/** Several areas, used in this request alone. */
export function areasOf(sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas {
  const areas = sheet.getRanges(addresses);
  areas.untrack();
  return areas;
}

/** A task on the sheet of that name. */
export function on(
  { name }: { readonly name: string },
  play: (sheet: Excel.Worksheet) => void,
  ...data: readonly unknown[]
): Task {
  return task((_, sheetOf) => play(sheetOf(name)), ...data);
}

/**
 * Plays tasks in order, in as few requests as their size allows.
 *
 * @param inOne whether a request of its own for the pane's ease would be one too many
 */
export async function playAll(
  context: Excel.RequestContext,
  tasks: readonly Task[],
  onRequest?: (share: number) => void,
  inOne = false
): Promise<void> {
  const requests = inRequests(tasks, inOne);
  const sheetOf = sheetsOf(context);
  for (const [index, request] of requests.entries()) {
    for (const { play } of request) {
      play(context, sheetOf);
      await turnWhenDue();
    }
    await nextTurn();
    await send(context);
    onRequest?.((index + 1) / requests.length);
  }
}

export function sheetsOf(context: Excel.RequestContext): SheetOf {
  const sheets = new Map<string, Excel.Worksheet>();
  return (name) => {
    const known = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, known);
    return known;
  };
}

/** Requests must follow one another: each is as large as Excel takes. */
function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** Tasks in as few requests as their size allows, of about the same size each. */
function inRequests(tasks: readonly Task[], inOne: boolean): Task[][] {
  const total = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
  const count = Math.max(
    Math.ceil(total / LARGEST_REQUEST),
    total > EASY_REQUEST && !inOne ? 2 : 1
  );
  const share = total / count;
  const requests: Task[][] = [[]];
  let room = LARGEST_REQUEST;
  let done = 0;
  for (const each of tasks) {
    const full = each.bytes > room || done >= share * requests.length;
    if (full && requests.at(-1)?.length) {
      requests.push([]);
      room = LARGEST_REQUEST;
    }
    requests.at(-1)?.push(each);
    room -= each.bytes;
    done += each.bytes;
  }
  return tasks.length > 0 ? requests : [];
}

/** Bytes of a text in UTF-8, as it goes over the wire inside JSON. */
function utf8(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
