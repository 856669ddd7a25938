import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const OFFICE_PACKAGE = "node_modules/@microsoft/office-js";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const ORIGIN = "https://ita.example.go.th";
const folder = mkdtempSync(join(tmpdir(), "ita-build-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds everything but the code into a folder of the test's own, as npm run build does. */
function build(name: string, ...env: string[]) {
  const to = join(folder, name);
  const args = ["--mode", "production", "--config", "test/build/light.config.mjs"];
  const given = [`folder=${to}`, ...env].flatMap((each) => ["--env", each]);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", ...args, ...given],
    { encoding: "utf8" }
  );
  const read = (file: string) => readFileSync(join(to, file), "utf8");
  return { status, said: stdout + stderr, to, read };
}

/** What a page loads, attributes with or without quotes. */
const loaded = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`${attribute}=["']?([^"' >]+)`, "g"))].map(
    ([, address]) => address!
  );
const scripts = (html: string) => loaded(html, "<script (?:defer )?src");
/** Files of its own folder that a page names. */
const named = (html: string) =>
  loaded(html, "(?:src|href)").filter((address) => !address.startsWith("https:"));

describe("npm run build -- --env origin=https://...", () => {
  const built = build("office", `origin=${ORIGIN}`);
  const pages = ["taskpane.html", "commands.html", "help.html"];

  test("ends well", () => {
    expect([built.status, built.said]).toEqual([0, expect.not.stringContaining("ERROR")]);
  });

  test("makes a manifest whose every address names a file of the folder", () => {
    const manifest = built.read("manifest.xml");
    expect(manifest).not.toContain("localhost");
    const addresses = [...manifest.matchAll(/Value="(https:[^"]+)"/g)].map(([, url]) => url!);
    expect(addresses.length).toBeGreaterThan(35);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/ita\.example\.go\.th\//);
      const file = address.slice(ORIGIN.length + 1);
      expect([file, existsSync(join(built.to, file))]).toEqual([file, true]);
    }
    expect(manifest).toContain(`<AppDomain>${ORIGIN}</AppDomain>`);
  });

  test.each(pages)("%s names only files of the folder", (page) => {
    for (const file of named(built.read(page)))
      expect([file, existsSync(join(built.to, file))]).toEqual([file, true]);
  });

  test("takes office.js from Microsoft's network, and lets nothing else in", () => {
    for (const page of ["taskpane.html", "commands.html"]) {
      const html = built.read(page);
      expect(scripts(html)).toContain(CDN);
      expect(html).toMatch(/connect-src 'self';/);
      expect(html).not.toContain("unsafe-eval");
    }
    expect(readdirSync(built.to)).not.toContain("office");
  });
});

describe("npm run build -- --env officejs=local", () => {
  const built = build("closed", `origin=${ORIGIN}`, "officejs=local");

  test("ends well, and no page looks outside the folder", () => {
    expect([built.status, built.said]).toEqual([0, expect.not.stringContaining("ERROR")]);
    for (const page of ["taskpane.html", "commands.html"]) {
      const html = built.read(page);
      expect(scripts(html)).toContain("office/office.js");
      expect(html).not.toContain("https://");
      for (const file of named(html))
        expect([file, existsSync(join(built.to, file))]).toEqual([file, true]);
    }
  });

  test("copies Microsoft's files as they are, with their licence", () => {
    const files = readdirSync(join(built.to, "office"), { recursive: true, encoding: "utf8" });
    const copied = files
      .filter((file) => /\.(js|md)$/.test(file))
      .map((it) => it.replace(/\\/g, "/"));
    expect(copied).toEqual(
      expect.arrayContaining([
        "office.js",
        "excel-web-16.00.js",
        "excel-win32-16.01.js",
        "excel-mac-16.00.js",
        "th-th/office_strings.js",
        "en-us/office_strings.js",
        "LICENSE.md",
      ])
    );
    for (const file of copied) {
      const source = file === "LICENSE.md" ? file : `dist/${file}`;
      const same = readFileSync(join(OFFICE_PACKAGE, source)).equals(
        readFileSync(join(built.to, "office", file))
      );
      expect([file, same]).toEqual([file, true]);
    }
  });
});

test.each([
  ["without https", "origin=http://ita.example.go.th", "https only"],
  ["with a path", "origin=https://example.go.th/ita", "scheme and host only"],
])("an origin %s stops the build and says why", (_, env, why) => {
  const { status, said } = build("wrong", env);
  expect(status).not.toBe(0);
  expect(said).toContain(why);
});
