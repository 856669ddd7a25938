import { formatArea, quoteSheet } from "../area";
import { type Scalar, toScalar } from "../cells";
import { type ExcelClass, instance, isInstance, type Method, value } from "../excel-class";
import { invalidArgument } from "../excel-error";
import { toFileFormula } from "../formula-names";
import { membersOf } from "../members";
import { evaluate } from "../scratch";
import { type Session } from "../session";
import { SheetRange } from "../sheet-range";

/** What a worksheet function gave: a value, or the text of an error. */
interface Result {
  readonly value: Scalar | null;
  readonly error: string | null;
}

export const FunctionResult: ExcelClass<Result> = {
  name: "FunctionResult",
  properties: { value: value(({ value }) => value), error: value(({ error }) => error) },
  methods: {},
};

/** An argument as it stands in a formula. */
function written(argument: unknown): string {
  if (argument === null || argument === undefined) return "";
  if (typeof argument === "string") return `"${argument.replace(/"/g, '""')}"`;
  if (typeof argument === "number" || typeof argument === "boolean")
    return String(argument).toUpperCase();
  if (Array.isArray(argument)) {
    const rows = argument as unknown[];
    const lines = rows.map((row) =>
      Array.isArray(row) ? row.map(written).join(",") : written(row)
    );
    return `{${lines.join(Array.isArray(rows[0]) ? ";" : ",")}}`;
  }
  if (isInstance(argument)) {
    if (argument.target instanceof SheetRange)
      return `${quoteSheet(argument.target.sheet.name)}!${formatArea(argument.target.area)}`;
    if (argument.of.name === "FunctionResult") return written((argument.target as Result).value);
  }
  throw invalidArgument();
}

/** "beta_Dist" -> "BETA.DIST", "sumIfs" -> "SUMIFS". */
const formulaName = (member: string): string => member.replace(/_/g, ".").toUpperCase();

/** Functions that take any number of arguments get them as one array from the client. */
const flat = (args: readonly unknown[]): unknown[] => {
  const [only] = args;
  return args.length === 1 && Array.isArray(only) ? (only as unknown[]) : [...args];
};

function call(excel: Session, member: string, args: readonly unknown[]): Result {
  excel.refresh();
  const { model } = excel.book;
  const list = flat(args).map(written);
  while (list.length > 0 && list[list.length - 1] === "") list.pop();
  const formula = toFileFormula(`${formulaName(member)}(${list.join(",")})`);
  const [result] = evaluate(model, [formula]);
  if (typeof result === "object" && result !== null && "error" in result)
    return { value: null, error: String(result.error) };
  return { value: toScalar(result, model.properties.date1904 ?? false), error: null };
}

/** Every worksheet function of the type definitions, evaluated by the formula engine. */
export const Functions: ExcelClass<Session> = {
  name: "Functions",
  properties: {},
  methods: Object.fromEntries(
    membersOf("Functions").map((member): [string, Method<Session>] => [
      member,
      (excel, args: readonly unknown[]) => instance(FunctionResult, call(excel, member, args)),
    ])
  ),
};
