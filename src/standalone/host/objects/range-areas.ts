import {
  cellCount,
  contains,
  formatArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  quoteSheet,
} from "../area";
import { specialCells } from "../special-cells";
import { tableArea } from "../tables";
import { clearRange } from "../clear";
import { type ExcelClass, instance, object, value } from "../excel-class";
import { itemNotFound } from "../excel-error";
import { rangeAt, SheetRange, usedArea } from "../sheet-range";
import { type CellsTarget, DataValidation } from "./data-validation";
import { ConditionalFormatCollection } from "./conditional-format";
import { readStyle, writeStyle } from "../range-style";
import { Range, rangeArgument } from "./range";
import { AreasFormat } from "./areas-format";
import { TableScopedCollection, tablesIn } from "./table";
import { Worksheet } from "./worksheet";

/** Several areas of one sheet. */
export type AreasTarget = CellsTarget;

export const rangesOf = ({ sheet, areas }: AreasTarget): SheetRange[] =>
  areas.map((area) => new SheetRange(sheet, area));

const addressOf = ({ sheet, areas }: AreasTarget): string =>
  areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(",");

export const RangeCollection: ExcelClass<AreasTarget> = {
  name: "RangeCollection",
  properties: {},
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: (target, [index]: [number]) => {
      const range = rangesOf(target)[index];
      if (!range) throw itemNotFound();
      return instance(Range, range);
    },
  },
  items: (target) => rangesOf(target).map((range) => instance(Range, range)),
};

const mapped = (target: AreasTarget, change: (range: SheetRange) => SheetRange | null) => {
  const areas = rangesOf(target).flatMap((range) => change(range)?.area ?? []);
  return areas.length ? instance(RangeAreas, { sheet: target.sheet, areas }) : null;
};

export const RangeAreas: ExcelClass<AreasTarget> = {
  name: "RangeAreas",
  tracked: true,
  properties: {
    areas: object(
      () => RangeCollection,
      (target) => target
    ),
    worksheet: object(
      () => Worksheet,
      ({ sheet }) => sheet
    ),
    format: object(
      () => AreasFormat,
      (target) => rangesOf(target)
    ),
    conditionalFormats: object(
      () => ConditionalFormatCollection,
      (target) => target
    ),
    dataValidation: object(
      () => DataValidation,
      (target) => target
    ),
    address: value(addressOf),
    addressLocal: value(addressOf),
    areaCount: value(({ areas }) => areas.length),
    cellCount: value(({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    isEntireColumn: value(({ areas }) => areas.every(isEntireColumn)),
    isEntireRow: value(({ areas }) => areas.every(isEntireRow)),
    style: value(
      (target: AreasTarget, excel) => {
        const names = new Set(rangesOf(target).map((range) => readStyle(range, excel)));
        return names.size === 1 ? ([...names][0] ?? null) : null;
      },
      (target, name: string, excel) => {
        for (const range of rangesOf(target)) writeStyle(range, name, excel);
      }
    ),
  },
  methods: {
    calculate: (_target, _args, excel) => excel.calculate(),
    setDirty: (_target, _args, excel) => excel.touch(),
    clear: (target, [applyTo]: [string | undefined], excel) => {
      for (const range of rangesOf(target)) clearRange(excel, range, applyTo ?? "All");
    },
    copyFrom: (target, args: never, excel) => {
      for (const range of rangesOf(target)) Range.methods.copyFrom?.(range, args, excel);
    },
    getSpecialCells: (target, [cellType, valueType]: [string, string | undefined], excel) => {
      const areas = rangesOf(target).flatMap((range) =>
        specialCells(excel, range, cellType, valueType ?? "All")
      );
      if (areas.length === 0) throw itemNotFound();
      return instance(RangeAreas, { sheet: target.sheet, areas });
    },
    getSpecialCellsOrNullObject: (
      target,
      [cellType, valueType]: [string, string | undefined],
      excel
    ) => {
      const areas = rangesOf(target).flatMap((range) =>
        specialCells(excel, range, cellType, valueType ?? "All")
      );
      return areas.length ? instance(RangeAreas, { sheet: target.sheet, areas }) : null;
    },
    getTables: (target, [fullyContained]: [boolean | undefined]) =>
      instance(TableScopedCollection, {
        tables: tablesIn([target.sheet]).filter(({ table }) =>
          target.areas.some((area) =>
            fullyContained
              ? contains(area, tableArea(table))
              : intersect(area, tableArea(table)) !== null
          )
        ),
      }),
    convertDataTypeToText: () => undefined,
    getEntireRow: (target) =>
      mapped(target, (range) => range.with({ ...range.area, left: 1, right: 16384 })),
    getEntireColumn: (target) =>
      mapped(target, (range) => range.with({ ...range.area, top: 1, bottom: 1048576 })),
    getOffsetRangeAreas: (target, [rows, columns]: [number, number]) =>
      mapped(
        target,
        ({ sheet, area }) =>
          new SheetRange(sheet, {
            top: area.top + rows,
            bottom: area.bottom + rows,
            left: area.left + columns,
            right: area.right + columns,
          })
      ),
    getIntersection: (target, [other]: [unknown], excel) => {
      const found = intersectionOf(target, other, excel);
      if (!found) throw itemNotFound();
      return found;
    },
    getIntersectionOrNullObject: (target, [other]: [unknown], excel) =>
      intersectionOf(target, other, excel),
    getUsedRangeAreas: (target, [valuesOnly]: [boolean | undefined], excel) => {
      const found = usedAreas(target, valuesOnly ?? false, excel);
      if (!found) throw itemNotFound();
      return found;
    },
    getUsedRangeAreasOrNullObject: (target, [valuesOnly]: [boolean | undefined], excel) =>
      usedAreas(target, valuesOnly ?? false, excel),
  },
};

type Excel = Parameters<typeof rangeAt>[0];

function intersectionOf(target: AreasTarget, other: unknown, excel: Excel) {
  const given = other as { target?: unknown } | string | null;
  const others =
    typeof given === "object" &&
    given?.target &&
    typeof given.target === "object" &&
    "areas" in given.target
      ? rangesOf(given.target as AreasTarget)
      : [rangeArgument(new SheetRange(target.sheet, target.areas[0] as never), other, excel)];
  const areas = target.areas.flatMap((area) =>
    others.flatMap((each) => intersect(area, each.area) ?? [])
  );
  return areas.length ? instance(RangeAreas, { sheet: target.sheet, areas }) : null;
}

const usedAreas = (target: AreasTarget, valuesOnly: boolean, excel: Excel) =>
  mapped(target, (range) => {
    const used = usedArea(excel, range.sheet, range.area, valuesOnly);
    return used && range.with(used);
  });

/** "A1:B2,C5": several areas by one address. */
export function areasAt(
  excel: Excel,
  sheet: Parameters<typeof rangeAt>[1],
  address: string
): AreasTarget {
  const ranges = address.split(",").map((part) => rangeAt(excel, sheet, part.trim()));
  return { sheet: ranges[0]?.sheet ?? sheet, areas: ranges.map((range) => range.area) };
}
