import * as fc from "fast-check";
import { columnLetters } from "../../../src/standalone/host/area";
import { patchCells, type CellPatch } from "../../../src/standalone/host/package/patch-cells";
import { childOf, childrenOf, rootOf, sourceOf } from "../../../src/standalone/host/package/xml";

const sheetOf = (rows: string) =>
  `<worksheet xmlns="urn:x"><dimension ref="B2"/><sheetData>${rows}</sheetData><pageMargins/></worksheet>`;

function text(row: number, column: number, value: string): CellPatch {
  return {
    row,
    column,
    content: { kind: "text", value },
    holds: () => false,
    format: (inFile) => inFile ?? 0,
  };
}

/** Cells of a sheet by address, as written. */
function cellsOf(xml: string): Map<string, string> {
  const data = childOf(xml, rootOf(xml), "sheetData");
  const cells = new Map<string, string>();
  for (const row of data ? childrenOf(xml, data) : []) {
    for (const cell of childrenOf(xml, row)) {
      const source = sourceOf(xml, cell);
      cells.set(/ r="([A-Z]+\d+)"/.exec(source)?.[1] ?? "?", source);
    }
  }
  return cells;
}

const place = fc.record({
  row: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 30 }),
});
const addressOf = ({ row, column }: { row: number; column: number }) =>
  `${columnLetters(column)}${row}`;
const places = fc.uniqueArray(place, { selector: addressOf, maxLength: 25 });

test("each named cell holds its text, every other cell is as it was, all in order", () => {
  fc.assert(
    fc.property(places, places, (existing, patched) => {
      const rows = new Map<number, { row: number; column: number }[]>();
      for (const each of [...existing].sort((a, b) => a.row - b.row || a.column - b.column)) {
        rows.set(each.row, [...(rows.get(each.row) ?? []), each]);
      }
      const written = [...rows].map(
        ([row, cells]) =>
          `<row r="${row}" spans="1:9">${cells.map((each) => `<c r="${addressOf(each)}" s="3"><v>1</v></c>`).join("")}</row>`
      );
      const before = sheetOf(written.join(""));
      const after = patchCells(
        before,
        patched.map(({ row, column }) => text(row, column, "ใหม่ & <x>"))
      );
      const cells = cellsOf(after);
      const named = new Set(patched.map(addressOf));
      for (const [address, source] of cellsOf(before)) {
        if (!named.has(address)) expect(cells.get(address)).toBe(source);
      }
      for (const address of named) {
        expect(cells.get(address)).toContain("<is><t>ใหม่ &amp; &lt;x&gt;</t></is>");
      }
      expect(cells.size).toBe(new Set([...existing.map(addressOf), ...named]).size);
      const order = [...cells.keys()].map((address) => {
        const [, letters = "", digits = ""] = /([A-Z]+)(\d+)/.exec(address) ?? [];
        return (
          Number(digits) * 1000 + letters.length * 100 + letters.charCodeAt(letters.length - 1)
        );
      });
      expect(order).toEqual([...order].sort((a, b) => a - b));
    })
  );
});

const number = (row: number, column: number, value: number): CellPatch => ({
  ...text(row, column, ""),
  content: { kind: "number", value },
});

test.each<[string, string, CellPatch, string]>([
  [
    "a cell keeps its format",
    '<row r="2"><c r="B2" s="7" t="s"><v>0</v></c></row>',
    number(2, 2, 95),
    '<c r="B2" s="7"><v>95</v></c>',
  ],
  [
    "cells without addresses are counted",
    '<row><c><v>1</v></c><c s="4"><v>2</v></c></row>',
    number(1, 2, 9),
    '<c r="B1" s="4"><v>9</v></c>',
  ],
  [
    "an empty row is filled",
    '<row r="2" ht="30"/>',
    number(2, 1, 1),
    '<row r="2" ht="30"><c r="A2"><v>1</v></c></row>',
  ],
  [
    "a row is put in before a later one",
    '<row r="5"/>',
    number(2, 1, 1),
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="5"/>',
  ],
  ["a dimension grows", '<row r="2"/>', number(4, 4, 1), '<dimension ref="B2:D4"/>'],
  [
    "a phonetic guide stays shown",
    '<row r="2"><c r="B2" ph="1"/></row>',
    number(2, 2, 1),
    'ph="1"',
  ],
])("%s", (_, rows, patch, wanted) => {
  expect(patchCells(sheetOf(rows), [patch])).toContain(wanted);
});

test("a result is written into a formula that stays as it is", () => {
  const patch: CellPatch = { ...number(2, 2, 0), content: { kind: "result", result: 12.5 } };
  const rows =
    '<row r="2"><c r="B2" s="1" t="str"><f t="shared" ref="B2:B9" si="0">A2*2</f><v>x</v></c></row>';
  expect(patchCells(sheetOf(rows), [patch])).toContain(
    '<c r="B2" s="1"><f t="shared" ref="B2:B9" si="0">A2*2</f><v>12.5</v></c>'
  );
});

test("a sheet whose elements have a prefix gets cells with that prefix", () => {
  const xml = '<x:worksheet xmlns:x="urn:x"><x:sheetData/></x:worksheet>';
  expect(patchCells(xml, [number(1, 1, 5)])).toBe(
    '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  );
});
