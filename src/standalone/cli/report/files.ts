import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const WORKBOOK = /\.xls[xm]$/i;

/** Left beside an open workbook by Excel; it holds nothing but who opened it. */
const LOCK = /^~\$/;

/**
 * The workbooks that the command line names: a folder stands for those in it, and * and ? are taken as a shell
 * would that leaves them to the program (Windows). A name that fits nothing stays, to be reported as missing.
 */
export async function workbooksNamed(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) files.push(...(await workbooksOf(name)));
  return [...new Set(files)];
}

async function workbooksOf(name: string): Promise<string[]> {
  const found = await stat(name).catch(() => null);
  if (found?.isDirectory()) return inFolder(name, (file) => WORKBOOK.test(file));
  if (found || !/[*?]/.test(basename(name))) return [name];
  const pattern = basename(name)
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const fits = new RegExp(`^${pattern}$`, "i");
  const files = await inFolder(dirname(name), (file) => fits.test(file));
  return files.length > 0 ? files : [name];
}

async function inFolder(folder: string, fits: (file: string) => boolean): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((file) => fits(file) && !LOCK.test(file))
    .sort()
    .map((file) => join(folder, file));
}
