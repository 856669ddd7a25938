import { startWorkbench, type WorkbenchBrowser } from "./workbench-page";

let workbench: WorkbenchBrowser;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

test("reading, marking and writing call no network but the page's own, and break no rule of its policy", async () => {
  const { page, pane: ready, problems } = await workbench.open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.reload();
  const pane = await ready();
  const loaded = asked.length;
  await pane.getByRole("button", { name: "ทำทั้งหมด" }).click();
  await pane.getByText("ทำครบทุกขั้นตอนแล้ว").first().waitFor();
  expect(loaded).toBeGreaterThan(5);
  const foreign = asked.filter(
    (url) => !url.startsWith(workbench.address) && !/^(data|blob|about):/.test(url)
  );
  expect(foreign).toEqual([]);
  // Once it stands, only parts of the page itself are fetched: nothing carries data away.
  const later = asked.slice(loaded).filter((url) => !/\.(js|css|woff2|png|svg)$/.test(url));
  expect(later.filter((url) => !/^(data|blob|about):/.test(url))).toEqual([]);
  expect(problems).toEqual([]);
});

test("the pane runs no inline script, loads no foreign one and sends nothing out", async () => {
  const { pane: ready } = await workbench.open();
  const pane = await ready();
  const done = await pane.evaluate(async () => {
    const inline = document.createElement("script");
    inline.textContent = "window.inlineRan = true";
    document.body.append(inline);
    const foreign = document.createElement("script");
    const loaded = new Promise<boolean>((resolve) => {
      foreign.onload = () => resolve(true);
      foreign.onerror = () => resolve(false);
    });
    foreign.src = "https://example.invalid/x.js";
    document.body.append(foreign);
    const sent = fetch("https://example.invalid/x").then(
      () => true,
      () => false
    );
    const ran = "inlineRan" in window;
    return { ran, loaded: await loaded, sent: await sent };
  });
  expect(done).toEqual({ ran: false, loaded: false, sent: false });
});
