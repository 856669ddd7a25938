import { parseBase } from "../../src/edits/base";
import { NAMESPACE, beginChanges, endChanges, readStore, settingsOf } from "../../src/edits/store";
import type { StoredPart } from "../../src/edits/store";
import { Office, planOf } from "./plans";

const part = (kind: string, version: number, content: unknown): string =>
  `<store xmlns="${NAMESPACE}" kind="${kind}" version="${version}">${JSON.stringify(content)}</store>`;

const stored = (...xml: string[]): StoredPart[] =>
  xml.map((each, id) => ({ id: String(id), xml: each }));

const SHEET = {
  sheet: "measures",
  run: 1,
  columns: [{ key: "name", width: null }],
  rows: [{ key: "a", height: null, cells: { name: ["มาตรการ", 0] } }],
};

test("the memory of an older add-in is read, whatever it did not remember yet", () => {
  const store = readStore(
    stored(
      part("settings", 0, { threshold: 90 }),
      part("journal", 0, { run: 1, done: 1 }),
      part("sheet", 0, { ...SHEET, version: 0 })
    )
  );
  expect(store).toMatchObject({
    newer: false,
    journal: { run: 1, done: 1, scores: {}, years: [] },
  });
  expect(settingsOf(store)).toMatchObject({ threshold: 90, digits: "thai", closedYears: [] });
  expect(store.bases.get("measures")).toMatchObject({
    rows: SHEET.rows,
    kept: {},
    deletedRows: [],
  });
});

test("an edit beside what an older add-in wrote is kept", () => {
  const office = new Office();
  const plan = planOf(["name"], { a: ["มาตรการ"] });
  office.run(plan);
  office.base = parseBase(JSON.stringify({ ...SHEET, version: 0 }));
  office.paper.put(1, 1, "ของเรา");
  expect(office.run(plan)).toMatchObject({ kept: 1, conflicts: [] });
  expect(office.shown).toEqual([["ของเรา"]]);
});

test("the memory of a newer add-in is known by its version", () => {
  expect(readStore(stored(part("journal", 99, {}))).newer).toBe(true);
});

test.each([
  ["no markup at all", "มาตรการ"],
  ["another's part", "<data xmlns='urn:x'/>"],
  ["half a part", part("sheet", 1, SHEET).slice(0, 80)],
  [
    "a sheet that is no JSON",
    `<store xmlns="${NAMESPACE}" kind="sheet" version="1">{"sheet"</store>`,
  ],
  ["a sheet without rows of its own", part("sheet", 1, { ...SHEET, version: 1, rows: "x" })],
  ["a journal that is no JSON", `<store xmlns="${NAMESPACE}" kind="journal" version="1">[</store>`],
])("a part that cannot be read is not believed: %s", (_, xml) => {
  const store = readStore(stored(xml));
  expect([...store.bases, ...store.pending]).toEqual([]);
  expect(store.journal).toEqual({ run: 0, done: 0, scores: {}, years: [] });
});

test("what a run means to leave becomes what it left once it is finished, in this order", () => {
  const empty = readStore([]);
  const base = parseBase(JSON.stringify({ ...SHEET, version: 1 }))!;
  const xml = (changes: ReturnType<typeof beginChanges>) =>
    changes.flatMap((change) => ("xml" in change ? [change.xml] : []));
  const begun = xml(beginChanges(empty, [base], 1));
  expect(readStore(stored(...begun))).toMatchObject({ pending: new Map([["measures", [base]]]) });
  const [, ofSheet = ""] = begun;
  const ended = xml(endChanges(empty, [base], 1, { scores: { total: 90 }, years: [] }));
  const store = readStore(stored(ofSheet, ...ended));
  expect([...store.bases.keys(), ...store.pending.keys()]).toEqual(["measures"]);
  expect(store.journal).toMatchObject({ run: 1, done: 1, scores: { total: 90 } });
});

test("texts of every kind survive the way through XML", () => {
  const name = `a<b>&"'\u0085\ufffe\ud83d\ude00 =1+1 ]]>`;
  const base = parseBase(JSON.stringify({ ...SHEET, version: 1, name }))!;
  const [, change] = beginChanges(readStore([]), [base], 1);
  const xml = change && "xml" in change ? change.xml : "";
  expect(xml).not.toMatch(/[\u007f-\u009f\ufffe\uffff]/);
  expect(readStore(stored(xml)).pending.get("measures")?.[0]?.name).toBe(name);
});
