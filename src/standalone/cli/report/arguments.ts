import { parseArgs } from "node:util";
import { failure, success, type Outcome } from "../../../model/outcome";

export interface ReportArguments {
  /** Score workbooks. */
  readonly files: readonly string[];
  /** The report of one workbook; null leaves it unwritten. */
  readonly out: string | null;
  /** Folder for the reports of many. */
  readonly outDir: string | null;
  /** Where the summary goes. */
  readonly json: string | null;
  /** 0-100. */
  readonly threshold: number | null;
  /** Fiscal year, Buddhist era. */
  readonly year: number | null;
}

export type UsageProblem =
  "help" | "no-file" | "unknown-option" | "threshold" | "year" | "out-of-many";

const OPTIONS = {
  out: { type: "string" },
  "out-dir": { type: "string" },
  json: { type: "string" },
  threshold: { type: "string" },
  year: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the command line; everything that does not make sense is wrong usage with a code. */
export function readArguments(args: readonly string[]): Outcome<ReportArguments, UsageProblem> {
  const parsed = parsedArguments(args);
  if (!parsed.ok) return parsed;
  const { values, positionals: files } = parsed.value;
  if (values.help) return failure("help");
  if (files.length === 0) return failure("no-file");
  const wantsMany = files.length > 1 || values["out-dir"] !== undefined;
  if (wantsMany && values.out !== undefined) return failure("out-of-many");
  const threshold = numberIn(values.threshold, 0, 100);
  if (threshold === undefined) return failure("threshold", { value: values.threshold ?? "" });
  const year = numberIn(values.year, 2400, 2700);
  if (year === undefined || (year !== null && !Number.isInteger(year))) {
    return failure("year", { value: values.year ?? "" });
  }
  return success({
    files,
    out: values.out ?? null,
    outDir: values["out-dir"] ?? null,
    json: values.json ?? null,
    threshold,
    year,
  });
}

function parsedArguments(args: readonly string[]) {
  try {
    const options = { args: [...args], options: OPTIONS, allowPositionals: true } as const;
    return success(parseArgs(options));
  } catch (error) {
    return failure("unknown-option" as const, { reason: (error as Error).message });
  }
}

/** A number of an option: null when it was not given, undefined when it is none or out of bounds. */
function numberIn(
  text: string | undefined,
  least: number,
  most: number
): number | null | undefined {
  if (text === undefined) return null;
  const number = text.trim() === "" ? NaN : Number(text);
  return number >= least && number <= most ? number : undefined;
}
