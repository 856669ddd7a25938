import type { OpenWorkbook } from "../excel/open-workbook";

/** What of an officer's deeds is to be seen on report sheets, each as a line of words. */
export interface Traces {
  /** Texts, notes, colours and number formats. */
  readonly marks: readonly string[];
  /** Heights of rows and widths of columns by sheet and key, in points. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Gathers the traces on sheets; a note is known by its text and the row and column that it hangs on. */
export async function traces({ play }: OpenWorkbook, sheets: readonly string[]): Promise<Traces> {
  return play(async (context) => {
    const asked = sheets.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange());
      const { comments } = sheet;
      used.load("values,formulas,numberFormat");
      comments.load("items/content");
      return {
        used,
        comments,
        worn: used.getCellProperties({ format: { fill: { color: true }, font: { color: true } } }),
        rows: used.getRowProperties({ format: { rowHeight: true } }),
        columns: used.getColumnProperties({ format: { columnWidth: true } }),
      };
    });
    await context.sync();
    const places = asked.map(({ comments }) =>
      comments.items.map((comment) => comment.getLocation().load("rowIndex,columnIndex"))
    );
    await context.sync();
    const marks: string[] = [];
    const sizes = new Map<string, number>();
    asked.forEach(({ used, comments, worn, rows, columns }, index) => {
      const values = used.values as unknown[][];
      const sheet = String(values[0]?.[0]);
      const rowKey = (row: number) => String(values[row]?.[0] ?? "");
      const columnKey = (column: number) => String(values[0]?.[column] ?? "");
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          const { fill, font } = worn.value[r]?.[c]?.format ?? {};
          if (/^officer \d+$/.test(String(value))) marks.push(`text ${value}`);
          if (fill?.color?.startsWith("#FE10")) marks.push(`fill ${fill.color}`);
          if (font?.color?.startsWith("#FE20")) marks.push(`font ${font.color}`);
          const format = String(used.numberFormat[r]?.[c]);
          if (format.includes("officer ")) marks.push(`format ${format}`);
        })
      );
      comments.items.forEach(({ content }, number) => {
        const { rowIndex = 0, columnIndex = 0 } = places[index]?.[number] ?? {};
        marks.push(`note ${content} on ${rowKey(rowIndex)} ${columnKey(columnIndex)}`);
      });
      rows.value.forEach(({ format }, row) => {
        if (rowKey(row)) sizes.set(`${sheet} row ${rowKey(row)}`, format?.rowHeight ?? 0);
      });
      columns.value.forEach(({ format }, column) => {
        const key = columnKey(column);
        if (key) sizes.set(`${sheet} column ${key}`, format?.columnWidth ?? 0);
      });
    });
    // A text may be shown by formulas elsewhere as well: what is asked is whether it stands at all.
    return {
      marks: marks.filter((mark, at) => !mark.startsWith("text ") || marks.indexOf(mark) === at),
      sizes,
    };
  });
}

/**
 * What of the traces before a run is missing after it. Sizes go with the rows and columns that the plan takes out.
 *
 * @param isByHand whether a size is one that the officer set
 */
export function lostTraces(
  before: Traces,
  after: Traces,
  isByHand: (points: number) => boolean
): string[] {
  const left = new Map<string, number>();
  for (const mark of after.marks) left.set(mark, (left.get(mark) ?? 0) + 1);
  const lost = before.marks.filter((mark) => {
    const count = left.get(mark) ?? 0;
    left.set(mark, count - 1);
    return count === 0;
  });
  const resized = [...before.sizes].filter(([key, points]) => {
    const now = after.sizes.get(key);
    return isByHand(points) && now !== undefined && Math.abs(now - points) > 0.8;
  });
  return [
    ...lost,
    ...resized.map(([key, points]) => `${key} of ${points} points, now ${after.sizes.get(key)}`),
  ];
}
