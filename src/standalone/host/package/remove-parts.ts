import type { WorkbookPackage } from "./workbook-package";

/** Removes a part and all parts that nothing else leads to once it is gone. */
export function removeWithParts(parts: WorkbookPackage, part: string): void {
  const mine = reachable(parts, [part]);
  mine.add(part);
  const kept = new Set<string>();
  for (const root of parts.relationshipsOf("")) {
    if (root.external || root.part === part) continue;
    kept.add(root.part);
    for (const each of reachable(parts, [root.part])) kept.add(each);
  }
  for (const each of mine) if (!kept.has(each)) parts.delete(each);
}

function reachable(parts: WorkbookPackage, from: string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const each of parts.relationshipsOf(part)) {
      if (each.external || found.has(each.part) || !parts.has(each.part)) continue;
      found.add(each.part);
      waiting.push(each.part);
    }
  }
  return found;
}
