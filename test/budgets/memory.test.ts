import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { newBook } from "../../src/standalone/host/new-book";
import { connectClient, type ConnectedClient } from "../../src/standalone/host/node-client";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Uses a new book through a client in the realm; nothing but the weak reference is left of it. */
async function useBook(realm?: ConnectedClient["realm"]) {
  const book = newBook();
  const client = connectClient(book, { realm });
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    await context.sync();
  });
  return { book: new WeakRef(book), realm: client.realm };
}

it("lets go of each workbook when the client that they share has gone on to another", async () => {
  const books: WeakRef<object>[] = [];
  let realm: ConnectedClient["realm"] | undefined;
  for (let index = 0; index < 5; index++) {
    const used = await useBook(realm);
    realm = used.realm;
    books.push(used.book);
  }
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
  }
  expect(books.filter((book) => book.deref()).length).toBeLessThanOrEqual(1);
});
