import { readFileSync } from "node:fs";
import { manifestFor } from "../../webpack/manifest";

const MANIFEST = readFileSync("manifest.xml", "utf8");
const FROM = "https://localhost:3000";
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const OFFICE = { from: FROM, to: "https://ita.example.go.th", version };

test("every address of the manifest moves to the server's, and nothing else changes", () => {
  const moved = manifestFor(MANIFEST, OFFICE);
  expect(moved).not.toContain("localhost");
  expect(moved.split("https://ita.example.go.th").length).toBe(MANIFEST.split(FROM).length);
  expect(moved.replaceAll("https://ita.example.go.th", FROM)).toBe(MANIFEST);
});

test("a slash after the host, and a port, are taken as they are meant", () => {
  expect(manifestFor(MANIFEST, { ...OFFICE, to: "https://ita.example.go.th/" })).toBe(
    manifestFor(MANIFEST, OFFICE)
  );
  expect(manifestFor(MANIFEST, { ...OFFICE, to: "https://ita.example.go.th:8443" })).toContain(
    '"https://ita.example.go.th:8443/taskpane.html"'
  );
});

test("the developer's own manifest stays as it is", () => {
  expect(manifestFor(MANIFEST, { ...OFFICE, to: FROM })).toBe(MANIFEST);
});

const SOME_ICON = `${FROM}/assets/icon-check-20.png`;

test.each([
  ["an origin without https", { to: "http://ita.example.go.th" }, MANIFEST, "https only"],
  ["an origin with a path", { to: "https://example.go.th/ita" }, MANIFEST, "scheme and host only"],
  ["a host without a scheme", { to: "ita.example.go.th" }, MANIFEST, "Invalid URL"],
  [
    "a manifest without the address to move",
    {},
    MANIFEST.replaceAll(FROM, "https://a.go.th"),
    FROM,
  ],
  [
    "an address that the replacement misses",
    {},
    MANIFEST.replace(SOME_ICON, "https://LOCALHOST:3000/assets/icon-check-20.png"),
    "icon-check-20.png is not on https://ita.example.go.th",
  ],
  [
    "an address without https",
    {},
    MANIFEST.replace(SOME_ICON, "http://localhost:3000/assets/icon-check-20.png"),
    "is not on",
  ],
  [
    "a foreign domain",
    {},
    MANIFEST.replace("</AppDomains>", "<AppDomain>https://elsewhere.com</AppDomain></AppDomains>"),
    "https://elsewhere.com is not on",
  ],
  [
    "a version that is not the package's",
    { version: "9.9.9" },
    MANIFEST,
    "Version must be 9.9.9.0",
  ],
  ["an id that is no GUID", {}, MANIFEST.replace(/<Id>.*<\/Id>/, "<Id>ita</Id>"), "GUID"],
  ["an id twice", {}, MANIFEST.replace(' id="Ita.Icon.20"', ' id="Ita.Icon.16"'), "given twice"],
  [
    "a name without its resource",
    {},
    MANIFEST.replace('resid="Ita.Help.Url"', 'resid="Ita.Url"'),
    "no resource has the id Ita.Url",
  ],
])("%s fails the build", (_, change, manifest, why) => {
  expect(() => manifestFor(manifest, { ...OFFICE, ...change })).toThrow(why);
});
