import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

const FOLDER = "docs/pictures";
const UPDATE = Boolean(process.env.UPDATE_PICTURES);

/** Side of the blocks that are compared, in pixels: about a letter, so that its edges may be drawn otherwise. */
const BLOCK = 12;
/** Mean difference, of 255, from which a block counts as another one. */
const ANOTHER = 20;

/**
 * How far apart two PNG pictures are: the share of blocks that differ, 0-1; 1 when their sizes differ. Decoded by
 * the browser itself, in a page of its own.
 */
export async function difference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  const share = await page.evaluate(
    async ({ urls, block, another }) => {
      const pictures = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const drawing = canvas.getContext("2d", { willReadFrequently: true })!;
          drawing.drawImage(image, 0, 0);
          return drawing.getImageData(0, 0, image.width, image.height);
        })
      );
      const [a, b] = pictures as [ImageData, ImageData];
      if (a.width !== b.width || a.height !== b.height) return 1;
      const mean = ({ data, width }: ImageData, left: number, top: number, channel: number) => {
        let sum = 0;
        for (let y = top; y < top + block; y++)
          for (let x = left; x < left + block; x++) sum += data[(y * width + x) * 4 + channel]!;
        return sum / (block * block);
      };
      let blocks = 0;
      let differing = 0;
      for (let top = 0; top + block <= a.height; top += block)
        for (let left = 0; left + block <= a.width; left += block) {
          blocks += 1;
          const apart = [0, 1, 2].some(
            (channel) =>
              Math.abs(mean(a, left, top, channel) - mean(b, left, top, channel)) > another
          );
          if (apart) differing += 1;
        }
      return differing / blocks;
    },
    { urls, block: BLOCK, another: ANOTHER }
  );
  await page.close();
  return share;
}

/** A picture of the page as it stands, without carets and movements. */
export function take(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: "disabled", caret: "hide", scale: "css" });
}

/** The picture that the guide shows; with UPDATE_PICTURES=1 it is first replaced by the one that was taken. */
export function standing(name: string, taken: Buffer): Buffer {
  const path = join(FOLDER, `${name}.png`);
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, taken);
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE_PICTURES=1 makes it`);
  return readFileSync(path);
}
