import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { formatArea, parseArea, quoteSheet, splitSheet } from "../area";
import { toScalar, valueOf } from "../cells";
import {
  type ExcelClass,
  instance,
  type Instance,
  isInstance,
  object,
  value,
} from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { toFileFormula } from "../formula-names";
import { commentOf, setComment } from "../name-comments";
import { evaluate } from "../scratch";
import { loaded, sheetByName, SheetRange } from "../sheet-range";
import { type Session } from "../session";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** Where names are looked for: the workbook, or one sheet. */
interface NamesTarget {
  readonly scope: Sheet | null;
}
interface NameTarget extends NamesTarget {
  readonly name: string;
}

type Entry = Session["book"]["model"]["definedNames"]["model"][number];

/** Names that Excel keeps for itself. */
const isInternal = (entry: Entry): boolean => /^_xlnm[._]/i.test(entry.name);

const entriesOf = (excel: Session, { scope }: NamesTarget): Entry[] =>
  excel.book.model.definedNames.model.filter(
    (entry) =>
      !isInternal(entry) &&
      (scope
        ? entry.localSheetId !== undefined && excel.sheets[entry.localSheetId] === scope
        : entry.localSheetId === undefined)
  );

const entryOf = (excel: Session, target: NameTarget): Entry | undefined =>
  entriesOf(excel, target).find((entry) => entry.name.toLowerCase() === target.name.toLowerCase());

function required(excel: Session, target: NameTarget): Entry {
  const entry = entryOf(excel, target);
  if (!entry) throw itemNotFound();
  return entry;
}

const formulaOf = (entry: Entry): string =>
  `=${entry.formulaExpression ?? entry.rawText ?? entry.ranges.join(",")}`;

function rangeOf(excel: Session, entry: Entry): SheetRange | null {
  const [reference, more] = entry.ranges;
  if (!reference || more) return null;
  const { sheet, rest } = splitSheet(reference);
  const home = sheet === null ? undefined : sheetByName(excel, sheet);
  const area = parseArea(rest);
  return home && area ? new SheetRange(home, area) : null;
}

function replace(excel: Session, change: (entries: Entry[]) => Entry[]): void {
  const names = excel.book.model.definedNames;
  names.model = change(names.model);
  excel.book.changes.workbook = true;
  excel.touch();
}

const isSame = (excel: Session, entry: Entry, { scope, name }: NameTarget) =>
  entry.name.toLowerCase() === name.toLowerCase() &&
  entry.localSheetId === (scope ? excel.sheets.indexOf(scope) : undefined);

/** What a name is defined as: cells where the text is one reference, else a formula. */
function definition(excel: Session, text: string): Pick<Entry, "ranges" | "formulaExpression"> {
  const formula = text.replace(/^=/, "");
  const { sheet, rest } = splitSheet(formula);
  const area = sheet === null ? null : parseArea(rest);
  const home = sheet === null ? undefined : sheetByName(excel, sheet);
  if (area && home) return { ranges: [`${quoteSheet(home.name)}!${formatArea(area, "$")}`] };
  return { ranges: [], formulaExpression: formula };
}

/** Names that read as references in the other notation. */
const R1C1 = /^(?:[Rr]\d*)?(?:[Cc]\d*)?$/;
const VALID = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;

function resultOf(excel: Session, entry: Entry): unknown {
  const range = rangeOf(excel, entry);
  if (range) return `${quoteSheet(range.sheet.name)}!${formatArea(range.area, "$")}`;
  const text = entry.formulaExpression ?? "";
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return quoted[1];
  const number = Number(text);
  if (text !== "" && Number.isFinite(number)) return number;
  excel.refresh();
  const [result] = evaluate(excel.book.model, [toFileFormula(text)]);
  const found = toScalar(result, excel.book.model.properties.date1904 ?? false);
  return result === undefined || result === null ? `=${text}` : found;
}

function typeOf(excel: Session, entry: Entry): string {
  if (rangeOf(excel, entry)) return "Range";
  const result = resultOf(excel, entry);
  if (typeof result === "number") return Number.isInteger(result) ? "Integer" : "Double";
  if (typeof result === "boolean") return "Boolean";
  const text = entry.formulaExpression ?? "";
  return text.startsWith("{") ? "Array" : /^#[A-Z]/.test(String(result)) ? "Error" : "String";
}

export const NamedItem: ExcelClass<NameTarget> = {
  name: "NamedItem",
  key: ({ name }) => name,
  properties: {
    name: value((target, excel) => required(excel, target).name),
    scope: value(({ scope }) => (scope ? "Worksheet" : "Workbook")),
    type: value((target, excel) => typeOf(excel, required(excel, target))),
    value: value((target, excel) => resultOf(excel, required(excel, target))),
    formula: value(
      (target: NameTarget, excel) => formulaOf(required(excel, target)),
      (target, formula: string, excel) => {
        const before = required(excel, target);
        replace(excel, (entries) =>
          entries.map((entry) =>
            isSame(excel, entry, target)
              ? {
                  name: before.name,
                  localSheetId: before.localSheetId,
                  hidden: before.hidden,
                  ...definition(excel, formula),
                }
              : entry
          )
        );
      }
    ),
    visible: value(
      (target: NameTarget, excel) => !required(excel, target).hidden,
      (target, visible: boolean, excel) =>
        replace(excel, (entries) =>
          entries.map((entry) =>
            isSame(excel, entry, target) ? { ...entry, hidden: !visible } : entry
          )
        )
    ),
    comment: value(
      (target: NameTarget, excel) =>
        commentOf(excel.book.model, target.scope, required(excel, target).name),
      (target, comment: string, excel) => {
        setComment(excel.book.model, target.scope, required(excel, target).name, comment);
        excel.book.changes.workbook = true;
      }
    ),
    worksheet: object(
      () => Worksheet,
      ({ scope }) => {
        if (!scope) throw itemNotFound();
        return scope;
      }
    ),
    worksheetOrNullObject: object(
      () => Worksheet,
      ({ scope }) => scope
    ),
    arrayValues: object(
      () => NamedItemArrayValues,
      (target) => target
    ),
  },
  methods: {
    getRange: (target, _args, excel) => {
      const range = rangeOf(excel, required(excel, target));
      if (!range) throw itemNotFound();
      return instance(Range, range);
    },
    getRangeOrNullObject: (target, _args, excel) => {
      const entry = entryOf(excel, target);
      return instance(Range, entry && rangeOf(excel, entry));
    },
    delete: (target, _args, excel) => {
      required(excel, target);
      replace(excel, (entries) => entries.filter((entry) => !isSame(excel, entry, target)));
      setComment(excel.book.model, target.scope, target.name, "");
    },
  },
};

export const NamedItemArrayValues: ExcelClass<NameTarget> = {
  name: "NamedItemArrayValues",
  properties: {
    values: value((target, excel) => {
      const range = rangeOf(excel, required(excel, target));
      if (!range) return [[resultOf(excel, required(excel, target))]];
      const { top, left, bottom, right } = range.area;
      const sheet = loaded(excel, range.sheet);
      return Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) =>
          valueOf(sheet.findCell(top + row, left + column), excel)
        )
      );
    }),
    types: value((target, excel) => {
      const range = rangeOf(excel, required(excel, target));
      return range ? [["Range"]] : [["String"]];
    }),
  },
  methods: {},
};

/** Name, cells or formula, comment. */
type NameArguments = [string, unknown, string | undefined | null];

function add(excel: Session, target: NamesTarget, args: NameArguments) {
  const [name, given, comment] = args;
  mustBe(typeof name === "string" && VALID.test(name) && name.length <= 255);
  mustBe(!parseArea(name) && !R1C1.test(name));
  if (entryOf(excel, { ...target, name })) throw new ExcelError("InvalidArgument");
  const text =
    isInstance(given) && (given as Instance).target instanceof SheetRange
      ? ((given as Instance).target as SheetRange)
      : String(given);
  const meaning =
    text instanceof SheetRange
      ? { ranges: [`${quoteSheet(text.sheet.name)}!${formatArea(text.area, "$")}`] }
      : definition(excel, text);
  const localSheetId = target.scope ? excel.sheets.indexOf(target.scope) : undefined;
  replace(excel, (entries) => [...entries, { name, localSheetId, ...meaning } as Entry]);
  if (comment) setComment(excel.book.model, target.scope, name, comment);
  return instance(NamedItem, { ...target, name });
}

export const NamedItemCollection: ExcelClass<NamesTarget> = {
  name: "NamedItemCollection",
  properties: {},
  methods: {
    add: (target, args: NameArguments, excel) => add(excel, target, args),
    addFormulaLocal: (target, args: NameArguments, excel) => add(excel, target, args),
    getCount: (target, _args, excel) => entriesOf(excel, target).length,
    getItem: (target, [name]: [string], excel) => {
      required(excel, { ...target, name });
      return instance(NamedItem, { ...target, name });
    },
    getItemOrNullObject: (target, [name]: [string], excel) =>
      entryOf(excel, { ...target, name }) ? instance(NamedItem, { ...target, name }) : null,
  },
  items: (target, excel) =>
    entriesOf(excel, target).map(({ name }) => instance(NamedItem, { ...target, name })),
};
