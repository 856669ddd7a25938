/** How many comments and notes a sheet has. */
export interface NoteCount {
  readonly comments: number;
  readonly notes: number;
}

/** Asks for the number of comments and, where Excel tells of them, of notes. */
export function countNotes(sheet: Excel.Worksheet) {
  return {
    comments: sheet.comments.getCount(),
    notes: tellsOfNotes() ? sheet.notes.getCount() : { value: 0 },
  };
}

export function counted({ comments, notes }: ReturnType<typeof countNotes>): NoteCount {
  return { comments: comments.value, notes: notes.value };
}

/** The cells of so many comments and notes, to be loaded. */
export function placesOfNotes(
  sheet: Excel.Worksheet,
  { comments, notes }: NoteCount
): Excel.Range[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  return [
    ...numbers(comments).map((index) => sheet.comments.getItemAt(index).getLocation()),
    ...numbers(notes).map((index) => sheet.notes.getItemAt(index).getLocation()),
  ];
}

/** Notes, the older kind, came into the API later than all else that the add-in asks for. */
function tellsOfNotes(): boolean {
  const office = (globalThis as { Office?: typeof Office }).Office;
  return office?.context?.requirements?.isSetSupported("ExcelApi", "1.18") === true;
}
