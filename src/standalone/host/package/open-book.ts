import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { failure, success, type Outcome } from "../../../model/outcome";
import type { Book } from "../book";
import { ChangeLog } from "../change-log";
import { ADD_IN, readSettings } from "./add-in-settings";
import { readChartLabels } from "./chart-labels";
import { readComments } from "./comments";
import { completeRules } from "./conditional-rule-xml";
import { readShapes } from "./read-shapes";
import { readValidations } from "./validation-xml";
import { readXmlParts } from "./custom-xml";
import { documentPropertiesOf, readCustomProperties } from "./document-properties";
import { FilterColors } from "./filter-colors";
import { readFilters } from "./filters-in-parts";
import { hangingOf } from "./hanging";
import { HugeSheets } from "./huge-sheets";
import { mergesOf, rulesOf, stateOf } from "./opened-state";
import { readAppliedStyles, readNamedStyles } from "./named-style-parts";
import { readNameComments } from "./name-comments-in-part";
import { namesOf } from "./patch-names";
import { PROBE, readingCopy } from "./reading-copy";
import { readPackage, type OpenProblem } from "./refuse";
import { expandSharedFormulas } from "./shared-formulas";
import { readSheetProperties } from "./sheet-properties";
import type { OpenedPackage, OpenedSheet, SourceSheet } from "./source-package";
import { findWorkbook, readSheets } from "./workbook-part";
import type { WorkbookPackage } from "./workbook-package";

installChartSupport();
installFormulaEngine();

/**
 * Opens a workbook file (.xlsx, .xlsm, .xltx, .xltm).
 * @param bytes the file as it is
 * @param name its name without folder
 * @param addIn id of the add-in whose settings the book shows
 * @returns the book, or the code of why it cannot be opened (refuse.ts)
 */
export async function openBook(
  bytes: Uint8Array,
  name: string,
  addIn: string = ADD_IN
): Promise<Outcome<Book, OpenProblem>> {
  const parts = readPackage(bytes);
  if (!parts.ok) return parts;
  try {
    return await openPackage(parts.value, name, addIn);
  } catch {
    // Whatever a broken part makes the readers throw, to the officer it is one thing.
    return failure("damaged");
  }
}

async function openPackage(
  parts: WorkbookPackage,
  name: string,
  addIn: string
): Promise<Outcome<Book, OpenProblem>> {
  const found = findWorkbook(parts);
  if (!found.ok) return found;
  const workbookPart = found.value;
  const sheets = readSheets(parts, workbookPart);
  const { model, huge } = await readModel(parts, workbookPart, sheets);
  model.views ??= [];
  const formats = takeFormats(model);
  const stylesPart = existing(parts, parts.related(workbookPart, "/styles")?.part);
  const named = readNamedStyles(parts, stylesPart);
  const colors = new FilterColors(parts, workbookPart);
  const opened = new Map<number, OpenedSheet>();
  const sheetProperties = new Map<number, Map<string, string>>();
  const unloaded = new Set<number>();
  for (const source of sheets) {
    const sheet = source.kind === "worksheet" ? model.getWorksheet(source.name) : undefined;
    if (!sheet) continue;
    if (huge.has(source.part)) unloaded.add(sheet.id);
    withEverything(sheet);
    expandSharedFormulas(sheet);
    if (sheet.conditionalFormattings.length > 0) completeRules(sheet, parts.xml(source.part));
    if (Object.keys(sheet.dataValidations.model).length > 0)
      sheet.dataValidations.model = readValidations(parts.xml(source.part));
    if (!huge.has(source.part)) {
      readFilters(parts, source.part, sheet, colors);
      readAppliedStyles(parts.xml(source.part), sheet, named.byFormat);
    }
    sheet.threadedComments = readComments(parts, source.part, model.persons);
    readChartLabels(parts, source.part, sheet);
    opened.set(sheet.id, {
      source,
      rules: rulesOf(sheet),
      state: stateOf(sheet),
      hanging: hangingOf(sheet, parts, source.part),
      merges: mergesOf(sheet),
    });
    sheetProperties.set(sheet.id, readSheetProperties(parts, source.part));
  }
  readNameComments(parts, workbookPart, model);
  if (opened.size === 0) return failure(sheets.length === 0 ? "damaged" : "empty");
  if (opened.size < sheets.filter((sheet) => sheet.kind === "worksheet").length) {
    return failure("damaged");
  }

  const source: OpenedPackage = {
    get names() {
      return parts.names;
    },
    bytes: (part) => parts.bytes(part),
    text: (part) => parts.text(part),
    parts,
    workbookPart,
    stylesPart,
    namedStyles: named.styles.map(({ name, format }) => ({
      name,
      style: structuredClone(formats[format ?? -1] ?? {}),
    })),
    sheets,
    opened,
    definedNames: namesOf(model),
    documentProperties: documentPropertiesOf(model),
    active: model.views[0]?.activeTab ?? 0,
    formats: formats.map((format) => JSON.stringify(format)),
  };
  const hugeSheets = new HugeSheets(source, model, formats, unloaded);
  return success({
    name,
    model,
    source,
    addIn,
    changes: new ChangeLog(),
    xmlParts: readXmlParts(parts, workbookPart).map(({ id, namespace, xml }) => ({
      id,
      namespace,
      xml,
    })),
    sheetProperties,
    customProperties: readCustomProperties(parts),
    settings: readSettings(parts, addIn),
    readOnly: false,
    unloaded,
    loadFully: (sheet) => hugeSheets.load(sheet),
    peek: (sheet, window) => hugeSheets.peek(sheet, window),
    drawnShapes: (sheet, make) => {
      const part = opened.get(sheet)?.source.part;
      return part === undefined ? [] : readShapes(parts, part, make);
    },
    peekBounds: (sheet) => hugeSheets.bounds(sheet),
  });
}

/** A part's name when the package has it: relationships may lead nowhere. */
function existing(parts: WorkbookPackage, part: string | undefined): string | undefined {
  return part !== undefined && parts.has(part) ? part : undefined;
}

/** Gives a sheet the parts that the library leaves undefined where the file has none. */
function withEverything(sheet: Worksheet): void {
  sheet.properties ??= {};
  sheet.pageSetup ??= {} as Worksheet["pageSetup"];
  sheet.headerFooter ??= {} as Worksheet["headerFooter"];
  sheet.views ??= [];
  sheet.rowBreaks ??= [];
  sheet.colBreaks ??= [];
}

/**
 * Reads a model of the workbook. Where the library fails at what hangs on the sheets (tables, drawings,
 * comments), their cells are read without it: the package keeps it all the same.
 */
async function readModel(
  parts: WorkbookPackage,
  workbookPart: string,
  sheets: readonly SourceSheet[]
): Promise<{ model: Workbook; huge: ReadonlySet<string> }> {
  const load = async (bare: boolean) => {
    const { files, huge } = readingCopy(parts, workbookPart, sheets, bare);
    const model = new Workbook();
    await model.xlsx.loadFromFiles(files);
    return { model, huge };
  };
  try {
    return await load(false);
  } catch {
    return load(true);
  }
}

/** The model's style of each cell format, from the sheet that was put in to show them. */
function takeFormats(model: Workbook): { numFmt?: unknown }[] {
  const probe = model.getWorksheet(PROBE);
  if (!probe) return [];
  const styles = [];
  for (let row = 1; row <= probe.rowCount; row++) styles.push(probe.getCell(row, 1).style);
  model.removeWorksheet(probe.id);
  return styles;
}
