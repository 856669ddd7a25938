import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readArguments, type ReportArguments } from "./report/arguments";
import { reportMany, WORKER } from "./report/report-many";
import { reportOne, type FileJob } from "./report/report-one";
import { say, terminalLanguage } from "./report/words";

const language = terminalLanguage(process.env);

/** The main job over workbook files, without Excel: exit 0 written, 1 nothing to report on, 2 wrong usage or input. */
async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2));
  if (read.ok) {
    const { files, outDir } = read.value;
    return files.length > 1 || outDir !== null ? many(read.value) : one(read.value);
  }
  if (read.code === "help") {
    console.log(`${say("usage", language)}\n${say("usage-many", language)}`);
    return 0;
  }
  console.error(`${say(read.code, language, read.params)} ${say("usage", language)}`);
  return 2;
}

async function one(args: ReportArguments): Promise<number> {
  const [file = ""] = args.files;
  const result = await reportOne({ file, out: args.out, settings: settingsOf(args), language });
  tell(result);
  if (args.json !== null && result.summary) await writeJson(args.json, result.summary);
  return result.exit;
}

/** Goes on past files that give no report, and lists them; exit 0 when at least one report was written. */
async function many(args: ReportArguments): Promise<number> {
  const { files, outDir, json } = args;
  const results = await reportMany({
    files,
    outDir,
    settings: settingsOf(args),
    language,
    onResult: (result, done) => {
      process.stderr.write(`[${done}/${files.length}] `);
      tell(result);
    },
  });
  const bad = results.filter(({ exit }) => exit !== 0);
  const count = { done: results.length - bad.length, files: files.length, bad: bad.length };
  console.log(say("many", language, count));
  if (json !== null) {
    await writeJson(
      json,
      results.map(({ file, exit, lines, summary }) => ({ file, exit, lines, ...summary }))
    );
  }
  return bad.length < results.length ? 0 : 1;
}

function settingsOf({ threshold, year }: ReportArguments): FileJob["settings"] {
  return { ...(threshold !== null && { threshold }), ...(year !== null && { year }) };
}

function tell({ exit, lines }: { readonly exit: number; readonly lines: readonly string[] }): void {
  for (const line of lines) (exit === 0 ? console.log : console.error)(line);
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Works on the files that the calling process sends, one after the other. */
function serve(): void {
  process.on("message", (job: FileJob) => {
    void reportOne(job).then((result) => process.send?.(result));
  });
}

if (process.env[WORKER]) serve();
else
  void main().then((code) => {
    process.exitCode = code;
  });
