/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const text = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");
const elements = (name: string, within: Element | Document = manifest) => [
  ...within.getElementsByTagName(name),
];
const only = (name: string, within: Element | Document = manifest): Element => {
  const found = elements(name, within);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]!;
};
const top = (name: string): Element =>
  [...manifest.documentElement.children].find((child) => child.tagName === name)!;
const childNames = (element: Element) => [...element.children].map((child) => child.tagName);
const values = (element: Element) =>
  [element, ...elements("Override", element), ...elements("bt:Override", element)].map(
    (one) => one.getAttribute("DefaultValue") ?? one.getAttribute("Value") ?? ""
  );
const resources = () =>
  ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => elements(name, only("Resources")));

/** Width and height of a PNG file, from its header. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  test("is well-formed", () => {
    expect(elements("parsererror")).toEqual([]);
  });

  test("has an id, a version and a host that Office accepts", () => {
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
    expect(
      elements("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))
    ).toEqual(["Workbook", "Workbook"]);
  });

  test("has its elements in the order that Office demands", () => {
    expect(childNames(manifest.documentElement)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
    expect(childNames(only("DesktopFormFactor"))).toEqual([
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
    ]);
    expect(childNames(only("Resources"))).toEqual([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
    for (const control of elements("Control"))
      expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  });

  test("asks for ExcelApi 1.14, which all that it calls belongs to", () => {
    const sets = elements("Set", only("Requirements"));
    expect(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["ExcelApi", "1.14"],
    ]);
  });

  test("has a tab of its own with one group: open, check, highlight on and off, report", () => {
    const tab = only("CustomTab");
    expect(childNames(tab)).toEqual(["Group", "Label"]);
    const actions = elements("Action", tab).map((action) => [
      action.getAttribute("xsi:type"),
      elements("FunctionName", action)[0]?.textContent ?? null,
    ]);
    expect(actions).toEqual([
      ["ShowTaskpane", null],
      ["ExecuteFunction", "check"],
      ["ExecuteFunction", "toggleHighlights"],
      ["ExecuteFunction", "writeReport"],
    ]);
  });

  test("gives every id once, and every resource that is named", () => {
    const named = [...text.matchAll(/ resid="([^"]+)"/g)].map((match) => match[1]);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const there = resources().map((resource) => resource.getAttribute("id"));
    expect([...new Set(named)].sort()).toEqual([...there].sort());
    expect(there.filter((id) => id!.length > 32)).toEqual([]);
  });

  test("keeps short strings to 125 characters and long ones to 250", () => {
    const longest = (name: string) =>
      elements("bt:String", only(name))
        .flatMap(values)
        .map((value) => value.length);
    expect(Math.max(...longest("bt:ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...longest("bt:LongStrings"))).toBeLessThanOrEqual(250);
    expect(
      Math.max(...values(only("DisplayName")).map((value) => value.length))
    ).toBeLessThanOrEqual(125);
    expect(
      Math.max(...values(top("Description")).map((value) => value.length))
    ).toBeLessThanOrEqual(250);
  });

  test("says everything in English and in Thai", () => {
    expect(only("DefaultLocale").textContent).toBe("en-US");
    for (const said of [top("DisplayName"), top("Description"), ...elements("bt:String")]) {
      const [english, ...others] = values(said);
      expect(english).toMatch(/^[ -~]+$/);
      expect(others).toHaveLength(1);
      expect(others[0]).toMatch(/[\u0e00-\u0e7f]/);
    }
    for (const override of [...elements("Override"), ...elements("bt:Override")])
      expect(override.getAttribute("Locale")).toBe("th-TH");
  });

  test("has every icon in every size, drawn at that size", () => {
    const SIZES = ["16", "20", "24", "32", "40", "48", "64", "80"];
    const icons = elements("Icon");
    expect(icons).toHaveLength(5);
    for (const icon of icons) {
      const images = elements("bt:Image", icon);
      expect(images.map((image) => image.getAttribute("size"))).toEqual(SIZES);
      for (const image of images) {
        const url = elements("bt:Image", only("bt:Images"))
          .find((one) => one.getAttribute("id") === image.getAttribute("resid"))!
          .getAttribute("DefaultValue")!;
        const size = Number(image.getAttribute("size"));
        expect(sizeOf(join(ROOT, "assets", basename(url)))).toEqual([size, size]);
      }
    }
    for (const [name, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const url = only(name).getAttribute("DefaultValue")!;
      expect(sizeOf(join(ROOT, "assets", basename(url)))).toEqual([size, size]);
    }
    expect(sizeOf(join(ROOT, "assets", "icon-128.png"))).toEqual([128, 128]);
  });

  test("names nothing but files of the build, on one origin", () => {
    const urls = [...text.matchAll(/"(https:[^"]+)"/g)].map((match) => new URL(match[1]!));
    expect(new Set(urls.map((url) => url.origin))).toEqual(new Set(["https://localhost:3000"]));
    const pages = urls.map((url) => url.pathname).filter((path) => path.endsWith(".html"));
    for (const page of new Set(pages)) {
      const name = basename(page);
      const folder = name === "commands.html" ? "commands" : "taskpane";
      expect([name, existsSync(join(ROOT, "src", folder, name))]).toEqual([name, true]);
    }
  });
});
