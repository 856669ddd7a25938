import { writeFileSync } from "node:fs";
import { checksPage } from "./checks-page";

/** npm run docs:checks: writes docs/checks.md from the catalogue. */
writeFileSync("docs/checks.md", checksPage());
