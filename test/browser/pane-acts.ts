import type { Frame, Page } from "playwright-core";
import { newBook } from "../../src/standalone/host/new-book";
import { saveBook } from "../../src/standalone/host/package/save-book";

/** Waits until the pane has said this aloud. */
export const said = (pane: Frame, sentence: string) =>
  pane.getByRole("status").filter({ hasText: sentence }).first().waitFor({ state: "attached" });

/** The button of a step in the row of steps. */
export const nav = (pane: Frame, step: string) =>
  pane.getByRole("navigation").getByRole("button", { name: new RegExp(`^${step}: `) });

export const heading = (pane: Frame, name: string) =>
  pane.getByRole("heading", { name, exact: true });

/** Presses the one button that does all, and waits until it is done. */
export async function doAll(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: /^(ทำทั้งหมด|Do everything)/ }).click();
  await pane
    .getByText(/^(ทำครบทุกขั้นตอนแล้ว|Everything is done)/)
    .first()
    .waitFor();
}

/** Presses the first button of a name. */
export const press = (pane: Frame, name: string | RegExp) =>
  pane.getByRole("button", { name, exact: true }).first().click();

/** Opens a workbook with one empty sheet. */
export async function openEmpty(page: Page, name = "empty.xlsx"): Promise<void> {
  const { bytes } = await saveBook(newBook());
  await page.setInputFiles('input[type="file"]', {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await page.getByRole("tab", { name: "Sheet1" }).waitFor();
}

/** Types into a cell of a sheet, counted from 1. */
export async function typeInto(page: Page, sheet: string, cell: [number, number], text: string) {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.locator(`#cell-${cell[0]}-${cell[1]}`).click();
  await page.keyboard.press("F2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
