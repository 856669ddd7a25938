/**
 * How much room a text takes in a wrapped cell. Advance widths are thousandths of the font size, measured
 * on Laksaman, the widest font that stands in for TH SarabunPSK where that is not installed (LibreOffice on
 * Linux draws it about half as large again); so a row that is reckoned with them is never cut.
 * Thai vowels and tone marks above and below have no width.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [0, "ัิีึืฺุู็่้๊๋์ํ๎"],
  [180, "'"],
  [218, "iI!"],
  [232, "|j"],
  [243, ",.:;"],
  [290, "()[]"],
  [303, "lเ`"],
  [310, 'fๅ"{}'],
  [325, " -•r"],
  [357, "โt"],
  [366, "ใไ"],
  [396, "\\J"],
  [406, "/"],
  [426, "s?*"],
  [442, "ง"],
  [470, "gkาำ"],
  [482, "xzร"],
  [500, "cธวy"],
  [515, "vฐa"],
  [529, "EFLS_"],
  [538, "ะ–"],
  [546, "$0123456789"],
  [554, "YจฮeKย“”"],
  [568, "ฉแBPขชถฤRT"],
  [575, "ผฝลสฃซ"],
  [583, "กอVhnu"],
  [590, "ดตฯคฅศ"],
  [602, "oๆAมbdpq#"],
  [614, "Cฆ+<=>×≥^"],
  [632, "~Xน"],
  [640, "&ZGฎฏภฦหบป"],
  [648, "ทDษ"],
  [675, "HNพฟ๐๑๒๓๔๕๖๗๘๙ฬ"],
  [700, "ฑU"],
  [732, "…OQ"],
  [785, "wฌญ๚"],
  [816, "ฒณM@"],
  [904, "%Wm"],
];

const UNKNOWN_WIDTH = 650;
/** Widths by character code: every text of every sheet is measured, so this is looked up often. */
const WIDTH_OF = new Uint16Array(0x10000).fill(UNKNOWN_WIDTH);
for (const [width, characters] of WIDTHS) {
  for (let i = 0; i < characters.length; i++) WIDTH_OF[characters.charCodeAt(i)] = width;
}
const BOLD = 1.05;
/** One line of the stand-in font, in font sizes: LibreOffice rounds those of headings up. */
const lineHeight = (size: number): number => size * (size > 16 ? 1.69 : 1.65);
/** What Excel and LibreOffice leave free at the two sides of a cell together, in points. */
const CELL_PADDING = 6;
/** A line of Thai ends where a word ends: on average this much of it stays empty, in font sizes. */
const RAGGED = 1.8;
/** Excel's greatest row height in points. */
export const TALLEST_ROW = 409;

export interface TextLook {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of a text set on one line, in points. */
export function textWidth(text: string, look: TextLook): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) thousandths += WIDTH_OF[text.charCodeAt(i)] ?? 0;
  return (thousandths * look.size * (look.bold ? BOLD : 1)) / 1000;
}

/** How many lines a text takes in a cell of a width in points, its own line breaks counted. */
export function lineCount(text: string, width: number, look: TextLook): number {
  const whole = Math.max(width - CELL_PADDING, look.size);
  const usable = Math.max(whole - RAGGED * look.size, whole * 0.7);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    const length = textWidth(paragraph, look);
    lines += length <= whole ? 1 : Math.ceil(length / usable);
  }
  return lines;
}

/** The height of a row, in points, that shows a text in a cell of a width in points; never above Excel's limit. */
export function heightOf(text: string, width: number, look: TextLook): number {
  const height = lineCount(text, width, look) * lineHeight(look.size) + 1.5;
  return Math.min(TALLEST_ROW, Math.ceil(height));
}
