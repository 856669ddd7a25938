import members from "./members.json";

/** Class -> member -> "1.4v": its ExcelApi set, and whether it is a method, an object or a value. */
const TABLE = members as Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The requirement set of a member, as a number of the 1.x row; undefined for what no set names. */
export function minorSet(className: string, member: string): number | undefined {
  const entry = TABLE[className]?.[member];
  return entry === undefined ? undefined : Number(/^1\.(\d+)/.exec(entry)?.[1]);
}

/** Whether the type definitions know the member at all. */
export const isMember = (className: string, member: string): boolean =>
  TABLE[className]?.[member] !== undefined;

/** Members of a class that the type definitions know. */
export const membersOf = (className: string): string[] => Object.keys(TABLE[className] ?? {});
