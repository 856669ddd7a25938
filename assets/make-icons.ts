import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../test/browser/launch";

/** Draws every icon for its own size, on whole pixels, and writes assets/icon-*.png: npx tsx assets/make-icons.ts */

const INK = "#3b3a39";
const PAPER = "#fafafa";
const GREEN = "#107c41";
const MINT = "#a8dcb9";
const AMBER = "#ffb900";
const RED = "#c50f1f";

/** What changes from size to size: margin, line width, and how much detail there is room for. */
interface Pen {
  readonly size: number;
  readonly margin: number;
  readonly line: number;
  readonly detail: "least" | "some" | "full";
}

const PENS: readonly Pen[] = [
  { size: 16, margin: 1, line: 1, detail: "least" },
  { size: 20, margin: 2, line: 1, detail: "least" },
  { size: 24, margin: 2, line: 1, detail: "some" },
  { size: 32, margin: 3, line: 2, detail: "some" },
  { size: 40, margin: 4, line: 2, detail: "some" },
  { size: 48, margin: 4, line: 2, detail: "full" },
  { size: 64, margin: 6, line: 3, detail: "full" },
  { size: 80, margin: 8, line: 3, detail: "full" },
  { size: 128, margin: 12, line: 5, detail: "full" },
];

const box = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** A frame whose line lies on whole pixels. */
const frame = (x: number, y: number, width: number, height: number, line: number) =>
  box(x, y, width, height, INK) +
  box(x + line, y + line, width - 2 * line, height - 2 * line, PAPER);

/** The page that every icon stands on, higher than wide. */
function page({ size, margin, line }: Pen) {
  const height = size - 2 * margin;
  const width = Math.round(height * 0.86);
  const x = Math.round((size - width) / 2);
  return { x, y: margin, width, height, svg: frame(x, margin, width, height, line) };
}

/** The add-in: scores as columns, and the threshold that one of them does not reach. */
function scores(pen: Pen): string {
  const { x, y, width, height, svg } = page(pen);
  const { line, detail } = pen;
  const pad = line * (detail === "least" ? 1 : 2);
  const bars = detail === "full" ? 4 : 3;
  const gap = Math.max(1, line);
  const inner = width - 2 * line - 2 * pad;
  const bar = Math.floor((inner - gap * (bars - 1)) / bars);
  const left = x + Math.round((width - (bar * bars + gap * (bars - 1))) / 2);
  const foot = y + height - line - pad;
  const room = height - 2 * line - 2 * pad;
  const heights = detail === "full" ? [0.9, 0.45, 0.75, 1] : [0.8, 0.45, 1];
  const threshold = foot - Math.round(room * 0.62);
  const columns = heights
    .map((share, at) => {
      const tall = Math.round(room * share);
      const colour = share < 0.62 ? AMBER : GREEN;
      return box(left + at * (bar + gap), foot - tall, bar, tall, colour);
    })
    .join("");
  const rule =
    detail === "least"
      ? ""
      : box(x + line, threshold, width - 2 * line, Math.max(1, line - 1), RED);
  return svg + columns + rule;
}

/** Check: a page with lines and a tick. */
function check(pen: Pen): string {
  const { x, y, width, height, svg } = page(pen);
  const { line, detail } = pen;
  const lines = detail === "least" ? 1 : 2;
  const pad = line * 2;
  const text = Array.from({ length: lines }, (_, at) =>
    box(x + line + pad, y + line + pad + at * line * 3, width - 2 * (line + pad), line, INK)
  ).join("");
  const mark = Math.max(2, Math.round(pen.size / 10));
  const left = x + line + pad;
  const right = x + width - line - pad + (detail === "least" ? 2 : line);
  const top = y + Math.round(height * 0.46);
  const foot = y + height - line - pad;
  const knee = left + Math.round((right - left) * 0.36);
  const tick = `<polyline points="${left},${Math.round((top + foot) / 2)} ${knee},${foot} ${right},${top}" fill="none" stroke="${GREEN}" stroke-width="${mark}"/>`;
  return svg + text + tick;
}

/** Cells, one of them marked. */
function cells({ size, margin, line, detail }: Pen): string {
  const count = detail === "full" ? 4 : 3;
  const cell = Math.floor((size - 2 * margin - line) / count);
  const side = cell * count + line;
  const start = Math.floor((size - side) / 2);
  let grid = box(start, start, side, side, INK);
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) {
      const fill = row === 1 && column === 1 ? AMBER : row === 0 ? MINT : PAPER;
      const [x, y] = [start + line + column * cell, start + line + row * cell];
      grid += box(x, y, cell - line, cell - line, fill);
    }
  return grid;
}

/** Report: a page with a heading, lines, and a small chart at its foot. */
function report(pen: Pen): string {
  const { x, y, width, height, svg } = page(pen);
  const { line, detail } = pen;
  const pad = line * (detail === "least" ? 1 : 2);
  const left = x + line + pad;
  const wide = width - 2 * (line + pad);
  const thick = Math.max(line, Math.round(pen.size / 12));
  const rule = Math.max(1, line - 1);
  const step = rule * 2 + (detail === "full" ? 1 : 0);
  const rows = detail === "full" ? 3 : 2;
  const from = y + line + pad + thick + rule;
  let svgText = svg + box(left, y + line + pad, wide, thick, GREEN);
  for (let at = 0; at < rows; at++)
    svgText += box(
      left,
      from + at * step,
      at === rows - 1 ? Math.round(wide * 0.6) : wide,
      rule,
      INK
    );
  const foot = y + height - line - pad;
  const top = from + rows * step;
  const bar = Math.max(2, Math.floor((wide - 2 * line) / 3));
  [0.5, 0.8, 1].forEach((share, at) => {
    const tall = Math.max(1, Math.round((foot - top) * share));
    svgText += box(left + at * (bar + line), foot - tall, bar, tall, at === 2 ? GREEN : MINT);
  });
  return svgText;
}

const DRAWINGS: Readonly<Record<string, (pen: Pen) => string>> = {
  icon: scores,
  "icon-check": check,
  "icon-highlight": cells,
  "icon-report": report,
};

async function main() {
  const browser = await launchBrowser();
  const tab = await browser.newPage();
  for (const [name, draw] of Object.entries(DRAWINGS))
    for (const pen of PENS) {
      const { size } = pen;
      if (size === 128 && name !== "icon") continue;
      await tab.setViewportSize({ width: size, height: size });
      await tab.setContent(
        `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${draw(pen)}</svg>`
      );
      const png = await tab.screenshot({ omitBackground: true });
      writeFileSync(join(__dirname, `${name}-${size}.png`), png);
    }
  await browser.close();
}

void main();
