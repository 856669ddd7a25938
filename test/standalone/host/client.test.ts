import { newBook } from "../../../src/standalone/host/new-book";
import { connectClient, type Fault } from "../../../src/standalone/host/node-client";

const write = (client: ReturnType<typeof connectClient>) =>
  client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [["first"]];
    sheet.getRange("A2").values = [["second"]];
    await context.sync();
  });

/** What a write ends with under a fault, and what then stands in the cells. */
async function under(fault: Fault): Promise<[string, unknown, unknown]> {
  const book = newBook();
  const client = connectClient(book);
  client.faults.push(fault);
  const end = await write(client).then(
    () => "done",
    (error: { code: string }) => error.code
  );
  const sheet = book.model.worksheets[0];
  return [end, sheet?.findCell(1, 1)?.value, sheet?.findCell(2, 1)?.value];
}

describe("the log of requests, and faults", () => {
  test("counts requests, their bytes and their actions, clean-ups apart", async () => {
    const client = connectClient(newBook());
    await write(client);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(client.counted()).toHaveLength(1);
    expect(client.requests.length).toBeGreaterThan(1);
    const [request] = client.counted();
    expect(request?.bytes).toBeGreaterThan(500);
    const sets = request?.actions.filter((action) => action.type === 4);
    expect(sets?.map(({ name, path }) => [name, path])).toEqual([
      ["Values", ["Worksheets", "GetFirst", "GetRange"]],
      ["Values", ["Worksheets", "GetFirst", "GetRange"]],
    ]);
  });

  test.each<[string, Fault, unknown[]]>([
    [
      "refuses a request before anything is done",
      { request: 0, status: 413, code: "RequestPayloadSizeLimitExceeded" },
      ["RequestPayloadSizeLimitExceeded", undefined, undefined],
    ],
    [
      "loses the answer to a request that was done",
      { request: 0, lose: true, code: "Timeout" },
      ["Timeout", "first", "second"],
    ],
    ["delays an answer", { request: 0, delay: 5 }, ["done", "first", "second"]],
    [
      "leaves other requests alone",
      { request: 7, code: "AccessDenied" },
      ["done", "first", "second"],
    ],
  ])("%s", async (_name, fault, expected) => {
    expect(await under(fault)).toEqual(expected);
  });

  test("fails any one action and keeps those before it", async () => {
    const client = connectClient(newBook());
    await write(client);
    const actions = client.counted()[0]?.actions ?? [];
    const second = actions.map((action) => action.type).lastIndexOf(4);
    expect(await under({ action: second, code: "AccessDenied" })).toEqual([
      "AccessDenied",
      "first",
      undefined,
    ]);
  });

  test("tells listeners of changes, selections and new sheets", async () => {
    const client = connectClient(newBook());
    const heard: string[] = [];
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load("id");
      await context.sync();
      sheet.onChanged.add(async (event) => void heard.push(`${event.changeType} ${event.address}`));
      context.workbook.worksheets.onAdded.add(async () => void heard.push("added"));
      await context.sync();
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      context.workbook.worksheets.add("new");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["RangeEdited B2:C3", "added"]);
  });
});
