import { parseColor } from "../colors";
import { type ExcelClass } from "../excel-class";
import { invalidArgument, mustBe } from "../excel-error";
import { edit, fieldsOf, type ShapeTarget } from "./shape-target";

export const hex = (color: string): string => {
  const found = parseColor(color);
  if (!found) throw invalidArgument();
  return `#${found}`;
};

const unit = (wanted: number): number => {
  mustBe(wanted >= 0 && wanted <= 1);
  return wanted;
};

const look = fieldsOf("look");
const line = fieldsOf("line");

export const ShapeFill: ExcelClass<ShapeTarget> = {
  name: "ShapeFill",
  properties: {
    foregroundColor: look(
      ({ fill }) => fill.color ?? "",
      (shape, color) => (shape.fill.color = color ? hex(color) : null)
    ),
    transparency: look(
      ({ fill }) => fill.transparency,
      (shape, wanted) => (shape.fill.transparency = unit(wanted))
    ),
    type: look(({ fill }) => (fill.color ? "Solid" : "NoFill")),
  },
  methods: {
    clear: (target, _args, excel) =>
      edit(target, excel, "look", (shape) => (shape.fill.color = null)),
    setSolidColor: (target, [color]: [string], excel) =>
      edit(target, excel, "look", (shape) => (shape.fill.color = hex(color))),
  },
};

export const ShapeLineFormat: ExcelClass<ShapeTarget> = {
  name: "ShapeLineFormat",
  properties: {
    color: line(
      ({ line }) => line.color,
      (shape, color) => Object.assign(shape.line, { color: hex(color), visible: true })
    ),
    weight: line(
      ({ line }) => line.weight,
      (shape, weight) => Object.assign(shape.line, { weight, visible: true })
    ),
    visible: line(
      ({ line }) => line.visible,
      (shape, on) => (shape.line.visible = on)
    ),
    dashStyle: line(
      ({ line }) => line.dashStyle,
      (shape, dashStyle) => Object.assign(shape.line, { dashStyle, visible: true })
    ),
    style: line(
      ({ line }) => line.style,
      (shape, style) => (shape.line.style = style)
    ),
    transparency: line(
      ({ line }) => line.transparency,
      (shape, wanted) => (shape.line.transparency = unit(wanted))
    ),
  },
  methods: {},
};
