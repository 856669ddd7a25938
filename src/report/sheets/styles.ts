import type { CellStyle } from "../../model/sheet-plan";

const INK = "#1F2933";
const FAINT = "#5F6B76";
const HEAD_FILL = "#DCE6F1";
const BAND_FILL = "#EEF3F8";
const INPUT_FILL = "#FFF8DC";

const cell = { border: "all", vertical: "Top", wrap: true, color: INK } as const;

/** A number is never broken over two lines. */
const figure = { border: "all", vertical: "Top", horizontal: "Center", color: INK } as const;

/** The looks that the sheets use, by name. Body sizes follow the official letter (ITA.md 4): 16, tables 14. */
export const STYLES = {
  /** Running text. */
  text: { size: 16, wrap: true, vertical: "Top", color: INK },
  textCenter: { size: 16, wrap: true, horizontal: "Center", vertical: "Center", color: INK },
  line: { size: 16, vertical: "Center", color: INK },
  lineRight: { size: 16, horizontal: "Right", vertical: "Center", color: INK },
  lineCenter: { size: 16, wrap: true, horizontal: "Center", vertical: "Center", color: INK },
  centerStrong: {
    size: 16,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    color: INK,
  },
  signLine: { size: 16, border: "dotted-bottom", vertical: "Bottom", color: INK },
  /** The copy beside the page that gives merged rows their height: there, but not to be seen. */
  beside: { size: 16, wrap: true, vertical: "Top", color: "#FFFFFF" },
  besideTable: { size: 14, wrap: true, vertical: "Top", color: "#FFFFFF" },
  small: { size: 13, wrap: true, vertical: "Top", color: FAINT },
  title: { size: 20, bold: true, wrap: true, horizontal: "Center", vertical: "Center", color: INK },
  subtitle: {
    size: 18,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    color: INK,
  },
  heading: { size: 18, bold: true, wrap: true, vertical: "Center", color: INK },
  subheading: { size: 16, bold: true, wrap: true, vertical: "Center", color: INK },

  /** The letter. */
  letterTitle: { size: 29, bold: true, horizontal: "Center", vertical: "Center", color: INK },
  letterLabel: { size: 20, bold: true, vertical: "Top", color: INK },
  letterField: { size: 16, border: "dotted-bottom", vertical: "Center", wrap: true, color: INK },
  letterSubject: { size: 16, border: "dotted-bottom", vertical: "Top", wrap: true, color: INK },
  letterBlank: {
    size: 16,
    border: "dotted-bottom",
    vertical: "Bottom",
    wrap: true,
    fill: INPUT_FILL,
    color: INK,
  },
  letterBlankCenter: {
    size: 16,
    wrap: true,
    border: "dotted-bottom",
    horizontal: "Center",
    vertical: "Bottom",
    fill: INPUT_FILL,
    color: INK,
  },

  /** The cover. */
  coverTitle: {
    size: 26,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    color: INK,
  },
  coverName: {
    size: 24,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    color: INK,
  },
  pledge: {
    size: 18,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    fill: BAND_FILL,
    color: INK,
  },

  pledgeHead: {
    size: 22,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    fill: BAND_FILL,
    color: INK,
  },

  /** Tables. */
  head: {
    ...cell,
    size: 14,
    bold: true,
    fill: HEAD_FILL,
    horizontal: "Center",
    vertical: "Center",
  },
  band: { ...cell, size: 14, bold: true, fill: BAND_FILL, vertical: "Center" },
  bandScore: { ...figure, size: 14, bold: true, fill: BAND_FILL, vertical: "Center" },
  cell: { ...cell, size: 14 },
  cellStrong: { ...cell, size: 14, bold: true },
  cellCenter: { ...cell, size: 14, horizontal: "Center" },
  score: { ...figure, size: 14 },
  scoreStrong: { ...figure, size: 14, bold: true },
  link: { ...cell, size: 14, underline: true, color: "#0B5394" },
  linkCenter: { ...cell, size: 14, underline: true, horizontal: "Center", color: "#0B5394" },
  input: { ...cell, size: 14, fill: INPUT_FILL },
  inputCenter: { ...cell, size: 14, fill: INPUT_FILL, horizontal: "Center" },

  /** Findings. */
  error: { ...cell, size: 14, bold: true, horizontal: "Center", color: "#9C0006", fill: "#FFE2E2" },
  warning: {
    ...cell,
    size: 14,
    bold: true,
    horizontal: "Center",
    color: "#7A4B00",
    fill: "#FFF0CC",
  },
  note: { ...cell, size: 14, horizontal: "Center", color: "#33475B", fill: "#E6EDF5" },

  /** The figure that is looked for. */
  figure: { size: 36, bold: true, horizontal: "Center", vertical: "Center", color: "#0B5394" },
  figureLevel: {
    size: 24,
    bold: true,
    wrap: true,
    horizontal: "Center",
    vertical: "Center",
    color: "#0B5394",
  },
} as const satisfies Record<string, CellStyle>;

export type LookName = keyof typeof STYLES;
