import { basename, extname, join, resolve } from "node:path";

/**
 * "reports/scores.xlsx" for each file. Equal names from different folders are numbered, whatever their capitals
 * (Windows knows no difference); no report takes the place of a workbook that it is made from.
 * @returns null for each when there is no folder to write to
 */
export function outNames(files: readonly string[], folder: string | null): (string | null)[] {
  const taken = new Set(files.map(keyOf));
  return files.map((file) => {
    if (folder === null) return null;
    const ending = extname(file);
    const name = basename(file, ending);
    let free = join(folder, `${name}${ending}`);
    for (let number = 2; taken.has(keyOf(free)); number++) {
      free = join(folder, `${name} (${number})${ending}`);
    }
    taken.add(keyOf(free));
    return free;
  });
}

const keyOf = (path: string) => resolve(path).toLowerCase();
