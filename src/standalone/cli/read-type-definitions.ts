import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";

export interface MemberFacts {
  /** ExcelApi requirement set, "1.4". */
  readonly set: string;
  /** m: method, o: property that is an object of the API, v: property that is a value. */
  readonly kind: "m" | "o" | "v";
  readonly readOnly: boolean;
}

export type TypeDefinitions = Record<string, Record<string, MemberFacts>>;

/** Members that every proxy object has; the client answers them without asking Excel. */
const OF_THE_CLIENT = new Set([
  "context",
  "isNullObject",
  "load",
  "set",
  "toJSON",
  "track",
  "untrack",
  "items",
]);

const setOf = (node: ts.Node): string | undefined =>
  /\[Api set: ExcelApi (\d+\.\d+)\b/.exec(node.getFullText())?.[1];

/**
 * Classes of the Excel namespace and the members that a numbered requirement set holds, as the type
 * definitions of Office.js state them. Members without a set of their own take that of their class.
 */
export function readTypeDefinitions(): TypeDefinitions {
  const path = createRequire(`${process.cwd()}/`).resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true
  );
  const excel = source.statements
    .filter(ts.isModuleDeclaration)
    .filter((each) => each.name.text === "Excel" && each.body && ts.isModuleBlock(each.body))
    .flatMap((each) => [...(each.body as ts.ModuleBlock).statements]);
  const classes = excel
    .filter(ts.isClassDeclaration)
    .filter((each) =>
      each.heritageClauses?.some((clause) => clause.getText().includes("ClientObject"))
    );
  const names = new Set(classes.map((each) => each.name?.text ?? ""));
  const definitions: TypeDefinitions = {};
  for (const each of classes) {
    const own = setOf(each);
    const members: Record<string, MemberFacts> = {};
    for (const member of each.members) {
      const name = member.name?.getText().replace(/^"|"$/g, "");
      const set = setOf(member) ?? (/\[Api set:/.test(member.getFullText()) ? undefined : own);
      if (!name || !set || OF_THE_CLIENT.has(name) || name in members) continue;
      if (ts.isMethodDeclaration(member)) members[name] = { set, kind: "m", readOnly: true };
      else if (ts.isPropertyDeclaration(member)) {
        const type = member.type?.getText().replace(/^Excel\./, "") ?? "";
        const event = /EventHandlers/.test(type);
        const readOnly =
          member.modifiers?.some((each) => each.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
        members[name] = { set, kind: event ? "m" : names.has(type) ? "o" : "v", readOnly };
      }
    }
    if (each.name && Object.keys(members).length) definitions[each.name.text] = members;
  }
  return definitions;
}
