import { type ExcelClass, object, value } from "../excel-class";
import { type Session } from "../session";
import { oneOf } from "./range-format";

const MODES = {
  Automatic: "Automatic",
  AutomaticExceptTables: "AutomaticExceptTables",
  Manual: "Manual",
} as const;

export const NumberFormatInfo: ExcelClass<Session> = {
  name: "NumberFormatInfo",
  properties: {
    numberDecimalSeparator: value(() => "."),
    numberGroupSeparator: value(() => ","),
  },
  methods: {},
};

export const DatetimeFormatInfo: ExcelClass<Session> = {
  name: "DatetimeFormatInfo",
  properties: {
    dateSeparator: value(() => "/"),
    longDatePattern: value(() => "dddd, MMMM d, yyyy"),
    longTimePattern: value(() => "h:mm:ss tt"),
    shortDatePattern: value(() => "M/d/yyyy"),
    timeSeparator: value(() => ":"),
  },
  methods: {},
};

export const CultureInfo: ExcelClass<Session> = {
  name: "CultureInfo",
  properties: {
    name: value(() => "en-US"),
    numberFormat: object(
      () => NumberFormatInfo,
      (excel) => excel
    ),
    datetimeFormat: object(
      () => DatetimeFormatInfo,
      (excel) => excel
    ),
  },
  methods: {},
};

export const IterativeCalculation: ExcelClass<Session> = {
  name: "IterativeCalculation",
  properties: {
    enabled: value(
      (excel: Session) => excel.book.model.calcProperties.iterate ?? false,
      (excel, iterate: boolean) => Object.assign(excel.book.model.calcProperties, { iterate })
    ),
    maxIteration: value(
      (excel: Session) => excel.book.model.calcProperties.iterateCount ?? 100,
      (excel, iterateCount: number) =>
        Object.assign(excel.book.model.calcProperties, { iterateCount })
    ),
    maxChange: value(
      (excel: Session) => excel.book.model.calcProperties.iterateDelta ?? 0.001,
      (excel, iterateDelta: number) =>
        Object.assign(excel.book.model.calcProperties, { iterateDelta })
    ),
  },
  methods: {},
};

export const Application: ExcelClass<Session> = {
  name: "Application",
  properties: {
    calculationMode: value(
      (excel: Session) => excel.openedMode,
      (excel, name: string) => {
        // What was entered before is calculated still.
        excel.refresh();
        excel.calculationMode = oneOf<Session["calculationMode"]>(MODES, name);
      }
    ),
    calculationState: value(() => "Done"),
    calculationEngineVersion: value(() => 191029),
    cultureInfo: object(
      () => CultureInfo,
      (excel) => excel
    ),
    iterativeCalculation: object(
      () => IterativeCalculation,
      (excel) => excel
    ),
    decimalSeparator: value(() => "."),
    thousandsSeparator: value(() => ","),
    useSystemSeparators: value(() => true),
  },
  methods: {
    calculate: (excel) => excel.calculate(),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
