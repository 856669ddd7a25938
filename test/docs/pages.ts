import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface DocPage {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

/** The pages that people read: README, the architecture, and everything in docs. */
export const PAGES: readonly DocPage[] = [
  "README.md",
  "ARCHITECTURE.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].map((path) => ({ path, folder: dirname(path), text: readFileSync(path, "utf8") }));

/** Pages that tell somebody what to press. */
export const GUIDES = PAGES.filter(({ path }) =>
  /README|guide|install|handover|privacy|real-excel/.test(path)
);
