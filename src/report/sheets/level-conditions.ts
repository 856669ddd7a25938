import type { ReportContext } from "../context";

/** What a level asks of every instrument, and the column that shows it. */
export interface Condition<Column extends string> {
  readonly name: string;
  readonly least: number;
  readonly column: Column;
}

/** Levels that ask something of every instrument, the hardest first, as many as there are columns for. */
export function conditionsOf<Column extends string>(
  { framework }: Pick<ReportContext, "framework">,
  columns: readonly Column[]
): Condition<Column>[] {
  const levels = (framework?.levelRule?.levels ?? []).flatMap(({ name, instruments: least }) =>
    least === null ? [] : [{ name, least }]
  );
  return columns.flatMap((column, index) => {
    const level = levels[index];
    return level ? [{ ...level, column }] : [];
  });
}
