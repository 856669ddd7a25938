import type { LibraryEntry } from "../../../library";
import { GROUP_10_1 } from "./group-10-1";
import { GROUP_10_2 } from "./group-10-2";
import { GROUP_9_1 } from "./group-9-1";
import { GROUP_9_2 } from "./group-9-2";
import { GROUP_9_3 } from "./group-9-3";
import { GROUP_9_4 } from "./group-9-4";
import { GROUP_9_5 } from "./group-9-5";
import { INDICATOR_1 } from "./indicator-1";
import { INDICATOR_2 } from "./indicator-2";
import { INDICATOR_3 } from "./indicator-3";
import { INDICATOR_4 } from "./indicator-4";
import { INDICATOR_5 } from "./indicator-5";
import { INDICATOR_6 } from "./indicator-6";
import { INDICATOR_7 } from "./indicator-7";
import { INDICATOR_8 } from "./indicator-8";

/** What is said and done about each item of FY2568: one file per indicator or group of items. */
export const LIBRARY_2568: readonly LibraryEntry[] = [
  ...INDICATOR_1,
  ...INDICATOR_2,
  ...INDICATOR_3,
  ...INDICATOR_4,
  ...INDICATOR_5,
  ...INDICATOR_6,
  ...INDICATOR_7,
  ...INDICATOR_8,
  ...GROUP_9_1,
  ...GROUP_9_2,
  ...GROUP_9_3,
  ...GROUP_9_4,
  ...GROUP_9_5,
  ...GROUP_10_1,
  ...GROUP_10_2,
];
