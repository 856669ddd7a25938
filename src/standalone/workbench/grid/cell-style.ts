import type { Border, Cell, Fill, Style } from "@cj-tech-master/excelts";
import type { CSSProperties } from "react";
import { toHex } from "../../host/colors";
import { cssFont } from "./sizes";

const LINES: Readonly<Record<string, string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

const VERTICAL: Readonly<Record<string, CSSProperties["alignItems"]>> = {
  top: "flex-start",
  middle: "center",
  bottom: "flex-end",
};

const HORIZONTAL: Readonly<Record<string, CSSProperties["textAlign"]>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
};

function border(side: Partial<Border> | undefined): string | undefined {
  const line = side?.style && LINES[side.style];
  return line ? `${line} ${toHex(side?.color) ?? "currentColor"}` : undefined;
}

function background(fill: Fill | undefined): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined;
  return toHex(fill.pattern === "solid" ? (fill.fgColor ?? fill.bgColor) : fill.bgColor);
}

/** Where text stands when the cell says nothing: numbers right, truths and errors centred, texts left. */
function natural(cell: Cell): CSSProperties["textAlign"] {
  const value = cell.result ?? cell.value;
  if (typeof value === "number" || value instanceof Date) return "right";
  return typeof value === "boolean" ? "center" : "left";
}

/** How a cell is drawn, as Excel draws it; mark is the format of a conditional rule that holds. */
export function cellStyle(cell: Cell, mark: Partial<Style> | undefined): CSSProperties {
  const font = { ...cell.font, ...mark?.font };
  const { family, pixels, weight } = cssFont(cell);
  const align = cell.alignment;
  const sides = { ...cell.border, ...mark?.border };
  return {
    fontFamily: family,
    fontSize: `${pixels}px`,
    fontWeight: font.bold ? 700 : weight,
    fontStyle: font.italic ? "italic" : undefined,
    textDecoration: [
      font.underline && font.underline !== "none" && "underline",
      font.strike && "line-through",
    ]
      .filter(Boolean)
      .join(" "),
    color: toHex(font.color),
    background: (mark?.fill && markFill(mark.fill)) ?? background(cell.fill),
    borderTop: border(sides.top),
    borderLeft: border(sides.left),
    borderBottom: border(sides.bottom),
    borderRight: border(sides.right),
    textAlign: (align?.horizontal && HORIZONTAL[align.horizontal]) || natural(cell),
    alignItems: VERTICAL[align?.vertical ?? "bottom"],
    whiteSpace: align?.wrapText ? "pre-wrap" : "pre",
    paddingInlineStart: align?.indent ? `${3 + align.indent * 9}px` : undefined,
  };
}

/** Conditional formats keep their fill colour in bgColor. */
function markFill(fill: Fill): string | undefined {
  return fill.type === "pattern" ? (toHex(fill.bgColor) ?? toHex(fill.fgColor)) : undefined;
}
