/** Names of parts and of what connects them (ECMA-376 part 2). Part names have no leading slash. */

export const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** The part that holds a part's relationships; of the package itself for "". */
export function relationshipsPartOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(part.lastIndexOf("/") + 1)}.rels`;
}

/** The part that a target names, seen from the part that holds the relationship. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folderOf(from).split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
