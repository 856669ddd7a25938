import type { WorkbookPackage } from "./workbook-package";

/** Removes a part and all parts that nothing else leads to once it is gone. */
export function removeWithParts(parts: WorkbookPackage, part: string): void {
  const mine = reachable(parts, part, null);
  mine.add(part);
  const kept = reachable(parts, "", part);
  for (const each of mine) if (!kept.has(each)) parts.delete(each);
}

/** All parts that a part leads to ("" is the package), not counting what is reached through another. */
function reachable(parts: WorkbookPackage, from: string, without: string | null): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const each of parts.relationshipsOf(part)) {
      if (each.external || found.has(each.part) || !parts.has(each.part)) continue;
      if (each.part === without) continue;
      found.add(each.part);
      waiting.push(each.part);
    }
  }
  return found;
}
