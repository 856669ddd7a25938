import type { Outcome } from "../model/outcome";
import type { FailureCode } from "../model/failure";
import { boundsOf } from "../model/place";
import type { SheetId } from "../model/sheet-plan";
import { excelCode } from "./errors";
import { MARK, NAMESPACE, WINDOW } from "./names";
import { inExcel, unlessCancelled } from "./run";
import { countNotes, counted, type NoteCount } from "./notes";
import type { SheetSnapshot, StandingRule, WorkbookSnapshot } from "./snapshot";

/** Reads the whole workbook in two requests: what there is, then what it holds. */
export function readWorkbook(
  signal?: AbortSignal
): Promise<Outcome<WorkbookSnapshot, FailureCode>> {
  return inExcel(async (context) => {
    const listing = list(context);
    await context.sync();
    unlessCancelled(signal);
    return read(context, listed(listing));
  });
}

export interface Reread {
  readonly snapshot: WorkbookSnapshot;
  /** The conditional formats that have a formula, by sheet name. */
  readonly rules: ReadonlyMap<string, readonly StandingRule[]>;
  /** How many comments and notes there are on own sheets, by sheet name. */
  readonly noted: ReadonlyMap<string, NoteCount>;
}

/**
 * Reads again, in one request, a workbook whose sheets are known, together with the formulas of its conditional
 * formats. null when sheets were added, removed or renamed since: then it must be read anew.
 */
export async function rereadWorkbook(
  known: WorkbookSnapshot
): Promise<Outcome<Reread | null, FailureCode>> {
  const outcome = await inExcel(async (context) => {
    const listing = list(context);
    const { worksheets } = context.workbook;
    const rules = known.sheets.flatMap((sheet) => rulesOf(worksheets.getItem(sheet.id), sheet));
    const noted = known.sheets.flatMap(({ id, name, mark }) =>
      mark ? [[name, countNotes(worksheets.getItem(id))] as const] : []
    );
    const snapshot = await read(context, shapeOf(known), listing);
    const now = listed(listing);
    const same =
      now.sheets.length === known.sheets.length &&
      now.sheets.every((sheet, index) => {
        const before = known.sheets[index];
        return before?.id === sheet.id && before.name === sheet.name;
      }) &&
      now.parts.map(({ id }) => id).join() === known.parts.map(({ id }) => id).join();
    const allRulesRead = snapshot.sheets.every(({ formulaRules }, index) =>
      formulaRules.every((id) => known.sheets[index]?.formulaRules.includes(id))
    );
    return same && allRulesRead
      ? {
          snapshot,
          rules: standingRules(rules),
          noted: new Map(noted.map(([name, count]) => [name, counted(count)])),
        }
      : null;
  });
  if (!outcome.ok && outcome.code === "sheet-gone") return { ok: true, value: null };
  return outcome;
}

interface Shape {
  readonly name: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly sheets: readonly Pick<Excel.Worksheet, "id" | "name" | "visibility">[];
  readonly parts: readonly { readonly id: string }[];
}

function shapeOf(snapshot: WorkbookSnapshot): Shape {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map(({ id, name, grid }) => ({
      id,
      name,
      visibility: grid.visibility,
    })),
  };
}

function list(context: Excel.RequestContext) {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const parts = workbook.customXmlParts.getByNamespace(NAMESPACE);
  const protection = workbook.protection;
  workbook.load("name,readOnly");
  sheets.load("items/id,items/name,items/visibility");
  parts.load("items/id");
  protection.load("protected");
  return { workbook, sheets, parts, protection };
}

function listed({ workbook, sheets, parts, protection }: ReturnType<typeof list>): Shape {
  return {
    name: workbook.name,
    readOnly: workbook.readOnly,
    structureProtected: protection.protected,
    sheets: sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    parts: parts.items.map(({ id }) => ({ id })),
  };
}

async function read(
  context: Excel.RequestContext,
  shape: Shape,
  listing?: ReturnType<typeof list>
): Promise<WorkbookSnapshot> {
  const held = await readHeld(context, shape);
  const { name, readOnly, structureProtected } = listing ? listed(listing) : shape;
  return { name, readOnly, structureProtected, ...held };
}

/**
 * Reads what sheets and parts hold. Where the answer is larger than Excel on the web hands over at once, the
 * sheets are read in two halves, and so on.
 */
async function readHeld(
  context: Excel.RequestContext,
  { sheets, parts }: Pick<Shape, "sheets" | "parts">
): Promise<Pick<WorkbookSnapshot, "sheets" | "parts">> {
  const { worksheets, customXmlParts } = context.workbook;
  const asked = sheets.map((sheet) => ask(worksheets.getItem(sheet.id), sheet));
  const texts = parts.map(({ id }) => ({ id, xml: customXmlParts.getItem(id).getXml() }));
  try {
    await context.sync();
  } catch (error) {
    const half = Math.ceil(sheets.length / 2);
    const splits = excelCode(error) === "ResponsePayloadSizeLimitExceeded" && half < sheets.length;
    if (!splits) throw error;
    const first = await readHeld(context, { sheets: sheets.slice(0, half), parts });
    const second = await readHeld(context, { sheets: sheets.slice(half), parts: [] });
    return { sheets: [...first.sheets, ...second.sheets], parts: first.parts };
  }
  return {
    sheets: asked.map(answer),
    parts: texts.map(({ id, xml }) => ({ id, xml: xml.value })),
  };
}

function ask(worksheet: Excel.Worksheet, sheet: Shape["sheets"][number]) {
  const cells = worksheet.getRange(WINDOW).getUsedRangeOrNullObject(true);
  const used = worksheet.getUsedRangeOrNullObject(true);
  const mark = worksheet.customProperties.getItemOrNullObject(MARK);
  const protection = worksheet.protection;
  const rules = worksheet.getRange().conditionalFormats;
  cells.load("rowIndex,columnIndex,values,formulas,numberFormat");
  used.load("address");
  mark.load("value");
  protection.load("protected");
  rules.load("items/id,items/type");
  return { sheet, cells, used, mark, protection, rules };
}

function answer({ sheet, cells, used, mark, protection, rules }: ReturnType<typeof ask>) {
  const empty = cells.isNullObject;
  const own = mark.isNullObject ? null : (mark.value as SheetId);
  const beyond = used.isNullObject ? null : beyondWindow(used.address);
  const snapshot: SheetSnapshot = {
    id: sheet.id,
    name: sheet.name,
    grid: {
      sheet: sheet.name,
      visibility: sheet.visibility,
      row: empty ? 0 : cells.rowIndex,
      column: empty ? 0 : cells.columnIndex,
      values: empty ? [] : cells.values,
      formulas: empty ? [] : cells.formulas,
      formats: empty ? [] : cells.numberFormat,
      ...(own && { own }),
      ...(beyond && { beyond }),
    },
    mark: own,
    protected: protection.protected,
    formulaRules: rules.items.filter(({ type }) => type === "Custom").map(({ id }) => id),
  };
  return snapshot;
}

/** The used range's address, when it goes on beyond the window. */
function beyondWindow(address: string): string | null {
  const used = boundsOf(address);
  const window = boundsOf(WINDOW);
  if (!used || !window) return null;
  const goesOn = used.row + used.rows > window.rows || used.column + used.columns > window.columns;
  return goesOn ? address.slice(address.lastIndexOf("!") + 1) : null;
}

function rulesOf(worksheet: Excel.Worksheet, sheet: SheetSnapshot) {
  const formats = worksheet.getRange().conditionalFormats;
  return sheet.formulaRules.map((id) => askRule(formats.getItemOrNullObject(id), sheet.name));
}

function askRule(format: Excel.ConditionalFormat, sheet: string) {
  const rule = format.customOrNullObject.rule;
  const ranges = format.getRanges();
  format.load("id");
  rule.load("formula");
  ranges.load("address");
  return { sheet, format, rule, ranges };
}

function standingRules(asked: readonly ReturnType<typeof askRule>[]): Map<string, StandingRule[]> {
  const rules = new Map<string, StandingRule[]>();
  for (const { sheet, format, rule, ranges } of asked) {
    if (format.isNullObject) continue;
    const address = ranges.address.replace(/(?:'(?:[^']|'')*'|[^,!']*)!/g, "");
    const list = rules.get(sheet) ?? [];
    rules.set(sheet, [...list, { id: format.id, formula: rule.formula, address }]);
  }
  return rules;
}
