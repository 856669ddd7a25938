import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { formatArea, parseArea } from "../area";
import {
  type ExcelClass,
  instance,
  type Instance,
  object,
  type Property,
  value,
} from "../excel-class";
import { invalidArgument, itemNotFound, mustBe } from "../excel-error";
import { rangeAt, SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { HeaderFooterGroup } from "./header-footer";
import { oneOf } from "./range-format";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

type Setup = Sheet["pageSetup"];
const note = (excel: Session, sheet: Sheet) => excel.book.changes.sheet(sheet.id, "page");

const setup = <V>(
  read: (setup: Setup) => V,
  write: (setup: Setup, wanted: V) => void
): Property<Sheet> =>
  value(
    (sheet: Sheet) => read(sheet.pageSetup),
    (sheet, wanted: V, excel) => {
      write(sheet.pageSetup, wanted);
      note(excel, sheet);
    }
  );

const POINTS_PER_INCH = 72;
type MarginName = "left" | "right" | "top" | "bottom" | "header" | "footer";
const USUAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const margin = (name: MarginName): Property<Sheet> =>
  setup(
    (page) => Math.round((page.margins?.[name] ?? USUAL[name]) * POINTS_PER_INCH * 1e6) / 1e6,
    (page, points) => {
      mustBe(typeof points === "number" && points >= 0);
      page.margins = { ...USUAL, ...page.margins, [name]: points / POINTS_PER_INCH };
    }
  );

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
  Envelope9: 19,
  Envelope10: 20,
  Envelope11: 21,
  Envelope12: 22,
  Envelope14: 23,
  Csheet: 24,
  Dsheet: 25,
  Esheet: 26,
  EnvelopeDL: 27,
  EnvelopeC5: 28,
  EnvelopeC3: 29,
  EnvelopeC4: 30,
  EnvelopeC6: 31,
  EnvelopeC65: 32,
  EnvelopeB4: 33,
  EnvelopeB5: 34,
  EnvelopeB6: 35,
  EnvelopeItaly: 36,
  EnvelopeMonarch: 37,
  EnvelopePersonal: 38,
  FanfoldUS: 39,
  FanfoldStdGerman: 40,
  FanfoldLegalGerman: 41,
};
const COMMENTS = { NoComments: "None", EndSheet: "atEnd", InPlace: "asDisplayed" };
const ERRORS = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" };
const ORDERS = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" };
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const named = (table: Readonly<Record<string, unknown>>, stored: unknown, usual: string) =>
  Object.keys(table).find((name) => table[name] === stored) ?? usual;

const rangeOf = (excel: Session, sheet: Sheet, given: Instance | string): SheetRange =>
  typeof given === "string" ? rangeAt(excel, sheet, given) : (given.target as SheetRange);

const titleRange = (sheet: Sheet, text: string | undefined) => {
  const area = text ? parseArea(text.replace(/\$/g, "")) : null;
  return area && new SheetRange(sheet, area);
};

const printAreas = (sheet: Sheet) =>
  (sheet.pageSetup.printArea ?? "")
    .split(/&&|,/)
    .flatMap((part) => parseArea(part.replace(/\$/g, "").replace(/^.*!/, "")) ?? []);

const found = <T>(each: T | null): T => {
  if (!each) throw itemNotFound();
  return each;
};

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export const PageLayout: ExcelClass<Sheet> = {
  name: "PageLayout",
  properties: {
    orientation: setup(
      (page) => (page.orientation === "landscape" ? "Landscape" : "Portrait"),
      (page, name) =>
        (page.orientation = oneOf({ Portrait: "portrait", Landscape: "landscape" }, name))
    ),
    paperSize: setup(
      (page) =>
        page.paperSize === undefined ? "Letter" : named(PAPERS, Number(page.paperSize), "Letter"),
      (page, name) => (page.paperSize = oneOf(PAPERS, name))
    ),
    zoom: setup<Zoom>(
      (page) =>
        page.fitToPage
          ? { horizontalFitToPages: page.fitToWidth, verticalFitToPages: page.fitToHeight }
          : { scale: page.scale ?? 100 },
      (page, zoom) => {
        mustBe(zoom && typeof zoom === "object");
        const fits = zoom.horizontalFitToPages ?? zoom.verticalFitToPages;
        if (fits === undefined || fits === null) {
          const scale = zoom.scale ?? 100;
          mustBe(scale >= 10 && scale <= 400);
          Object.assign(page, { fitToPage: false, scale });
        } else
          Object.assign(page, {
            fitToPage: true,
            fitToWidth: zoom.horizontalFitToPages ?? 0,
            fitToHeight: zoom.verticalFitToPages ?? 0,
          });
      }
    ),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    centerHorizontally: setup(
      (page) => page.horizontalCentered ?? false,
      (page, on) => (page.horizontalCentered = on)
    ),
    centerVertically: setup(
      (page) => page.verticalCentered ?? false,
      (page, on) => (page.verticalCentered = on)
    ),
    blackAndWhite: setup(
      (page) => page.blackAndWhite ?? false,
      (page, on) => (page.blackAndWhite = on)
    ),
    draftMode: setup(
      (page) => page.draft ?? false,
      (page, on) => (page.draft = on)
    ),
    firstPageNumber: setup<number | string>(
      (page) => page.firstPageNumber ?? "",
      (page, number) => {
        if (number === "") delete (page as Partial<Setup>).firstPageNumber;
        else page.firstPageNumber = Number(number);
      }
    ),
    printComments: setup(
      (page) => named(COMMENTS, page.cellComments, "NoComments"),
      (page, name) => (page.cellComments = oneOf(COMMENTS, name))
    ),
    printErrors: setup(
      (page) => named(ERRORS, page.errors, "AsDisplayed"),
      (page, name) => (page.errors = oneOf(ERRORS, name))
    ),
    printOrder: setup(
      (page) => named(ORDERS, page.pageOrder, "DownThenOver"),
      (page, name) => (page.pageOrder = oneOf(ORDERS, name))
    ),
    printGridlines: setup(
      (page) => page.showGridLines ?? false,
      (page, on) => (page.showGridLines = on)
    ),
    printHeadings: setup(
      (page) => page.showRowColHeaders ?? false,
      (page, on) => (page.showRowColHeaders = on)
    ),
    headersFooters: object(
      () => HeaderFooterGroup,
      (sheet) => sheet
    ),
  },
  methods: {
    setPrintArea: (sheet, [given]: [Instance | string], excel) => {
      const areas =
        typeof given !== "string" && given.of.name === "RangeAreas"
          ? (given.target as { areas: Parameters<typeof formatArea>[0][] }).areas
          : typeof given === "string"
            ? given.split(",").map((part) => rangeAt(excel, sheet, part).area)
            : [(given.target as SheetRange).area];
      sheet.pageSetup.printArea = areas.map((area) => formatArea(area)).join("&&");
      note(excel, sheet);
    },
    getPrintArea: (sheet) => {
      const areas = printAreas(sheet);
      if (areas.length === 0) throw itemNotFound();
      return instance(RangeAreas, { sheet, areas });
    },
    getPrintAreaOrNullObject: (sheet) => {
      const areas = printAreas(sheet);
      return areas.length ? instance(RangeAreas, { sheet, areas }) : null;
    },
    setPrintMargins: (
      sheet,
      [unit, options]: [string, Partial<Record<MarginName, number>>],
      excel
    ) => {
      const factor = oneOf(UNITS, unit) / POINTS_PER_INCH;
      const given = Object.entries(options ?? {}).filter(
        ([, size]) => size !== undefined && size !== null
      );
      if (given.some(([name, size]) => !(name in USUAL) || (size as number) < 0))
        throw invalidArgument();
      const inches = given.map(([name, size]) => [name, (size as number) * factor]);
      sheet.pageSetup.margins = {
        ...USUAL,
        ...sheet.pageSetup.margins,
        ...Object.fromEntries(inches),
      };
      note(excel, sheet);
    },
    setPrintTitleRows: (sheet, [given]: [Instance | string], excel) => {
      const { top, bottom } = rangeOf(excel, sheet, given).area;
      sheet.pageSetup.printTitlesRow = `${top}:${bottom}`;
      note(excel, sheet);
    },
    setPrintTitleColumns: (sheet, [given]: [Instance | string], excel) => {
      const { area } = rangeOf(excel, sheet, given);
      sheet.pageSetup.printTitlesColumn = formatArea({ ...area, top: 1, bottom: 1048576 });
      note(excel, sheet);
    },
    getPrintTitleRows: (sheet) =>
      instance(Range, found(titleRange(sheet, sheet.pageSetup.printTitlesRow))),
    getPrintTitleRowsOrNullObject: (sheet) =>
      instance(Range, titleRange(sheet, sheet.pageSetup.printTitlesRow)),
    getPrintTitleColumns: (sheet) =>
      instance(Range, found(titleRange(sheet, sheet.pageSetup.printTitlesColumn))),
    getPrintTitleColumnsOrNullObject: (sheet) =>
      instance(Range, titleRange(sheet, sheet.pageSetup.printTitlesColumn)),
  },
};
