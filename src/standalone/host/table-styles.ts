import { type Session } from "./session";

/** Excel's own styles of tables. */
const BUILT_IN =
  /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/i;

/** Names of the table styles that the workbook's file brings. */
function ownStyles({ book }: Session): string[] {
  const { source } = book;
  const xml = source?.stylesPart === undefined ? "" : (source.text(source.stylesPart) ?? "");
  return [...xml.matchAll(/<(?:\w+:)?tableStyle\s[^>]*?\bname="([^"]*)"/g)].map(
    ([, name = ""]) => name
  );
}

/** Whether a table may have this style: one of Excel's, or one of the file's. */
export const isTableStyle = (excel: Session, name: string): boolean =>
  BUILT_IN.test(name) || ownStyles(excel).some((each) => each.toLowerCase() === name.toLowerCase());
