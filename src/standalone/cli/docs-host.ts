import { readFile, writeFile } from "node:fs/promises";
import { answeredClasses, answers } from "../host/coverage";
import { readTypeDefinitions, type TypeDefinitions } from "./read-type-definitions";

/** Highest set that the stand-in is measured against. */
const FLOOR = 14;
const MEMBERS = "src/standalone/host/members.json";
const PAGE = "docs/host-coverage.md";
const README = "src/standalone/README.md";
const COUNTS = /<!-- counts -->[\s\S]*?<!-- \/counts -->/;

const minor = (set: string): number => Number(set.split(".")[1]);

/** The table that the dispatcher keeps the floor with: class -> member -> set and kind. */
function membersJson(definitions: TypeDefinitions): string {
  const lines = Object.entries(definitions).map(([name, members]) => {
    const short = Object.fromEntries(
      Object.entries(members).map(([member, { set, kind }]) => [member, set + kind])
    );
    return `  ${JSON.stringify(name)}: ${JSON.stringify(short)}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

interface Row {
  readonly name: string;
  readonly answered: readonly string[];
  readonly missing: readonly string[];
}

function rowsOf(definitions: TypeDefinitions): Row[] {
  const classes = answeredClasses();
  return Object.entries(definitions).flatMap(([name, members]) => {
    const known = Object.keys(members).filter(
      (member) => minor(members[member]?.set ?? "1.99") <= FLOOR
    );
    if (known.length === 0) return [];
    const of = classes.get(name);
    return [
      {
        name,
        answered: known.filter((member) => answers(of, member)),
        missing: known.filter((member) => !answers(of, member)),
      },
    ];
  });
}

const sum = (rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

function countsOf(rows: readonly Row[]): string {
  const answered = sum(rows, (row) => row.answered.length);
  const all = answered + sum(rows, (row) => row.missing.length);
  const whole = rows.filter((row) => row.missing.length === 0).length;
  const none = rows.filter((row) => row.answered.length === 0);
  return [
    `${answered} of ${all} members of ExcelApi 1.1 to 1.${FLOOR} are answered (${((answered / all) * 100).toFixed(0)} %):`,
    `${whole} of ${rows.length} classes whole, ${rows.length - whole - none.length} in part, ${none.length} not at all.`,
  ].join(" ");
}

const page = (rows: readonly Row[]): string =>
  `# What the stand-in answers

Made by \`npm run docs:host\` from the dispatch tables and Microsoft's type definitions. ${countsOf(rows)}
Whatever is missing is answered with Excel's own error, ApiNotFound, naming the member.

| class | answered | missing |
|---|---|---|
${rows.map(({ name, answered, missing }) => `| ${name} | ${answered.length} of ${answered.length + missing.length} | ${missing.join(", ")} |`).join("\n")}
`;

async function main(): Promise<void> {
  const definitions = readTypeDefinitions();
  await writeFile(MEMBERS, membersJson(definitions));
  const rows = rowsOf(definitions);
  await writeFile(PAGE, page(rows));
  const readme = await readFile(README, "utf8");
  const counts = `<!-- counts -->\n${countsOf(rows)}\n<!-- /counts -->`;
  await writeFile(README, readme.replace(COUNTS, counts));
  console.log(countsOf(rows));
}

void main();
