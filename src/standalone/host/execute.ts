import { atOnce, type Stretches } from "../../model/stretches";
import type { Book } from "./book";
import { type ExcelClass, type Instance, type Property, instance, isInstance } from "./excel-class";
import { ExcelError } from "./excel-error";
import { isMember, minorSet } from "./members";
import { Workbook } from "./objects/workbook";
import { SERVICES } from "./objects/services";
import { type OutgoingEvent, type Session, sessionOf } from "./session";

/** A batch as Microsoft's client sends it. */
export interface RequestBody {
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** The answer to a batch; what was done before an error stays done. */
export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

export interface ExecuteOptions {
  /** Highest ExcelApi set that is answered: 14 for 1.14. All that is implemented when left out. */
  readonly floor?: number;
  /** Called after the batch for every event that somebody listens to. */
  readonly emit?: (event: OutgoingEvent) => void;
  /** Called before each action with its index; an error that it throws is Excel's answer to that action. */
  readonly before?: (actionIndex: number) => void;
}

const PATH = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
};
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, update: 9 };

/** Where the client's name on the wire is not the member's. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
  "Style.orientation": "textOrientation",
};

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const memberOf = (of: ExcelClass<unknown>, wire: string) =>
  WIRE_NAMES[`${of.name}.${camel(wire)}`] ?? camel(wire);

/** Some names on the wire differ from the member in capitals ("VLookup" of vlookup). */
const sameLetters = (table: object, name: string): string | undefined =>
  Object.keys(table).find((each) => each.toLowerCase() === name.toLowerCase());

function notFound(of: ExcelClass<unknown>, member: string, floor: number): ExcelError {
  const set = minorSet(of.name, member);
  const name = `${of.name}.${member}`;
  const message =
    (set ?? 0) > floor
      ? `The method or property ${name} is part of the ExcelApi 1.${set} requirement set, which is not available in your version of Excel.`
      : `The API you are trying to use could not be found: ${name}. It may be available in a newer version of Excel.`;
  return new ExcelError("ApiNotFound", message, name);
}

/** One batch being answered. */
class Batch {
  readonly #resolved = new Map<number, Instance | null>();
  readonly #kept = new Map<number, string>();
  /** The member being asked for, for errors that do not say. */
  #at = "";

  constructor(
    private readonly excel: Session,
    private readonly body: RequestBody,
    private readonly floor: number
  ) {}

  *answer(before: ExecuteOptions["before"]): Stretches<ResponseBody> {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of (this.body.Actions ?? []).entries()) {
      try {
        this.#at = "";
        before?.(index);
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.#do(action) ?? null });
      } catch (error) {
        return { Results, TraceIds, Error: this.#fault(error, index) };
      }
      yield;
    }
    return { Results, TraceIds };
  }

  #fault(error: unknown, ActionIndex: number): NonNullable<ResponseBody["Error"]> {
    const known =
      error instanceof ExcelError
        ? error
        : new ExcelError("GeneralException", error instanceof Error ? error.message : undefined);
    return {
      Code: known.code,
      Message: known.message,
      HttpStatusCode: known.code === "ItemNotFound" || known.code === "ApiNotFound" ? 404 : 400,
      Location: known.location || this.#at,
      ActionIndex,
    };
  }

  #do(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target && this.#identity(target, action.ObjectPathId);
      case ACTION.query:
        return target && this.#query(target, action.QueryInfo ?? {});
      case ACTION.method:
        return this.#invoke(action, target);
      case ACTION.set:
        return target && this.#set(target, action.Name, this.#arguments(action.ArgumentInfo)[0]);
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (target) this.#set(target, name, value);
        return null;
      default:
        throw new ExcelError(
          "NotImplemented",
          `Action type ${action.ActionType} is not implemented.`
        );
    }
  }

  #invoke(action: Action, target: Instance | null): unknown {
    if (action.Name === "_KeepReference") return this.#keep(target, action.ObjectPathId);
    if (!target) return null;
    const answer = this.#call(target, action.Name, this.#arguments(action.ArgumentInfo));
    return isInstance(answer) ? this.#identity(answer) : answer;
  }

  #keep(target: Instance | null, path: number): null {
    if (target && !this.#kept.has(path)) {
      const reference = this.excel.nextId("R");
      this.excel.references.set(reference, target);
      this.#kept.set(path, reference);
    }
    return null;
  }

  #identity({ of, target }: Instance, path?: number): Record<string, unknown> {
    if (of.id) {
      const Id = of.id(target, this.excel);
      return { Id, _Id: Id };
    }
    if (of.key) return { _Id: of.key(target, this.excel) };
    const reference = path === undefined ? undefined : this.#kept.get(path);
    return of.tracked && reference ? { _ReferenceId: reference } : {};
  }

  /** @throws ExcelError ApiNotFound when no table has the member, or its set stands above the floor. */
  #member<M>(
    table: Readonly<Record<string, M>> | undefined,
    of: ExcelClass<unknown>,
    wire: string
  ): M {
    const camelName = memberOf(of, wire);
    const name =
      table && !Object.hasOwn(table, camelName)
        ? (sameLetters(table, camelName) ?? camelName)
        : camelName;
    this.#at = `${of.name}.${name}`;
    const member = table && Object.hasOwn(table, name) ? table[name] : undefined;
    if (!member || (minorSet(of.name, name) ?? 0) > this.floor)
      throw notFound(of, name, this.floor);
    return member;
  }

  #call({ of, target }: Instance, wire: string, args: readonly unknown[]): unknown {
    const registration = /^_(Un)?[rR]egister(?:Event)?(\w+?)(?:Event)?$/.exec(wire);
    if (registration && !(wire in of.methods)) {
      const [, un, name] = registration;
      const member = Object.keys(of.events ?? {}).find((each) => of.events?.[each]?.name === name);
      if (!member) throw notFound(of, camel(wire), this.floor);
      const event = this.#member(of.events, of, member);
      const usual = of.items || !of.id ? "Workbook" : String(of.id(target, this.excel));
      const id = of.eventTarget?.(target) ?? usual;
      if (un) this.excel.stopListening(event.type, id);
      else this.excel.listen(event.type, id);
      return null;
    }
    const method = this.#member(of.methods, of, wire);
    return method(target, args as never, this.excel);
  }

  #set({ of, target }: Instance, wire: string, value: unknown): null {
    const property = this.#member(of.properties, of, wire);
    if (!property.set)
      throw new ExcelError("InvalidOperation", `${this.#at} cannot be set.`, this.#at);
    property.set(target, this.#given(value) as never, this.excel);
    return null;
  }

  /** A value with the objects that it names by their paths, as in the source of a list of choices. */
  #given(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.#resolve(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.#given(inner)])
    );
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = info?.ReferencedObjectPathIds?.[index];
      return this.#argument(argument, reference);
    });
  }

  /** An argument with the objects that it refers to; arrays of arguments have arrays of references. */
  #argument(argument: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.#resolve(reference);
    if (Array.isArray(reference) && Array.isArray(argument))
      return argument.map((each: unknown, index) => this.#argument(each, reference[index]));
    return argument;
  }

  #resolve(id: number): Instance | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const found = this.#find(id);
    this.#resolved.set(id, found);
    return found;
  }

  #find(id: number): Instance | null {
    const path = this.body.ObjectPaths?.[id];
    if (!path) throw new ExcelError("InvalidRequest", `There is no object path ${id}.`);
    const args = () => this.#arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.global:
        return instance(Workbook, this.excel);
      case PATH.service: {
        const service = SERVICES[path.Name];
        if (!service) throw new ExcelError("ApiNotFound", undefined, path.Name);
        return instance(service, this.excel);
      }
      case PATH.reference: {
        const kept = this.excel.references.get(path.Name);
        if (!kept) throw new ExcelError("InvalidReference");
        this.#kept.set(id, path.Name);
        return kept;
      }
      case PATH.nothing:
        return null;
    }
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId) : null;
    if (!parent) return null;
    const found =
      path.ObjectPathType === PATH.property
        ? this.#member(parent.of.properties, parent.of, path.Name).get(parent.target, this.excel)
        : this.#call(parent, path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name, args());
    if (found !== null && found !== undefined && !isInstance(found))
      throw new ExcelError("GeneralException", `${this.#at} is not an object.`);
    return found ?? null;
  }

  /** What a load asks for: paths with slashes, the caller's own spelling; nothing means all values. */
  #query(target: Instance, query: QueryInfo): Record<string, unknown> {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
      path.split(/[/.]/).filter((part) => part !== "")
    );
    return this.#load(target, paths, query);
  }

  #load(
    { of, target }: Instance,
    paths: readonly string[][],
    query: QueryInfo = {}
  ): Record<string, unknown> {
    const answer = this.#identity({ of, target });
    const items = of.items;
    if (items) {
      const wanted = paths.map((path) =>
        path[0]?.toLowerCase() === "items" ? path.slice(1) : path
      );
      const list = items(target, this.excel).slice(query.Skip ?? 0);
      const ofItems = wanted.filter((path) => !Object.hasOwn(of.properties, camel(path[0] ?? "")));
      if (wanted.length === 0 || ofItems.length > 0 || paths.some((path) => path[0] === "items"))
        answer._Items = list.slice(0, query.Top ?? list.length).map(
          (item) =>
            item &&
            this.#load(
              item,
              ofItems.filter((path) => path.length > 0)
            )
        );
      this.#loadOwn(
        { of, target },
        wanted.filter((path) => !ofItems.includes(path)),
        answer
      );
      return answer;
    }
    this.#loadOwn({ of, target }, paths.length ? paths : [["$all"]], answer);
    return answer;
  }

  #loadOwn(owner: Instance, paths: readonly string[][], answer: Record<string, unknown>): void {
    const deeper = new Map<string, string[][]>();
    for (const [head = "", ...rest] of paths) {
      if (head === "$none") continue;
      if (head === "*" || head === "$all") {
        for (const [name, property] of Object.entries(owner.of.properties))
          if (!property.object && (minorSet(owner.of.name, name) ?? 0) <= this.floor)
            answer[pascal(name)] = this.#read(owner, name, property);
        continue;
      }
      const name = memberOf(owner.of, head);
      if (!Object.hasOwn(owner.of.properties, name) && !isMember(owner.of.name, name)) continue;
      const property = this.#member(owner.of.properties, owner.of, name);
      if (!property.object) answer[pascal(name)] = this.#read(owner, name, property);
      else deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length ? [rest] : [])]);
    }
    for (const [name, rest] of deeper) {
      const inner = this.#read(owner, name, this.#member(owner.of.properties, owner.of, name));
      answer[pascal(name)] = isInstance(inner) ? this.#load(inner, rest) : null;
    }
  }

  #read(owner: Instance, name: string, property: Property<unknown>): unknown {
    this.#at = `${owner.of.name}.${name}`;
    return property.get(owner.target, this.excel) ?? null;
  }
}

/**
 * Answers one batch of Microsoft's client from the book: the same function in Node and in the browser.
 * It is synchronous, so batches never interleave, and not a transaction: what came before an error stays.
 */
export function execute(book: Book, body: RequestBody, options: ExecuteOptions = {}): ResponseBody {
  return atOnce(executing(book, body, options));
}

/** The same in stretches, one action after another. Nothing else may change the book before the last. */
export function* executing(
  book: Book,
  body: RequestBody,
  options: ExecuteOptions = {}
): Stretches<ResponseBody> {
  const excel = sessionOf(book);
  const batch = new Batch(excel, body, options.floor ?? Infinity);
  const response = yield* batch.answer(options.before);
  yield;
  excel.refresh();
  const events = excel.outbox;
  excel.outbox = [];
  for (const event of events) options.emit?.(event);
  return response;
}
