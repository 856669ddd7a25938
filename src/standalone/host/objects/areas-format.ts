import {
  type ExcelClass,
  instance,
  type Instance,
  isInstance,
  type Method,
  type Property,
} from "../excel-class";
import { type SheetRange } from "../sheet-range";
import { RangeFormat } from "./range-format";

/**
 * The same class over several ranges: setting sets each, reading answers what all agree on. Objects
 * inside (font, fill, borders) are lifted in the same way.
 */
function overAll<T>(of: ExcelClass<T>): ExcelClass<readonly T[]> {
  const together = (answers: readonly unknown[]): unknown => {
    const [first] = answers;
    if (!isInstance(first)) return answers.every((each) => each === first) ? first : null;
    const targets = answers.map((each) => (isInstance(each) ? each.target : null));
    return instance(overAll(first.of), targets);
  };
  const lift = (property: Property<T>): Property<readonly T[]> => ({
    object: property.object,
    get: (targets, excel) => together(targets.map((target) => property.get(target, excel))),
    set:
      property.set &&
      ((targets, wanted, excel) => {
        for (const target of targets) property.set?.(target, wanted, excel);
      }),
  });
  const call =
    (method: Method<T>): Method<readonly T[]> =>
    (targets, args, excel) =>
      together(targets.map((target) => method(target, args, excel)));
  const each = <A, B>(table: Readonly<Record<string, A>>, change: (entry: A) => B) =>
    Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, change(entry)]));
  return {
    name: of.name,
    key: of.key && ((targets, excel) => of.key?.(targets[0] as T, excel) ?? ""),
    properties: each(of.properties, lift),
    methods: each(of.methods, call),
    items:
      of.items &&
      ((targets, excel) =>
        (of.items?.(targets[0] as T, excel) ?? []).map(
          (_, index) =>
            together(targets.map((target) => of.items?.(target, excel)[index])) as Instance
        )),
  };
}

let lifted: ExcelClass<readonly SheetRange[]> | undefined;

/** RangeFormat of a RangeAreas; made when first asked for, since the classes refer to each other. */
export const AreasFormat: ExcelClass<readonly SheetRange[]> = {
  name: "RangeFormat",
  get properties() {
    return (lifted ??= overAll(RangeFormat)).properties;
  },
  get methods() {
    return (lifted ??= overAll(RangeFormat)).methods;
  },
};
