import { type ExcelClass, instance, object, type Property } from "../excel-class";
import type { ShapeState } from "../shapes";
import { hex } from "./shape-format";
import { edit, fieldsOf, type ShapeTarget } from "./shape-target";

const textual = fieldsOf("text");

type Font = ShapeState["text"]["font"];
const font = <K extends keyof Font>(
  key: K,
  check: (wanted: Font[K]) => Font[K] = (wanted) => wanted
): Property<ShapeTarget> =>
  textual<Font[K]>(
    ({ text }) => text.font[key],
    ({ text }, wanted) => (text.font[key] = check(wanted))
  );

export const ShapeFont: ExcelClass<ShapeTarget> = {
  name: "ShapeFont",
  properties: {
    bold: font("bold"),
    italic: font("italic"),
    color: font("color", hex),
    name: font("name"),
    size: font("size"),
    underline: font("underline"),
  },
  methods: {},
};

export const TextRange: ExcelClass<ShapeTarget> = {
  name: "TextRange",
  properties: {
    text: textual(
      ({ text }) => text.value,
      ({ text }, wanted) => (text.value = wanted)
    ),
    font: object(
      () => ShapeFont,
      (target) => target
    ),
  },
  methods: {
    // All of a shape's text has one look here, so that a part of it stands for the whole.
    getSubstring: (target, [_start, _length]: [number, number]) => instance(TextRange, target),
  },
};

const margin = (side: "left" | "right" | "top" | "bottom") =>
  textual(
    ({ text }) => text.margins[side],
    ({ text }, points) => (text.margins[side] = points)
  );

export const TextFrame: ExcelClass<ShapeTarget> = {
  name: "TextFrame",
  properties: {
    textRange: object(
      () => TextRange,
      (target) => target
    ),
    hasText: textual(({ text }) => text.value !== ""),
    horizontalAlignment: textual(
      ({ text }) => text.horizontal,
      ({ text }, name) => (text.horizontal = name)
    ),
    verticalAlignment: textual(
      ({ text }) => text.vertical,
      ({ text }, name) => (text.vertical = name)
    ),
    autoSizeSetting: textual(
      ({ text }) => text.autoSize,
      ({ text }, name) => (text.autoSize = name)
    ),
    orientation: textual(
      ({ text }) => text.orientation,
      ({ text }, name) => (text.orientation = name)
    ),
    readingOrder: textual(
      ({ text }) => text.readingOrder,
      ({ text }, name) => (text.readingOrder = name)
    ),
    horizontalOverflow: textual(
      ({ text }) => text.overflow.horizontal,
      ({ text }, name) => (text.overflow.horizontal = name)
    ),
    verticalOverflow: textual(
      ({ text }) => text.overflow.vertical,
      ({ text }, name) => (text.overflow.vertical = name)
    ),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
  },
  methods: {
    deleteText: (target, _args, excel) =>
      edit(target, excel, "text", ({ text }) => (text.value = "")),
  },
};
