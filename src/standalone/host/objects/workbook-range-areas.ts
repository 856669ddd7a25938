import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { type Area, formatArea, quoteSheet } from "../area";
import { type ExcelClass, instance, object, value } from "../excel-class";
import { itemNotFound } from "../excel-error";
import { SheetRange } from "../sheet-range";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { findSheet } from "./worksheet";

/** Areas on several sheets. */
export type Places = ReadonlyMap<Sheet, readonly Area[]>;

const areasOf = (places: Places) => [...places].map(([sheet, areas]) => ({ sheet, areas }));

export const RangeAreasCollection: ExcelClass<Places> = {
  name: "RangeAreasCollection",
  properties: {},
  methods: {
    getCount: (places) => places.size,
    getItemAt: (places, [index]: [number]) => {
      const found = areasOf(places)[index];
      if (!found) throw itemNotFound();
      return instance(RangeAreas, found);
    },
  },
  items: (places) => areasOf(places).map((each) => instance(RangeAreas, each)),
};

const RangesOfPlaces: ExcelClass<Places> = {
  name: "RangeCollection",
  properties: {},
  methods: {
    getCount: (places) => areasOf(places).flatMap(({ areas }) => areas).length,
    getItemAt: (places, [index]: [number]) => {
      const found = areasOf(places).flatMap(({ sheet, areas }) =>
        areas.map((area) => new SheetRange(sheet, area))
      )[index];
      if (!found) throw itemNotFound();
      return instance(Range, found);
    },
  },
  items: (places) =>
    areasOf(places).flatMap(({ sheet, areas }) =>
      areas.map((area) => instance(Range, new SheetRange(sheet, area)))
    ),
};

export const WorkbookRangeAreas: ExcelClass<Places> = {
  name: "WorkbookRangeAreas",
  tracked: true,
  properties: {
    areas: object(
      () => RangeAreasCollection,
      (places) => places
    ),
    ranges: object(
      () => RangesOfPlaces,
      (places) => places
    ),
    addresses: value((places) =>
      areasOf(places).map(({ sheet, areas }) =>
        areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(",")
      )
    ),
  },
  methods: {
    getRangeAreasBySheet: (places, [key]: [string], excel) => {
      const sheet = findSheet(excel, key);
      const areas = sheet && places.get(sheet);
      if (!sheet || !areas) throw itemNotFound();
      return instance(RangeAreas, { sheet, areas });
    },
    getRangeAreasOrNullObjectBySheet: (places, [key]: [string], excel) => {
      const sheet = findSheet(excel, key);
      const areas = sheet && places.get(sheet);
      return sheet && areas ? instance(RangeAreas, { sheet, areas }) : null;
    },
  },
};
