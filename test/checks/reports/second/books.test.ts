import type { Finding } from "../../../../src/model/finding";
import { gridOf, type CellValue, type Grid } from "../../../../src/model/grid";
import { cellPlace } from "../../../../src/model/place";
import { toThaiDigits } from "../../../../src/ita/numerals";
import { findingsOf, listed } from "../../build";
import { inThaiDigits } from "../layouts";
import { BOOKS, type Book } from "./books";
import { SECOND_LAYOUTS } from "./layouts";
import { SECOND_OFFICES } from "./offices";

describe("a sound report has no error and no warning", () => {
  const reports = SECOND_OFFICES.flatMap((office, i) =>
    Object.entries(SECOND_LAYOUTS).map(([name, make], k) => {
      const thai = (i + k) % 2 === 1;
      return [office.kind, name, thai ? "in Thai digits" : "", make(office), thai] as const;
    })
  );
  it.each(reports)("%s %s %s", (_, __, ___, grids, thai) => {
    const found = findingsOf(thai ? grids.map(inThaiDigits) : grids);
    const told = found.filter((it) => it.severity !== "note" || it.params.case === "agency");
    expect(listed(told)).toEqual([]);
  });
});

/** "sheet!cell" of the first cell that holds the words. */
function placeOf(grids: readonly Grid[], words: string, sheet?: string): string {
  for (const grid of grids) {
    if (sheet !== undefined && grid.sheet !== sheet) continue;
    for (const [row, cells] of grid.values.entries()) {
      const column = cells.findIndex((cell) => typeof cell === "string" && cell.includes(words));
      if (column >= 0) return `${grid.sheet}!${cellPlace(grid.sheet, row, column).address}`;
    }
  }
  throw new Error(`no cell holds ${words}`);
}

/** The report with words replaced in the first cell that holds them. */
function edited(grids: readonly Grid[], from: string, to: string): Grid[] {
  const place = placeOf(grids, from);
  return grids.map((grid) =>
    gridOf(
      grid.sheet,
      grid.values.map((cells, row) =>
        cells.map((cell, column): CellValue => {
          const here = `${grid.sheet}!${cellPlace(grid.sheet, row, column).address}` === place;
          return here ? String(cell).replace(from, to) : cell;
        })
      )
    )
  );
}

interface Made {
  readonly grids: readonly Grid[];
  /** "code sheet!cell" of every deserved finding. */
  readonly deserved: readonly string[];
}

function made(book: Book): Made {
  const office = SECOND_OFFICES.find((it) => it.kind === book.office)!;
  const drawn = (text: string) => (book.thai ? toThaiDigits(text) : text);
  const said = office.said.map((it, i) => ({
    ...it,
    ...Object.fromEntries(
      book.said.flatMap(([indicator, part, text]) => (indicator === i + 1 ? [[part, text]] : []))
    ),
  }));
  let grids = SECOND_LAYOUTS[book.layout]({ ...office, said });
  if (book.thai) grids = grids.map(inThaiDigits);
  for (const [from, to] of book.edits ?? []) grids = edited(grids, from, to);
  const texts = [
    ...book.said.flatMap(([indicator, , text, code]) =>
      code === null ? [] : [{ code, words: drawn(text), unit: said[indicator - 1]!.measure }]
    ),
    ...(book.edits ?? []).flatMap(([, to, code]) => (code === null ? [] : [{ code, words: to }])),
  ];
  return {
    grids,
    deserved: [
      ...texts.map(({ code, words }) => `${code} ${words.length > 1 ? placeOf(grids, words) : ""}`),
      ...(book.elsewhere ?? []).map(([code, words, column, sheet]) => {
        const place = placeOf(grids, words, sheet);
        return `${code} ${place.replace(/![A-Z]+/, `!${column}`)}`;
      }),
    ],
  };
}

/** Whether a finding is the deserved one: its code, at the cell; an empty cell is told by its code alone. */
function answers(finding: Finding, deserved: string): boolean {
  const places = [finding.at, ...(finding.also ?? [])].map((at) => `${at.sheet}!${at.address}`);
  return [...places, ""].some((place) => `${finding.code} ${place}` === deserved);
}

describe("a report with several mistakes: each is told at its cell, and nothing else", () => {
  it.each(BOOKS.map((book) => [book.office, book.layout, book] as const))(
    "%s %s",
    (_, __, book) => {
      const { grids, deserved } = made(book);
      const left = [...findingsOf(grids)];
      const missing = deserved.filter((it) => {
        const index = left.findIndex((finding) => answers(finding, it));
        if (index >= 0) left.splice(index, 1);
        return index < 0;
      });
      const extra = left.filter(
        (it) => it.severity !== "note" && !(book.acceptable ?? []).includes(it.code)
      );
      expect({ missing, extra: listed(extra) }).toEqual({ missing: [], extra: [] });
    }
  );
});
