import type { Worksheet } from "@cj-tech-master/excelts";
import type { ChangeLog, SheetChange } from "../change-log";
import type { CellPatch } from "./patch-cells";
import { patchCells } from "./patch-cells";
import { patchMerges, patchValidations, validationChanges } from "./patch-areas";
import { patchRules, ruleChanges, type RuleChanges } from "./patch-conditional-formats";
import { patchPage } from "./patch-page";
import { patchColumns, patchRows } from "./patch-sizes";
import { patchProperties, patchView } from "./patch-view";
import type { DonorSheet } from "./donor";
import { emptyModel } from "./empty-model";
import { addedTo } from "./hanging";
import type { SheetFormats } from "./sheet-formats";
import { replaceChildren } from "./sheet-order";
import type { OpenedSheet } from "./source-package";
import { childOf, rootOf, sourceOf } from "./xml";

/** A sheet of the file that changed, and how. */
export interface ChangedSheet {
  readonly sheet: Worksheet;
  readonly opened: OpenedSheet;
  readonly kinds: ReadonlySet<SheetChange>;
  readonly rules: RuleChanges;
  readonly validations: ReturnType<typeof validationChanges>;
}

export function changesOf(log: ChangeLog, sheet: Worksheet, opened: OpenedSheet): ChangedSheet {
  return {
    sheet,
    opened,
    kinds: log.of(sheet.id),
    rules: ruleChanges(opened.rules, sheet),
    validations: validationChanges(opened.state, sheet),
  };
}

/** Whether a sheet has to be made anew from the model. */
export const mustBeRebuilt = ({ kinds, opened }: ChangedSheet): boolean =>
  kinds.has("rebuilt") || (kinds.has("drawing") && opened.hanging.charts === undefined);

/** A sheet for the donor that holds what is new in a changed one, for its XML to be lifted. */
export function donorSheetOf(changed: ChangedSheet): DonorSheet {
  const { sheet, opened, kinds, rules, validations } = changed;
  return {
    name: sheet.name,
    model: {
      ...emptyModel(sheet.name),
      ...addedTo(sheet, opened.hanging, kinds),
      conditionalFormattings: kinds.has("conditional-formats") ? rules.added : [],
      dataValidations: (kinds.has("validations") ? validations.added : {}) as never,
      sheetProtection: kinds.has("protection") ? structuredClone(sheet.sheetProtection) : null,
      autoFilter: kinds.has("filter") ? sheet.autoFilter : null,
    },
  };
}

/** Whether anything of a changed sheet has to be lifted from a donor. */
export function needsDonor({ kinds, rules, validations }: ChangedSheet): boolean {
  return (
    rules.added.length > 0 ||
    Object.keys(validations.added).length > 0 ||
    kinds.has("drawing") ||
    kinds.has("tables") ||
    kinds.has("protection") ||
    kinds.has("filter")
  );
}

/** Writes what changed in a sheet into its XML. */
export function patchSheet(
  xml: string,
  changed: ChangedSheet,
  cells: readonly CellPatch[],
  formats: SheetFormats,
  donor: string
): string {
  const { sheet, opened, kinds, rules } = changed;
  const formatOf = (style: object | undefined, inFile: number | undefined) =>
    formats.of(style, inFile);
  /** In this order: cells before the rows that hold them. */
  const patches: readonly (readonly [SheetChange, (xml: string) => string])[] = [
    ["cells", (now) => patchCells(now, cells)],
    ["rows", (now) => patchRows(now, sheet, formatOf)],
    ["columns", (now) => patchColumns(now, sheet, formatOf)],
    ["merges", (now) => patchMerges(now, sheet, opened.merges)],
    ["conditional-formats", (now) => patchRules(now, rules, donor)],
    ["validations", (now) => patchValidations(now, changed.validations.removed, donor)],
    ["page", (now) => patchPage(now, opened.state, sheet)],
    ["view", (now) => patchView(now, opened.state, sheet)],
    ["properties", (now) => patchProperties(now, opened.state, sheet)],
    ["protection", (now) => lifted(now, donor, "sheetProtection")],
    ["filter", (now) => lifted(now, donor, "autoFilter")],
  ];
  return patches.reduce((now, [kind, patch]) => (kinds.has(kind) ? patch(now) : now), xml);
}

/** The sheet with the donor's element of a name instead of its own. */
function lifted(xml: string, donor: string, name: string): string {
  const element = childOf(donor, rootOf(donor), name);
  return replaceChildren(xml, name, element ? sourceOf(donor, element) : "");
}
