import { type Session } from "./session";

/** An object of the API: what it is to Excel's client (a class) and what it is here (a target). */
export interface Instance {
  readonly of: ExcelClass<unknown>;
  readonly target: unknown;
}

/** A property. Values travel as JSON; an object property answers with an Instance, or null for a null object. */
export interface Property<T> {
  get(target: T, excel: Session): unknown;
  set?(target: T, value: never, excel: Session): void;
  /** An object of the API that is loaded only by path ("format/fill/color"). */
  readonly object?: true;
}

/**
 * A method: gets its arguments as sent (objects as Instances); answers a value, an Instance or null. Written
 * as a method so that tables of different targets stand in one list.
 */
export type Method<T> = { call(target: T, args: never, excel: Session): unknown }["call"];

/** An event: the name in the client's registration calls, and the number that goes with its messages. */
export interface ExcelEvent {
  readonly name: string;
  readonly type: number;
}

/** One class of the Excel namespace as a table of members; names as in the type definitions. */
export interface ExcelClass<T> {
  readonly name: string;
  /** What brings the object back in a later request; answered as Id and _Id. */
  id?(target: T, excel: Session): string | number;
  /** The same for classes without an id property: answered as _Id alone. */
  key?(target: T, excel: Session): string;
  /** Kept between requests by reference (_ReferenceId). */
  readonly tracked?: true;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  readonly events?: Readonly<Record<string, ExcelEvent>>;
  /** Whom the client expects its events to name, where that is neither its own id nor the workbook. */
  eventTarget?(target: T): string;
  /** Members of a collection, in its order. */
  items?(target: T, excel: Session): readonly (Instance | null)[];
}

export function instance<T>(of: ExcelClass<T>, target: T): Instance;
export function instance<T>(of: ExcelClass<T>, target: T | null | undefined): Instance | null;
export function instance<T>(of: ExcelClass<T>, target: T | null | undefined): Instance | null {
  return target === null || target === undefined ? null : { of: of as ExcelClass<unknown>, target };
}

/** A property that can be read, and set when a setter is given. */
export const value = <T, V, W = V>(
  get: (target: T, excel: Session) => V,
  set?: (target: T, value: W, excel: Session) => void
): Property<T> => ({ get, set: set as Property<T>["set"] });

/** A property that is an object of the API. The class is asked for late, since classes refer to each other. */
export const object = <T, U>(
  of: () => ExcelClass<U>,
  get: (target: T, excel: Session) => U | null | undefined,
  set?: (target: T, value: never, excel: Session) => void
): Property<T> => ({
  get: (target, excel) => instance(of(), get(target, excel)),
  set,
  object: true,
});

export const isInstance = (value: unknown): value is Instance =>
  typeof value === "object" && value !== null && "of" in value && "target" in value;
