import type { Grid } from "../../../src/model/grid";

/** A check's code with one workbook that trips it alone, and others that come near and do not. */
export type Cases = Readonly<
  Record<
    string,
    {
      readonly trips: () => readonly Grid[];
      /** Codes that the same mistake cannot but trip too. */
      readonly along?: readonly string[];
      readonly near: readonly (() => readonly Grid[])[];
    }
  >
>;
