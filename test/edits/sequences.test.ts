import fc from "fast-check";
import { isIdle } from "../../src/edits/patch";
import type { SheetPlan } from "../../src/model/sheet-plan";
import { Office, planOf } from "./plans";

/** What an officer may do to a report sheet between runs; numbers pick rows and columns of what stands. */
type Deed =
  | { readonly do: "type"; readonly row: number; readonly column: number }
  | { readonly do: "insert-row" | "insert-column"; readonly at: number; readonly typed: boolean }
  | { readonly do: "delete-row" | "copy-row"; readonly at: number }
  | { readonly do: "move-row"; readonly from: number; readonly to: number }
  | { readonly do: "remove-sheet" }
  | { readonly do: "run"; readonly plan: SheetPlan };

const place = fc.nat(30);
const keys = (names: readonly string[]) =>
  fc.shuffledSubarray([...names], { minLength: 1, maxLength: names.length });
const plan = fc
  .tuple(keys(["a", "b", "c", "d", "e", "f"]), keys(["x", "y", "z"]), fc.nat(4))
  .map(([rows, columns, version]) =>
    planOf(
      columns,
      Object.fromEntries(
        rows.map((row) => [row, columns.map((column) => `ours ${row}${column} ${version % 3}`)])
      )
    )
  );
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("type" as const), row: place, column: place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("insert-row" as const, "insert-column" as const),
      at: place,
      typed: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constantFrom("delete-row" as const, "copy-row" as const), at: place }),
  fc.record({ do: fc.constant("move-row" as const), from: place, to: place }),
  fc.record({ do: fc.constant("remove-sheet" as const) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant("run" as const), plan }) }
);

/** Carries out one deed; typed texts are numbered, so that each can be looked for afterwards. */
function perform(office: Office, deed: Exclude<Deed, { do: "run" }>, text: string): void {
  const { paper } = office;
  const row = (at: number) => 1 + (at % Math.max(1, paper.height - 1));
  const column = (at: number) => 1 + (at % Math.max(1, paper.width - 1));
  switch (deed.do) {
    case "type":
      return paper.put(row(deed.row), column(deed.column), text);
    case "insert-row":
      paper.insertRows(row(deed.at), 1);
      return deed.typed ? paper.put(row(deed.at), column(deed.at), text) : undefined;
    case "insert-column":
      paper.insertColumns(column(deed.at), 1);
      return deed.typed ? paper.put(row(deed.at), column(deed.at), text) : undefined;
    case "delete-row":
      return paper.height > 2 ? paper.deleteRows(row(deed.at), 1) : undefined;
    case "copy-row":
      paper.rows.splice(row(deed.at) + 1, 0, [...(paper.rows[row(deed.at)] ?? [])]);
      return;
    case "move-row":
      paper.rows.splice(row(deed.to), 0, ...paper.rows.splice(row(deed.from), 1));
      return;
    case "remove-sheet":
      office.sheet = null;
  }
}

const officersOwn = (office: Office) =>
  [...office.paper.texts()].filter((text) => String(text).startsWith("officer"));

test("whatever an officer does between runs, every text that stood before a run stands after it", () => {
  fc.assert(
    fc.property(plan, fc.array(deed, { maxLength: 25 }), (first, deeds) => {
      const office = new Office();
      office.run(first);
      let last = first;
      let edits = 0;
      let remembered = officersOwn(office);
      for (const deed of deeds) {
        if (deed.do !== "run") {
          if (office.sheet) perform(office, deed, `officer ${++edits}`);
          continue;
        }
        const before = office.sheet ? officersOwn(office) : remembered;
        office.run((last = deed.plan));
        remembered = officersOwn(office);
        expect(remembered.sort()).toEqual(before.sort());
      }
      office.run(last);
      expect(office.run(last).patches.map(isIdle)).toEqual([true]);
    }),
    { numRuns: 400 }
  );
});

test("a cell that nobody touched holds what the plan says, wherever it stands", () => {
  fc.assert(
    fc.property(plan, plan, fc.array(deed, { maxLength: 12 }), (first, second, deeds) => {
      const office = new Office();
      office.run(first);
      let edits = 0;
      for (const deed of deeds) {
        if (deed.do !== "run" && office.sheet) perform(office, deed, `officer ${++edits}`);
      }
      office.run(second);
      const { paper } = office;
      const planned = new Map(second.rows.map((row) => [row.key, row.cells]));
      for (const line of paper.rows.slice(1)) {
        const cells = planned.get(String(line[0] ?? ""));
        paper.rows[0]?.forEach((key, index) => {
          const ours = cells?.[String(key)]?.value;
          const stands = line[index] ?? "";
          if (index > 0 && ours !== undefined && !String(stands).startsWith("officer")) {
            if (String(stands).startsWith("ours")) expect(stands).toBe(ours);
          }
        });
      }
    }),
    { numRuns: 300 }
  );
});
