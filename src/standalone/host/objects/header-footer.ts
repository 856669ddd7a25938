import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type ExcelClass, object, type Property, value } from "../excel-class";
import { type Session } from "../session";
import { oneOf } from "./range-format";

type Kind = "odd" | "even" | "first";
interface Target {
  readonly sheet: Sheet;
  readonly kind: Kind;
}
type Section = "left" | "center" | "right";
const CODES: Readonly<Record<Section, string>> = { left: "&L", center: "&C", right: "&R" };

/** Takes "&Lleft&Ccenter&Rright" apart; text before any code stands in the centre. */
function sections(text: string | null | undefined): Record<Section, string> {
  const parts = { left: "", center: "", right: "" };
  let at: Section = "center";
  for (const piece of (text ?? "").split(/(&[LCR])/)) {
    const section = (Object.keys(CODES) as Section[]).find((name) => CODES[name] === piece);
    if (section) at = section;
    else parts[at] += piece;
  }
  return parts;
}

const key = (kind: Kind, where: "Header" | "Footer") => `${kind}${where}` as const;

const part = (section: Section, where: "Header" | "Footer"): Property<Target> =>
  value(
    ({ sheet, kind }: Target) => sections(sheet.headerFooter[key(kind, where)])[section],
    ({ sheet, kind }, text: string, excel) => {
      const parts = { ...sections(sheet.headerFooter[key(kind, where)]), [section]: text };
      const joined = (Object.keys(CODES) as Section[])
        .filter((name) => parts[name] !== "")
        .map((name) => CODES[name] + parts[name])
        .join("");
      sheet.headerFooter = { ...sheet.headerFooter, [key(kind, where)]: joined || null };
      excel.book.changes.sheet(sheet.id, "page");
    }
  );

export const HeaderFooter: ExcelClass<Target> = {
  name: "HeaderFooter",
  properties: {
    leftHeader: part("left", "Header"),
    centerHeader: part("center", "Header"),
    rightHeader: part("right", "Header"),
    leftFooter: part("left", "Footer"),
    centerFooter: part("center", "Footer"),
    rightFooter: part("right", "Footer"),
  },
  methods: {},
};

const STATES = {
  Default: { differentFirst: false, differentOddEven: false },
  FirstAndDefault: { differentFirst: true, differentOddEven: false },
  OddAndEven: { differentFirst: false, differentOddEven: true },
  FirstOddAndEven: { differentFirst: true, differentOddEven: true },
};

function flags(sheet: Sheet, excel: Session, change: object): void {
  sheet.headerFooter = { ...sheet.headerFooter, ...change };
  excel.book.changes.sheet(sheet.id, "page");
}

type Loose = Record<string, boolean | undefined>;

export const HeaderFooterGroup: ExcelClass<Sheet> = {
  name: "HeaderFooterGroup",
  properties: {
    defaultForAllPages: object(
      () => HeaderFooter,
      (sheet) => ({ sheet, kind: "odd" as const })
    ),
    oddPages: object(
      () => HeaderFooter,
      (sheet) => ({ sheet, kind: "odd" as const })
    ),
    evenPages: object(
      () => HeaderFooter,
      (sheet) => ({ sheet, kind: "even" as const })
    ),
    firstPage: object(
      () => HeaderFooter,
      (sheet) => ({ sheet, kind: "first" as const })
    ),
    state: value(
      (sheet: Sheet) => {
        const { differentFirst, differentOddEven } = sheet.headerFooter;
        return (
          `${differentFirst ? "First" : ""}${differentOddEven ? "OddAndEven" : ""}${differentFirst && !differentOddEven ? "AndDefault" : ""}` ||
          "Default"
        );
      },
      (sheet, name: string, excel) => flags(sheet, excel, oneOf(STATES, name))
    ),
    useSheetMargins: value(
      (sheet: Sheet) => (sheet.headerFooter as unknown as Loose).alignWithMargins ?? true,
      (sheet, on: boolean, excel) => flags(sheet, excel, { alignWithMargins: on })
    ),
    useSheetScale: value(
      (sheet: Sheet) => (sheet.headerFooter as unknown as Loose).scaleWithDoc ?? true,
      (sheet, on: boolean, excel) => flags(sheet, excel, { scaleWithDoc: on })
    ),
  },
  methods: {},
};
