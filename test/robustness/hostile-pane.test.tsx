/** @jest-environment ./test/taskpane/environment.ts */
import { screen } from "@testing-library/react";
import { readFixture } from "../fixtures/read-workbook";
import { openPane } from "../taskpane/open-pane";

const MARKUP =
  "<img src=x onerror=alert(1)><a href='http://x.invalid'>กด</a><script>alert(1)</script>";

test("texts and sheet names of the workbook are shown as they are: no markup, no script and no link comes of them", async () => {
  const grids = (await readFixture("scores-2568-numeric.xlsx")).map((grid) => ({
    ...grid,
    sheet: `${grid.sheet} <b>${MARKUP.slice(0, 12)}`,
    values: grid.values.map((row) =>
      row.map((value) => (/^เทศบาล|^การ|^นายก/.test(String(value)) ? `${value}${MARKUP}` : value))
    ),
  }));
  const { press } = await openPane(grids);
  await press("อ่านคะแนน");
  await screen.findAllByText(/<img src=x/);
  expect(document.querySelectorAll("img, script, iframe, object, b")).toHaveLength(0);
  const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(
    links.filter((href) => href?.includes("invalid") || href?.startsWith("javascript"))
  ).toEqual([]);
});
