import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readArguments } from "./report/arguments";
import { reportOne } from "./report/report-one";
import { say, terminalLanguage } from "./report/words";

/** The main job over workbook files, without Excel: exit 0 written, 1 nothing to report on, 2 wrong usage or input. */
async function main(): Promise<number> {
  const language = terminalLanguage(process.env);
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    if (read.code === "help") {
      console.log(`${say("usage", language)}\n${say("usage-many", language)}`);
      return 0;
    }
    console.error(`${say(read.code, language, read.params)} ${say("usage", language)}`);
    return 2;
  }
  const { files, out, json, threshold, year } = read.value;
  const settings = { ...(threshold !== null && { threshold }), ...(year !== null && { year }) };
  const [file = ""] = files;
  const result = await reportOne({ file, out, settings, language });
  for (const line of result.lines) (result.exit === 0 ? console.log : console.error)(line);
  if (json !== null && result.summary) {
    await mkdir(dirname(json), { recursive: true });
    await writeFile(json, `${JSON.stringify(result.summary, null, 2)}\n`);
  }
  return result.exit;
}

void main().then((code) => {
  process.exitCode = code;
});
