import { intersect } from "../area";
import { type ExcelClass, instance, type Instance, isInstance, value } from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { readText } from "../range-values";
import { type Session } from "../session";
import { rangeAt, SheetRange } from "../sheet-range";
import { tableArea } from "../tables";
import { NamedItem } from "./names";
import { Range } from "./range";
import { oneOf } from "./range-format";
import { Table, tablesIn } from "./table";

const TYPES = { Range: "Range", Table: "Table", Text: "Text" } as const;

/** Cells that are watched under an id of the add-in's. Its range moves with the cells, as tracked ones do. */
interface Held {
  readonly id: string;
  readonly type: keyof typeof TYPES;
  readonly range: SheetRange;
}

const LIST = "bindings";

/** The workbook's bindings; they live as long as the session. */
export function bindingsOf(excel: Session): Held[] {
  let bindings = excel.note<Held[]>(LIST, excel.book);
  if (!bindings) excel.setNote(LIST, excel.book, (bindings = []));
  return bindings;
}

const rangeOf = ({ range }: Held): SheetRange => {
  if (!range.exists) throw new ExcelError("InvalidBinding");
  return range;
};

const tableOf = (held: Held) => {
  const { sheet, area } = rangeOf(held);
  const found = tablesIn([sheet]).find(({ table }) => intersect(tableArea(table), area));
  if (!found) throw new ExcelError("InvalidBinding");
  return found;
};

export const Binding: ExcelClass<Held> = {
  name: "Binding",
  id: ({ id }) => id,
  properties: {
    id: value(({ id }) => id),
    type: value(({ type }) => type),
  },
  methods: {
    delete: (held, _args, excel) => {
      const bindings = bindingsOf(excel);
      bindings.splice(bindings.indexOf(held), 1);
      excel.bindings.delete(held.id);
    },
    getRange: (held) => instance(Range, rangeOf(held)),
    getTable: (held) => instance(Table, tableOf(held)),
    getText: (held, _args, excel) => {
      if (held.type !== "Text") throw new ExcelError("InvalidOperation");
      return readText(rangeOf(held), excel)?.[0]?.[0] ?? "";
    },
  },
  events: {
    onDataChanged: { name: "BindingDataChanged", type: 4 },
    onSelectionChanged: { name: "BindingSelectionChanged", type: 3 },
  },
};

function bind(excel: Session, range: SheetRange, type: string, id: string): Instance {
  mustBe(typeof id === "string" && id !== "");
  const kind = oneOf<keyof typeof TYPES>(TYPES, type);
  const one = range.area.top === range.area.bottom && range.area.left === range.area.right;
  mustBe(kind !== "Text" || one);
  const held = { id, type: kind, range: new SheetRange(range.sheet, range.area) };
  if (kind === "Table") tableOf(held);
  const bindings = bindingsOf(excel).filter((each) => each.id !== id);
  excel.setNote(LIST, excel.book, [...bindings, held]);
  excel.bindings.set(id, held.range);
  return instance(Binding, held) as Instance;
}

const find = (excel: Session, id: string) => bindingsOf(excel).find((each) => each.id === id);

export const BindingCollection: ExcelClass<Session> = {
  name: "BindingCollection",
  properties: { count: value((excel) => bindingsOf(excel).length) },
  methods: {
    add: (excel, [given, type, id]: [Instance | string, string, string]) =>
      bind(
        excel,
        isInstance(given) ? (given.target as SheetRange) : rangeAt(excel, excel.activeSheet, given),
        type,
        id
      ),
    addFromNamedItem: (excel, [name, type, id]: [string, string, string]) => {
      const found = NamedItem.methods.getRange?.({ scope: null, name }, [] as never, excel);
      return bind(excel, (found as Instance).target as SheetRange, type, id);
    },
    addFromSelection: (excel, [type, id]: [string, string]) => {
      const sheet = excel.activeSheet;
      return bind(excel, new SheetRange(sheet, excel.selection(sheet)), type, id);
    },
    getCount: (excel) => bindingsOf(excel).length,
    getItem: (excel, [id]: [string]) => {
      const found = find(excel, id);
      if (!found) throw itemNotFound();
      return instance(Binding, found);
    },
    getItemAt: (excel, [index]: [number]) => {
      const found = bindingsOf(excel)[index];
      if (!found) throw itemNotFound();
      return instance(Binding, found);
    },
    getItemOrNullObject: (excel, [id]: [string]) => instance(Binding, find(excel, id)),
  },
  items: (excel) => bindingsOf(excel).map((each) => instance(Binding, each)),
};
