import { columnName } from "../../src/model/place";
import { isIdle } from "../../src/edits/patch";
import { cellKey } from "../../src/edits/settle";
import { Office, planOf } from "./plans";

const COLUMNS = ["name", "unit"];
const FIRST = planOf(COLUMNS, { a: ["มาตรการหนึ่ง", "กองคลัง"], b: ["มาตรการสอง", "กองช่าง"] });

function office(): Office {
  const office = new Office();
  office.run(FIRST);
  return office;
}

test("a first run writes keys and texts", () => {
  const { paper } = office();
  expect(paper.rows).toEqual([
    ["ita:measures", "name", "unit"],
    ["a", "มาตรการหนึ่ง", "กองคลัง"],
    ["b", "มาตรการสอง", "กองช่าง"],
  ]);
});

test("running twice has nothing to do", () => {
  const { patches } = office().run(FIRST);
  expect(patches.map(isIdle)).toEqual([true]);
});

test("an edited text stays, and what the officer did not touch follows the plan", () => {
  const it = office();
  it.paper.put(1, 1, "มาตรการของเรา");
  const merged = it.run(
    planOf(COLUMNS, { a: ["มาตรการหนึ่ง", "สำนักปลัด"], b: ["มาตรการสอง", "กองช่าง"] })
  );
  expect(it.shown[0]).toEqual(["มาตรการของเรา", "สำนักปลัด"]);
  expect(merged).toMatchObject({ kept: 1, conflicts: [] });
});

test("a cell that both sides changed keeps the officer's text and is listed until it is settled", () => {
  const it = office();
  const changed = planOf(COLUMNS, { a: ["มาตรการใหม่", "กองคลัง"], b: ["มาตรการสอง", "กองช่าง"] });
  it.paper.put(1, 1, "มาตรการของเรา");
  const conflict = {
    at: "B2",
    row: "a",
    column: "name",
    base: "มาตรการหนึ่ง",
    officer: "มาตรการของเรา",
    ours: "มาตรการใหม่",
  };
  expect(it.run(changed).conflicts).toMatchObject([conflict]);
  expect(it.run(changed).conflicts).toMatchObject([conflict]);
  expect(it.shown[0]?.[0]).toBe("มาตรการของเรา");
});

test.each([
  ["officer", "มาตรการของเรา"],
  ["ours", "มาตรการใหม่"],
] as const)("a conflict settled for %s is not asked again", (keep, text) => {
  const it = office();
  const changed = planOf(COLUMNS, { a: ["มาตรการใหม่", "กองคลัง"], b: ["มาตรการสอง", "กองช่าง"] });
  it.paper.put(1, 1, "มาตรการของเรา");
  it.run(changed, new Map([["measures", new Map([[cellKey("a", "name"), keep]])]]));
  expect(it.shown[0]?.[0]).toBe(text);
  expect(it.run(changed)).toMatchObject({ conflicts: [] });
  expect(it.shown[0]?.[0]).toBe(text);
});

test("an emptied cell is an edit too", () => {
  const it = office();
  it.paper.put(1, 2, "");
  it.run(FIRST);
  expect(it.shown[0]).toEqual(["มาตรการหนึ่ง"]);
});

test("a deleted row stays deleted, also in a sheet that is written anew", () => {
  const it = office();
  it.paper.deleteRows(1, 1);
  it.run(FIRST);
  expect(it.shown).toEqual([["มาตรการสอง", "กองช่าง"]]);
  it.sheet = null;
  it.run(FIRST);
  expect(it.shown).toEqual([["มาตรการสอง", "กองช่าง"]]);
});

test("a removed sheet comes back with the officer's texts, rows and order", () => {
  const it = office();
  it.paper.put(2, 2, "กองการศึกษา");
  it.paper.insertRows(2, 1);
  it.paper.put(2, 1, "แถวของเรา");
  it.paper.rows.push(it.paper.rows.splice(1, 1)[0] ?? []);
  it.run(FIRST);
  const { shown } = it;
  it.sheet = null;
  it.run(FIRST);
  expect(it.shown).toEqual(shown);
});

test("rows that the officer sorted stay sorted; a new row comes after the one before it in the plan", () => {
  const it = office();
  it.paper.rows.splice(1, 2, ...[...it.paper.rows.slice(1)].reverse());
  it.run(
    planOf(COLUMNS, {
      a: ["มาตรการหนึ่ง", "กองคลัง"],
      n: ["มาตรการใหม่", "กองคลัง"],
      b: ["มาตรการสอง", "กองช่าง"],
    })
  );
  expect(it.shown.map(([name]) => name)).toEqual(["มาตรการสอง", "มาตรการหนึ่ง", "มาตรการใหม่"]);
});

test("rows that the plan puts in another order move, with the officer's edits", () => {
  const it = office();
  it.paper.put(1, 2, "ของเรา");
  it.run(planOf(COLUMNS, { b: ["มาตรการสอง", "กองช่าง"], a: ["มาตรการหนึ่ง", "กองคลัง"] }));
  expect(it.shown).toEqual([
    ["มาตรการสอง", "กองช่าง"],
    ["มาตรการหนึ่ง", "ของเรา"],
  ]);
});

test("a row of the officer's own travels with the row above it", () => {
  const it = office();
  it.paper.insertRows(2, 1);
  it.paper.put(2, 1, "หมายเหตุของเรา");
  it.run(planOf(COLUMNS, { b: ["มาตรการสอง", "กองช่าง"], a: ["มาตรการหนึ่ง", "กองคลัง"] }));
  expect(it.shown.map(([name]) => name)).toEqual(["มาตรการสอง", "มาตรการหนึ่ง", "หมายเหตุของเรา"]);
});

test("an inserted column stays where it is, and a planned one finds its place", () => {
  const it = office();
  it.paper.insertColumns(2, 1);
  it.paper.put(1, 2, "ของเรา");
  const wider = planOf(["name", "budget", "unit"], {
    a: ["มาตรการหนึ่ง", "ไม่ใช้งบประมาณ", "กองคลัง"],
    b: ["มาตรการสอง", "ไม่ใช้งบประมาณ", "กองช่าง"],
  });
  it.run(wider);
  expect(it.shown).toEqual([
    ["มาตรการหนึ่ง", "ของเรา", "ไม่ใช้งบประมาณ", "กองคลัง"],
    ["มาตรการสอง", "", "ไม่ใช้งบประมาณ", "กองช่าง"],
  ]);
});

test("a row that the plan has no more goes, unless the officer wrote in it", () => {
  const it = office();
  it.paper.put(1, 2, "ของเรา");
  it.run(planOf(COLUMNS, {}));
  expect(it.shown).toEqual([["มาตรการหนึ่ง", "ของเรา"]]);
});

test("a row that was copied with its key is the officer's own", () => {
  const it = office();
  it.paper.insertRows(2, 1);
  it.paper.rows[2] = ["a", "สำเนา", "กองคลัง"];
  it.run(FIRST);
  expect(it.shown.map(([name]) => name)).toEqual(["มาตรการหนึ่ง", "สำเนา", "มาตรการสอง"]);
  expect(it.paper.at(2, 0)).toBe("");
});

const withCell = (style: string, numberFormat: string, span = 1) => {
  const plan = planOf(COLUMNS, { a: [90, "กองคลัง"] });
  const cells = { ...plan.rows[0]!.cells, name: { value: 90, style, numberFormat, span } };
  return { ...plan, rows: [{ ...plan.rows[0]!, cells }] };
};

test("a number that is to be written otherwise changes its format alone", () => {
  const it = new Office();
  it.run(withCell("cell", "0.00"));
  const [patch] = it.run(withCell("cell", "General")).patches;
  expect(patch).toMatchObject({ plain: [], inFont: [], styles: [], restyled: [] });
  expect(patch?.numberFormats).toEqual([{ row: 1, column: 1, cells: [["General"]] }]);
});

test("another style changes only what it says otherwise; a cell that covers more is dressed from the ground", () => {
  const it = new Office();
  it.run(withCell("cell", "0.00"));
  const [otherwise] = it.run(withCell("cellStrong", "0.00")).patches;
  expect(otherwise).toMatchObject({ plain: [], styles: [], numberFormats: [] });
  expect(otherwise?.restyled).toEqual([{ change: { bold: true }, areas: ["B2"] }]);
  const [back] = it.run(withCell("cell", "0.00")).patches;
  expect(back?.restyled).toEqual([{ change: { bold: null }, areas: ["B2"] }]);
  const [wider] = it.run(withCell("cell", "0.00", 2)).patches;
  expect(wider).toMatchObject({ plain: ["B2"], inFont: ["B2"], restyled: [] });
});

test("another font is put on every cell of ours, and nothing else of a look is touched", () => {
  const it = office();
  const only = { plain: [], inFont: [], styles: [], values: [] };
  const [patch] = it.run({ ...FIRST, font: "TH SarabunIT๙" }).patches;
  expect(patch).toMatchObject({ ...only, renamed: ["B2:C3"], restyled: [] });
  const [larger] = it.run({ ...FIRST, font: "TH SarabunIT๙", fontSize: 18 }).patches;
  expect(larger).toMatchObject({ ...only, renamed: ["B2:C3"] });
});

const UNSEEN = { cells: [], noted: [], heights: [], widths: [], merges: [], charts: null };

test.each([
  ["stays where the officer set another", [100, 180], []],
  ["is set where it stands as it was left, but for whole pixels", [100, 99.75], [["C", [140]]]],
  ["is set where the digits of that machine are a little wider", [102, 102], [["C", [140]]]],
] as const)("a width that is planned anew %s", (_, widths, areas) => {
  const it = office();
  const wider = {
    ...FIRST,
    columns: FIRST.columns.map((one, at) => ({ ...one, width: 100 + 40 * at })),
  };
  const [patch] = it.run(wider, new Map(), { ...UNSEEN, widths }).patches;
  const set = patch?.widths.map(({ at, points }) => [columnName(at), points]);
  expect(set).toEqual(areas);
});

test.each([
  ["as high as was reckoned: any other height is the officer's", [30, 30, 30, 24], ["2:4"]],
  [
    "lower, as Excel's own font needs: only a height out of reason is the officer's",
    [24, 24, 48, 21],
    ["2:3,5:5"],
  ],
] as const)("rows that Excel fits stand %s", (_, heights, areas) => {
  const rows = { a: ["ก", "ข"], b: ["ค", "ง"], c: ["จ", "ฉ"], d: ["ช", "ซ"] };
  const planned = (height: number) => {
    const plan = planOf(COLUMNS, rows);
    return { ...plan, rows: plan.rows.map((row) => ({ ...row, height, fit: true })) };
  };
  const it = new Office();
  it.run(planned(30));
  const [patch] = it.run(planned(60), new Map(), { ...UNSEEN, heights }).patches;
  expect(patch?.fitRows).toEqual(areas);
  const set = patch?.heights.map(({ at, points }) => `${at + 1}:${at + points.length}`);
  expect([set?.join(",")]).toEqual(areas);
});

test("rows that the officer merged with their neighbours stay where they are, and new ones find their place", () => {
  const it = office();
  const next = planOf(COLUMNS, {
    b: ["มาตรการสอง", "กองช่าง"],
    n: ["มาตรการใหม่", "กองคลัง"],
    a: ["มาตรการหนึ่ง", "กองคลัง"],
  });
  const merges = [{ row: 0, column: 1, rows: 2, columns: 1 }];
  const [patch] = it.run(next, new Map(), { ...UNSEEN, merges }).patches;
  expect(patch?.moveRows).toEqual([]);
  expect(it.shown.map(([name]) => name)).toEqual(["มาตรการหนึ่ง", "มาตรการสอง", "มาตรการใหม่"]);
});
