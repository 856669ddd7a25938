import { type ExcelClass, instance, object, type Property, value } from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import {
  addStyle,
  findStyle,
  type NamedStyle,
  type Part,
  removeStyle,
  styleOf,
  stylesOf,
} from "../named-styles";
import { type Session } from "../session";
import { restyle } from "../style-edit";
import { shownFormat, storedFormat } from "../system-formats";
import {
  FormatProtection,
  RangeBorderCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
} from "./range-format";

/** A property of the cell that holds the style. */
const ofCell = (from: ExcelClass<NamedStyle["cell"]>, name: string): Property<NamedStyle> => {
  const property = from.properties[name];
  if (!property) throw new Error(`${from.name} has no ${name}`);
  return {
    get: ({ cell }, excel) => property.get(cell, excel),
    set: ({ cell }, wanted, excel) => property.set?.(cell, wanted, excel),
  };
};

const includes = (part: Part): Property<NamedStyle> =>
  value(
    (style: NamedStyle) => style.includes.has(part),
    (style, on: boolean) => {
      if (on) style.includes.add(part);
      else style.includes.delete(part);
    }
  );

const format = value(
  (style: NamedStyle) => {
    const held = styleOf(style).numFmt;
    return shownFormat(typeof held === "object" ? held.formatCode : (held ?? "General"));
  },
  ({ cell }, shown: string, excel) =>
    restyle(excel, cell.sheet, cell.area, (style) => ({ ...style, numFmt: storedFormat(shown) }))
);

export const Style: ExcelClass<NamedStyle> = {
  name: "Style",
  key: ({ name }) => name,
  properties: {
    name: value(({ name }) => name),
    builtIn: value(({ builtIn }) => builtIn),
    font: object(
      () => RangeFont,
      ({ cell }) => cell
    ),
    fill: object(
      () => RangeFill,
      ({ cell }) => cell
    ),
    borders: object(
      () => RangeBorderCollection,
      ({ cell }) => cell
    ),
    numberFormat: format,
    numberFormatLocal: format,
    autoIndent: ofCell(RangeFormat, "autoIndent"),
    horizontalAlignment: ofCell(RangeFormat, "horizontalAlignment"),
    verticalAlignment: ofCell(RangeFormat, "verticalAlignment"),
    indentLevel: ofCell(RangeFormat, "indentLevel"),
    readingOrder: ofCell(RangeFormat, "readingOrder"),
    shrinkToFit: ofCell(RangeFormat, "shrinkToFit"),
    textOrientation: ofCell(RangeFormat, "textOrientation"),
    wrapText: ofCell(RangeFormat, "wrapText"),
    locked: ofCell(FormatProtection, "locked"),
    formulaHidden: ofCell(FormatProtection, "formulaHidden"),
    includeAlignment: includes("alignment"),
    includeBorder: includes("border"),
    includeFont: includes("font"),
    includeNumber: includes("number"),
    includePatterns: includes("patterns"),
    includeProtection: includes("protection"),
  },
  methods: {
    delete: (style, _args, excel) => {
      if (style.builtIn) throw new ExcelError("InvalidOperation");
      removeStyle(excel, style);
    },
  },
};

export const StyleCollection: ExcelClass<Session> = {
  name: "StyleCollection",
  properties: {},
  methods: {
    add: (_all, [name]: [string], excel) => {
      mustBe(typeof name === "string" && name !== "");
      if (findStyle(excel, name)) throw new ExcelError("ItemAlreadyExists");
      return instance(Style, addStyle(excel, name));
    },
    getCount: (_all, _args, excel) => stylesOf(excel).length,
    getItem: (_all, [name]: [string], excel) => {
      const style = findStyle(excel, name);
      if (!style) throw itemNotFound();
      return instance(Style, style);
    },
    getItemOrNullObject: (_all, [name]: [string], excel) => instance(Style, findStyle(excel, name)),
    getItemAt: (_all, [index]: [number], excel) => {
      const style = stylesOf(excel)[index];
      if (!style) throw itemNotFound();
      return instance(Style, style);
    },
  },
  items: (_all, excel) => stylesOf(excel).map((style) => instance(Style, style)),
};
