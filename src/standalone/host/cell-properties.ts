import { type ExcelClass, isInstance } from "./excel-class";
import { invalidArgument } from "./excel-error";
import { type Session } from "./session";

/** What is wanted of an object, or written to it: names with true, values, or more of the same. */
export type Wanted = Readonly<Record<string, unknown>>;

const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

interface Found {
  readonly of: ExcelClass<unknown>;
  readonly target: unknown;
}

/** A named part of an object: its property, or a side of its borders. */
function partOf({ of, target }: Found, name: string, excel: Session): Found {
  const property = of.properties[name];
  const part =
    of.name === "RangeBorderCollection" && SIDES[name]
      ? of.methods.getItem?.(target, [SIDES[name]] as never, excel)
      : property?.object && property.get(target, excel);
  if (!isInstance(part)) throw invalidArgument();
  return part;
}

/** Reads what is wanted of an object of the API, as Range.getCellProperties answers it. */
export function readProperties(
  owner: Found,
  wanted: Wanted,
  excel: Session
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(wanted)) {
    if (part === false || part === undefined || part === null) continue;
    const property = owner.of.properties[name];
    if (typeof part === "object")
      answer[name] = readProperties(partOf(owner, name, excel), part as Wanted, excel);
    else if (property && !property.object) answer[name] = property.get(owner.target, excel) ?? null;
    else throw invalidArgument();
  }
  return answer;
}

/** Writes to an object of the API what Range.setCellProperties is given for it. */
export function writeProperties(owner: Found, given: Wanted, excel: Session): void {
  for (const [name, part] of Object.entries(given)) {
    if (part === undefined || part === null) continue;
    const property = owner.of.properties[name];
    if (property?.set && !property.object) property.set(owner.target, part as never, excel);
    else if (typeof part === "object")
      writeProperties(partOf(owner, name, excel), part as Wanted, excel);
    else throw invalidArgument();
  }
}
