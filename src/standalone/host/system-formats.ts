/**
 * Formats that Excel shows in the form of the user's system (here en-US), and the library's name for their
 * numbers in a file (14 and 22).
 */
const STORED: Readonly<Record<string, string>> = {
  "m/d/yyyy": "mm-dd-yy",
  "m/d/yyyy h:mm": "m/d/yy h:mm",
};
const SHOWN = Object.fromEntries(Object.entries(STORED).map(([shown, stored]) => [stored, shown]));

/** A number format as the model holds it. */
export const storedFormat = (shown: string): string => STORED[shown] ?? shown;

/** A number format of the model as Excel shows it. */
export const shownFormat = (stored: string): string => SHOWN[stored] ?? stored;
