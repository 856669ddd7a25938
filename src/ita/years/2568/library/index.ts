import type { LibraryEntry } from "../../../library";

/** What is said and done about each item of FY2568: one file per indicator or group of items. */
export const LIBRARY_2568: readonly LibraryEntry[] = [];
