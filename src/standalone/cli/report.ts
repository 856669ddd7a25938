import { readArguments, type ReportArguments } from "./report/arguments";
import { workbooksNamed } from "./report/files";
import { reportMany } from "./report/report-many";
import { reportOne, type FileJob } from "./report/report-one";
import { summaryEntry, writeSummary } from "./report/summary-file";
import { say, terminalLanguage } from "./report/words";

const language = terminalLanguage(process.env);

/**
 * The main job over workbook files, without Excel.
 * One file: exit 0 written, 1 nothing to report on, 2 wrong usage or input. Many: 0 all written, 1 some not, 2
 * wrong usage.
 */
async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (read.ok) {
    const args = { ...read.value, files: await workbooksNamed(read.value.files) };
    if (args.files.length === 0) return misused("no-file");
    if (args.outDir !== null) return many(args);
    if (args.files.length < 2) return one(args);
    if (args.out === null) return many(args);
    return misused("out-of-many");
  }
  if (read.code !== "help") return misused(read.code, read.params);
  console.log(`${say("usage", language)}\n${say("usage-many", language)}`);
  return 0;
}

function misused(
  ...[word, params]: [Parameters<typeof say>[0], Parameters<typeof say>[2]?]
): number {
  console.error(`${say(word, language, params)} ${say("usage", language)}`);
  return 2;
}

async function one(args: ReportArguments): Promise<number> {
  const [file = ""] = args.files;
  const result = await reportOne({ file, out: args.out, settings: settingsOf(args), language });
  for (const line of result.lines) (result.exit === 0 ? console.log : console.error)(line);
  const kept = result.summary === null || (await summaryKept(args.json, result.summary));
  return kept ? result.exit : 2;
}

/** Goes on past files that give no report, and lists them at the end. */
async function many(args: ReportArguments): Promise<number> {
  const { files, outDir } = args;
  const results = await reportMany({
    files,
    outDir,
    settings: settingsOf(args),
    language,
    onResult: ({ lines }, done) => console.error(`[${done}/${files.length}] ${lines.join("\n")}`),
  });
  const bad = results.filter(({ exit }) => exit !== 0);
  const count = { done: results.length - bad.length, files: files.length, bad: bad.length };
  console.log([say("many", language, count), ...bad.flatMap(({ lines }) => lines)].join("\n"));
  const kept = await summaryKept(args.json, results.map(summaryEntry));
  return kept && bad.length === 0 ? 0 : 1;
}

function settingsOf({ threshold, year }: ReportArguments): FileJob["settings"] {
  return { ...(threshold !== null && { threshold }), ...(year !== null && { year }) };
}

/** Writes the summary where one is wanted; says so when it cannot be. */
async function summaryKept(path: string | null, content: unknown): Promise<boolean> {
  const reason = path === null ? null : await writeSummary(path, content);
  if (reason !== null) console.error(say("unwritable", language, { file: path ?? "", reason }));
  return reason === null;
}

void main().then((code) => {
  process.exitCode = code;
});
