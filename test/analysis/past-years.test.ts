import { pastYears } from "../../src/analysis/past-years";
import type { HistoryEntry } from "../../src/model/assessment";

const closed = (year: number, total: number) => ({
  year,
  total,
  level: "ผ่านดี",
  indicators: { 1: total },
  measures: [],
});
const mention = <T>(value: T) => ({ value, at: { sheet: "ก", address: "B2" }, text: `${value}` });

test("a closed year stands in the history when no sheet holds it any more", () => {
  const years = pastYears({ history: [] }, { closedYears: [closed(2568, 95), closed(2567, 90)] });
  expect(years.map(({ year, total, mention }) => [year, total, mention])).toEqual([
    [2567, 90, null],
    [2568, 95, null],
  ]);
});

test("what a sheet says of a year wins over what is remembered, and the rest is filled in", () => {
  const said: HistoryEntry = {
    year: 2568,
    total: mention(96),
    level: null,
    indicators: { 2: mention(80) },
  };
  expect(pastYears({ history: [said] }, { closedYears: [closed(2568, 95)] })).toEqual([
    {
      year: 2568,
      total: 96,
      level: "ผ่านดี",
      indicators: { 1: 95, 2: 80 },
      mention: said.total,
    },
  ]);
});
