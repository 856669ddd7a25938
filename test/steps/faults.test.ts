import { actionFaults, requestFaults } from "../robustness/fault-list";
import { runInto, undisturbed, type Undisturbed } from "../robustness/faults";

let expected: Undisturbed;
beforeAll(async () => {
  expected = await undisturbed(["measures", "findings"]);
});

test("a write that breaks at any action leaves the officer's file alone and is completed by the next run", async () => {
  for (const { name, fault } of actionFaults(expected, 3)) {
    expect([name, await runInto(fault, expected)]).toEqual([name, null]);
  }
}, 300_000);

test("a request that is refused, lost or late is told in words and made good by the next run", async () => {
  for (const { name, fault } of requestFaults(expected, ["InvalidOperationInCellEditMode"])) {
    expect([name, await runInto(fault, expected)]).toEqual([name, null]);
  }
}, 300_000);
