import { inTurns } from "../../src/excel/turn";
import { atOnce, type Stretches } from "../../src/model/stretches";

/** Works for so many milliseconds on end, so many times. */
function* work(stretches: number, milliseconds: number): Stretches<string> {
  for (let stretch = 0; stretch < stretches; stretch++) {
    const ends = performance.now() + milliseconds;
    while (performance.now() < ends);
    yield;
  }
  return "done";
}

test("work in stretches lets others have a turn before it is done", async () => {
  let turns = 0;
  const other = setInterval(() => turns++, 1);
  expect(await inTurns(work(30, 5))).toBe("done");
  clearInterval(other);
  expect(turns).toBeGreaterThan(2);
});

test("short work is done without a pause, and gives the same at once", async () => {
  await inTurns(work(5, 5));
  let turns = 0;
  const other = setTimeout(() => turns++, 0);
  expect(await inTurns(work(3, 0))).toBe(atOnce(work(3, 0)));
  expect(turns).toBe(0);
  clearTimeout(other);
});
