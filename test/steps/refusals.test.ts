import { saveBook } from "../../src/standalone/host/package/save-book";
import type { SheetChange } from "../../src/steps/contract";
import { createSteps } from "../../src/steps/create-steps";
import { openBytes, openBlank } from "../excel/open-workbook";
import { differences } from "../robustness/differential";
import { BOOK } from "../robustness/faults";
import { reported } from "../robustness/workbooks";

it("writes no sheet into a workbook whose structure is protected, and says so", async () => {
  const workbook = await openBytes(BOOK);
  await workbook.play(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const before = (await saveBook(workbook.book)).bytes;
  expect(await createSteps().runAll()).toMatchObject({ ok: false, code: "structure-protected" });
  expect(differences(before, (await saveBook(workbook.book)).bytes)).toEqual([]);
});

it("writes nothing at all while a report sheet that must change is protected, and names it", async () => {
  const { workbook, steps } = await reported();
  await workbook.play(async (context) => {
    context.workbook.worksheets.getItem("ผลการประเมิน").protection.protect();
    context.workbook.worksheets.getItem("สรุปคะแนน").getRange("D12").values = [[40]];
    await context.sync();
  });
  const before = (await saveBook(workbook.book)).bytes;
  expect(await steps.runAll()).toMatchObject({
    ok: false,
    code: "sheet-protected",
    params: { sheet: "ผลการประเมิน" },
  });
  expect(differences(before, (await saveBook(workbook.book)).bytes)).toEqual([]);
});

it("takes an answer that never comes for lost, and the next step goes on", async () => {
  const { client } = openBlank();
  client.faults.push({ request: 0, lose: "forever" });
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick", "setImmediate"] });
  const read = createSteps().read();
  await jest.advanceTimersByTimeAsync(200_000);
  jest.useRealTimers();
  expect(await read).toMatchObject({ ok: false, code: "reply-lost" });
  client.faults.length = 0;
  expect(await createSteps().read()).toMatchObject({ ok: true });
});

it("says that the workbook was closed midway, and reads it again once it is open", async () => {
  const { client } = await openBytes(BOOK);
  client.faults.push({ request: 1, code: "InvalidOrTimedOutSession", status: 410 });
  expect(await createSteps().read()).toMatchObject({ ok: false, code: "session-lost" });
  client.faults.length = 0;
  expect(await createSteps().read()).toMatchObject({ ok: true });
});

it("tells of changes that are not the add-in's own, until it is told to stop", async () => {
  const workbook = await openBytes(BOOK);
  const steps = createSteps();
  const seen: SheetChange[] = [];
  const watching = await steps.watch((change) => seen.push(change));
  if (!watching.ok) throw new Error(watching.code);
  const { id } = await workbook.play(async (context) => {
    const sheet = context.workbook.worksheets.getItem("สรุปคะแนน");
    sheet.load("id");
    sheet.getRange("F9").values = [["เขียนโดยส่วนเสริม"]];
    await context.sync();
    return { id: sheet.id };
  });
  const edited = (source: "Local" | "Remote") =>
    workbook.client.emit({
      type: 10,
      target: "Workbook",
      args: {
        worksheetId: id,
        address: "D4",
        source,
        changeType: "RangeEdited",
        triggerSource: "Unknown",
      },
    });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
  edited("Local");
  edited("Remote");
  await settled();
  const told = { sheet: "สรุปคะแนน", address: "D4", own: false };
  expect(seen).toEqual([
    { ...told, remote: false },
    { ...told, remote: true },
  ]);
  await watching.value();
  edited("Local");
  await settled();
  expect(seen).toHaveLength(2);
});
