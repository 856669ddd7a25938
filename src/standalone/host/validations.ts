import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { type Area, formatArea, intersect, parseArea, subtract } from "./area";
import { type Session } from "./session";

interface Entry {
  readonly key: string;
  readonly areas: readonly Area[];
  readonly validation: DataValidation;
}

/** The model keys validations by "range:A1:B2" or by a cell's address. */
const areasOf = (key: string): Area[] =>
  key
    .replace(/^range:/, "")
    .split(/\s+/)
    .flatMap((part) => parseArea(part) ?? []);

export const keyOf = (area: Area): string => {
  const address = formatArea(area);
  return address.includes(":") ? `range:${address}` : address;
};

const entries = (sheet: Worksheet): Entry[] =>
  Object.entries(sheet.dataValidations.model).flatMap(([key, validation]) =>
    validation ? [{ key, areas: areasOf(key), validation }] : []
  );

/** Validations that touch the areas, with the part of each that does. */
export const validationsIn = (
  sheet: Worksheet,
  areas: readonly Area[]
): { areas: Area[]; validation: DataValidation }[] =>
  entries(sheet).flatMap(({ areas: own, validation }) => {
    const common = own.flatMap((each) => areas.flatMap((area) => intersect(each, area) ?? []));
    return common.length ? [{ areas: common, validation }] : [];
  });

/** Takes the areas out of every validation. */
export function removeValidations(excel: Session, sheet: Worksheet, areas: readonly Area[]): void {
  for (const { key, areas: own, validation } of entries(sheet)) {
    if (!own.some((each) => areas.some((area) => intersect(each, area)))) continue;
    delete sheet.dataValidations.model[key];
    const left = areas.reduce<Area[]>(
      (rest, each) => rest.flatMap((area) => subtract(area, each)),
      [...own]
    );
    for (const area of left) sheet.dataValidations.model[keyOf(area)] = validation;
    excel.book.changes.sheet(sheet.id, "validations");
  }
}

export function setValidation(
  excel: Session,
  sheet: Worksheet,
  areas: readonly Area[],
  validation: DataValidation
): void {
  removeValidations(excel, sheet, areas);
  for (const area of areas) sheet.dataValidations.model[keyOf(area)] = validation;
  excel.book.changes.sheet(sheet.id, "validations");
}
