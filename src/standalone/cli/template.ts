import { writeFile } from "node:fs/promises";
import { makeTemplate } from "./template/make-template";

/** Fiscal years (Buddhist era) whose form is given away. */
const YEARS = [2568, 2569];

/** npm run template: writes assets/templates. */
async function main(): Promise<void> {
  for (const year of YEARS) {
    const path = `assets/templates/ita-${year}.xlsx`;
    await writeFile(path, await makeTemplate(year));
    console.log(path);
  }
}

void main();
