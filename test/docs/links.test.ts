import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { PAGES, type DocPage } from "./pages";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

const linksOf = ({ text }: DocPage) =>
  [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, link, address]) => (link ?? address)!)
    .filter((link) => !/^(https?|mailto):/.test(link));

/** The anchor that GitHub gives a heading. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));

describe.each(PAGES)("$path", (page) => {
  test("links to files and headings that are there", () => {
    const broken = linksOf(page).filter((link) => {
      const [file = "", heading] = decodeURIComponent(link).split("#");
      const path = file === "" ? page.path : normalize(join(page.folder, file));
      if (!existsSync(path)) return true;
      return heading !== undefined && !anchorsOf(readFileSync(path, "utf8")).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  test("names commands that package.json has", () => {
    const named = [...page.text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name!
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test("every picture of the folder is shown in the guide, in both languages", () => {
  const guide = PAGES.find(({ path }) => path.endsWith("guide.md"))!;
  for (const name of readdirSync("docs/pictures"))
    expect([name, guide.text.split(`pictures/${name}`).length - 1]).toEqual([name, 2]);
});
