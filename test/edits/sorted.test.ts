import fc from "fast-check";
import type { CellValue } from "../../src/model/grid";
import { isIdle } from "../../src/edits/patch";
import { Office, planOf } from "./plans";

const COLUMNS = ["name", "steps", "unit", "proof"];
const KEYS = ["a", "b", "c", "d", "e", "f", "g"];
const UNITS = ["สำนักปลัด", "กองคลัง"];

/** Rows by key; units repeat, and the steps change with the version. */
const planned = (version: number) =>
  planOf(
    COLUMNS,
    Object.fromEntries(
      KEYS.map((key, index) => [
        key,
        [`มาตรการ ${key}`, `ขั้นตอน ${key} ${version}`, UNITS[index % 2]!, `หลักฐาน ${key}`],
      ])
    )
  );

/** Sorts the texts of all rows and leaves the hidden keys where they are; order names positions. */
function sortTexts({ paper }: Office, order: readonly number[]): void {
  const [head, ...rows] = paper.rows;
  const texts = rows.map((row) => row.slice(1));
  paper.rows = [
    head ?? [],
    ...rows.map((row, index): CellValue[] => [row[0] ?? "", ...(texts[order[index]!] ?? [])]),
  ];
}

const order = fc.shuffledSubarray([...KEYS.keys()], { minLength: KEYS.length });
const edits = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.constantFrom(2, 3, 4) }), {
  selector: ({ row }) => row,
  maxLength: 5,
});

/** Texts by the name of the measure that they stand beside. */
const byName = ({ shown }: Office) => new Map(shown.map((row) => [row[0], row]));

test("edits follow their rows when the officer sorts without the hidden keys", () => {
  fc.assert(
    fc.property(order, edits, edits, (order, before, after) => {
      const office = new Office();
      office.run(planned(1));
      const edit = (list: typeof before, word: string) =>
        list.forEach(({ row, column }, index) =>
          office.paper.put(row + 1, column, `${word} ${index}`)
        );
      edit(before, "ก่อน");
      office.run(planned(1));
      sortTexts(office, order);
      edit(after, "หลัง");
      const stood = byName(office);
      const sequence = office.shown.map(([name]) => name);
      const { conflicts } = office.run(planned(2));
      expect(office.shown.map(([name]) => name)).toEqual(sequence);
      const now = byName(office);
      for (const [index, key] of KEYS.entries()) {
        const name = `มาตรการ ${key}`;
        const row = now.get(name)!;
        const standing = stood.get(name)!.map(String);
        const [, steps, unit, proof] = standing.map((text) => /^(ก่อน|หลัง)/.test(text));
        expect(row).toEqual([
          name,
          steps ? standing[1] : `ขั้นตอน ${key} 2`,
          unit ? standing[2] : UNITS[index % 2],
          proof ? standing[3] : `หลักฐาน ${key}`,
        ]);
        expect(conflicts.some((one) => one.row === key && one.column === "steps")).toBe(steps);
      }
      expect(office.paper.rows.slice(1).map((row) => `มาตรการ ${row[0]}`)).toEqual(sequence);
      expect(office.run(planned(2)).patches.map(isIdle)).toEqual([true]);
    }),
    { numRuns: 300 }
  );
});

test("texts that no longer tell the rows apart stay where they are, as the officer's edits", () => {
  const office = new Office();
  office.run(planned(1));
  for (const row of [1, 2, 3]) {
    for (const column of [1, 2, 4]) office.paper.put(row, column, `ของเรา ${row} ${column}`);
  }
  const { shown } = office;
  expect(office.run(planned(1)).kept).toBe(9);
  expect(office.shown).toEqual(shown);
});

test("a row whose texts were copied over another is an edit of that other row", () => {
  const office = new Office();
  office.run(planned(1));
  office.paper.rows[2] = ["b", ...office.paper.rows[1]!.slice(1)];
  office.run(planned(1));
  expect(office.paper.rows.map((row) => row[0])).toEqual(["ita:measures", ...KEYS]);
  expect(office.shown[1]?.[0]).toBe("มาตรการ a");
});

/** Puts blank cells in beside the keys, or takes cells out, as Excel does with a selection that leaves the key column. */
function shiftTexts({ paper }: Office, at: number, by: "in" | "out"): void {
  const texts = paper.rows.slice(1).map((row) => row.slice(1));
  if (by === "in") texts.splice(at, 0, ["แถวของเรา"]);
  else texts.splice(at, 1);
  const keys = paper.rows.slice(1).map((row) => row[0] ?? "");
  const height = Math.max(texts.length, keys.length);
  const rows = Array.from({ length: height }, (_, index): CellValue[] => [
    keys[index] ?? "",
    ...(texts[index] ?? []),
  ]);
  paper.rows = [paper.rows[0] ?? [], ...rows];
}

test("keys follow their rows when cells are put in or taken out beside the hidden keys", () => {
  const at = fc.nat(KEYS.length - 3);
  fc.assert(
    fc.property(at, fc.constantFrom("in" as const, "out" as const), edits, (at, by, edits) => {
      const office = new Office();
      office.run(planned(1));
      edits.forEach(({ row, column }, index) => office.paper.put(row + 1, column, `แก้ ${index}`));
      office.run(planned(1));
      shiftTexts(office, at, by);
      const { shown } = office;
      expect(office.run(planned(1)).conflicts).toEqual([]);
      expect(office.shown.filter((row) => row.length > 0)).toEqual(
        shown.filter((row) => row.length > 0)
      );
      const keys = office.paper.rows.slice(1).map((row) => row[0] ?? "");
      const expected: string[] = [...KEYS];
      if (by === "in") expected.splice(at, 0, "");
      else expected.splice(at, 1);
      expect(keys.slice(0, expected.length)).toEqual(expected);
    }),
    { numRuns: 200 }
  );
});

test("rows that were left with the same texts, and blank ones, follow in their order", () => {
  const plan = planOf(COLUMNS, {
    head1: ["ข้อ", "คะแนน"],
    a: ["ข้อหนึ่ง", "เก้าสิบ"],
    gap1: [],
    head2: ["ข้อ", "คะแนน"],
    b: ["ข้อสอง", "แปดสิบ"],
    gap2: [],
    c: ["ข้อสาม", "เจ็ดสิบ"],
  });
  const office = new Office();
  office.run(plan);
  shiftTexts(office, 0, "in");
  office.run(plan);
  expect(office.paper.rows.map((row) => row[0])).toEqual(
    ["ita:measures", ""].concat(plan.rows.map(({ key }) => key))
  );
});

test("a sheet whose row keys were emptied finds them again by its texts", () => {
  const office = new Office();
  office.run(planned(1));
  office.paper.put(3, 4, "หลักฐานของเรา");
  for (const row of office.paper.rows.slice(1)) row[0] = "";
  expect(office.run(planned(2))).toMatchObject({ kept: 1, conflicts: [] });
  expect(office.paper.rows.slice(1).map((row) => row[0])).toEqual(KEYS);
  expect(office.shown[2]).toEqual(["มาตรการ c", "ขั้นตอน c 2", "สำนักปลัด", "หลักฐานของเรา"]);
});

test("a row that the officer copied is not taken for one like it that was deleted", () => {
  const office = new Office();
  office.run(planned(1));
  office.paper.rows.splice(2, 0, ["", ...office.paper.rows[1]!.slice(1)]);
  office.paper.put(2, 1, "มาตรการของเรา");
  office.paper.put(2, 2, "ขั้นตอน c 1");
  office.paper.put(2, 4, "หลักฐาน c");
  office.paper.deleteRows(4, 1);
  office.run(planned(1));
  expect(office.paper.rows.map((row) => row[0])).not.toContain("c");
});
