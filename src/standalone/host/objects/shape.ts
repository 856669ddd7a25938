import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { parseColor } from "../colors";
import {
  type ExcelClass,
  instance,
  type Instance,
  isInstance,
  object,
  type Property,
  value,
} from "../excel-class";
import { ExcelError, invalidArgument, itemNotFound, mustBe } from "../excel-error";
import { guard } from "../protection-guard";
import { type Session } from "../session";
import { fresh, removeModel, type ShapeState, shapesOf, writeShape } from "../shapes";
import { oneOf } from "./range-format";
import { findSheet } from "./worksheet";

interface ShapeTarget {
  readonly sheet: Sheet;
  readonly shape: ShapeState;
}

function edit(
  { sheet, shape }: ShapeTarget,
  excel: Session,
  change: (shape: ShapeState) => void
): void {
  guard(sheet, "objects");
  change(shape);
  writeShape(excel, sheet, shape);
}

/** A field of the state, or of one of its parts. */
const field = <V>(
  read: (shape: ShapeState) => V,
  write?: (shape: ShapeState, wanted: V) => void
): Property<ShapeTarget> =>
  value(
    ({ shape }: ShapeTarget) => read(shape),
    write && ((target, wanted: V, excel) => edit(target, excel, (shape) => write(shape, wanted)))
  );

const hex = (color: string): string => {
  const found = parseColor(color);
  if (!found) throw invalidArgument();
  return `#${found}`;
};

const unit = (wanted: number): number => {
  mustBe(wanted >= 0 && wanted <= 1);
  return wanted;
};

export const ShapeFill: ExcelClass<ShapeTarget> = {
  name: "ShapeFill",
  properties: {
    foregroundColor: field(
      ({ fill }) => fill.color ?? "",
      (shape, color) => (shape.fill.color = color ? hex(color) : null)
    ),
    transparency: field(
      ({ fill }) => fill.transparency,
      (shape, wanted) => (shape.fill.transparency = unit(wanted))
    ),
    type: field(({ fill }) => (fill.color ? "Solid" : "NoFill")),
  },
  methods: {
    clear: (target, _args, excel) => edit(target, excel, (shape) => (shape.fill.color = null)),
    setSolidColor: (target, [color]: [string], excel) =>
      edit(target, excel, (shape) => (shape.fill.color = hex(color))),
  },
};

export const ShapeLineFormat: ExcelClass<ShapeTarget> = {
  name: "ShapeLineFormat",
  properties: {
    color: field(
      ({ line }) => line.color,
      (shape, color) => Object.assign(shape.line, { color: hex(color), visible: true })
    ),
    weight: field(
      ({ line }) => line.weight,
      (shape, weight) => Object.assign(shape.line, { weight, visible: true })
    ),
    visible: field(
      ({ line }) => line.visible,
      (shape, on) => (shape.line.visible = on)
    ),
    dashStyle: field(
      ({ line }) => line.dashStyle,
      (shape, dashStyle) => Object.assign(shape.line, { dashStyle, visible: true })
    ),
    style: field(
      ({ line }) => line.style,
      (shape, style) => (shape.line.style = style)
    ),
    transparency: field(
      ({ line }) => line.transparency,
      (shape, wanted) => (shape.line.transparency = unit(wanted))
    ),
  },
  methods: {},
};

type Font = ShapeState["text"]["font"];
const font = <K extends keyof Font>(
  key: K,
  check: (wanted: Font[K]) => Font[K] = (wanted) => wanted
): Property<ShapeTarget> =>
  field<Font[K]>(
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
    text: field(
      ({ text }) => text.value,
      ({ text }, wanted) => (text.value = wanted)
    ),
    font: object(
      () => ShapeFont,
      (target) => target
    ),
  },
  methods: {
    getSubstring: (target, [_start, _length]: [number, number]) => instance(TextRange, target),
  },
};

const margin = (side: "left" | "right" | "top" | "bottom") =>
  field(
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
    hasText: field(({ text }) => text.value !== ""),
    horizontalAlignment: field(
      ({ text }) => text.horizontal,
      ({ text }, name) => (text.horizontal = name)
    ),
    verticalAlignment: field(
      ({ text }) => text.vertical,
      ({ text }, name) => (text.vertical = name)
    ),
    autoSizeSetting: field(
      ({ text }) => text.autoSize,
      ({ text }, name) => (text.autoSize = name)
    ),
    orientation: field(
      ({ text }) => text.orientation,
      ({ text }, name) => (text.orientation = name)
    ),
    readingOrder: field(
      ({ text }) => text.readingOrder,
      ({ text }, name) => (text.readingOrder = name)
    ),
    horizontalOverflow: field(
      ({ text }) => text.overflow.horizontal,
      ({ text }, name) => (text.overflow.horizontal = name)
    ),
    verticalOverflow: field(
      ({ text }) => text.overflow.vertical,
      ({ text }, name) => (text.overflow.vertical = name)
    ),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
  },
  methods: {
    deleteText: (target, _args, excel) => edit(target, excel, ({ text }) => (text.value = "")),
  },
};

const only = (target: ShapeTarget, type: ShapeState["type"]): ShapeTarget => {
  if (target.shape.type !== type) throw new ExcelError("InvalidOperation");
  return target;
};

const ofShape = {
  shape: object<ShapeTarget, ShapeTarget>(
    () => Shape,
    (target) => target
  ),
  id: field(({ id }) => id),
};

export const GeometricShape: ExcelClass<ShapeTarget> = {
  name: "GeometricShape",
  id: ({ shape }) => shape.id,
  properties: ofShape,
  methods: {},
};

export const Image: ExcelClass<ShapeTarget> = {
  name: "Image",
  id: ({ shape }) => shape.id,
  properties: { ...ofShape, format: field(({ image }) => image?.format ?? "UNKNOWN") },
  methods: {},
};

const arrow = (key: string, usual: string): Property<ShapeTarget> =>
  field<string | number>(
    ({ arrows }) => arrows[key] ?? usual,
    ({ arrows }, wanted) => (arrows[key] = wanted)
  );

const connected = (end: "begin" | "end") =>
  object<ShapeTarget, ShapeTarget>(
    () => Shape,
    ({ sheet, shape }, excel) => {
      const found = shapesOf(excel, sheet).find(
        (each) => each.id === shape.connections[end]?.shape
      );
      if (!found) throw new ExcelError("InvalidOperation");
      return { sheet, shape: found };
    }
  );

const connect =
  (end: "begin" | "end") =>
  (target: ShapeTarget, [other, site]: [Instance, number], excel: Session): void =>
    edit(
      target,
      excel,
      (shape) => (shape.connections[end] = { shape: (other.target as ShapeTarget).shape.id, site })
    );
const disconnect =
  (end: "begin" | "end") =>
  (target: ShapeTarget, _args: never, excel: Session): void =>
    edit(target, excel, (shape) => (shape.connections[end] = null));

export const Line: ExcelClass<ShapeTarget> = {
  name: "Line",
  id: ({ shape }) => shape.id,
  properties: {
    ...ofShape,
    connectorType: field(
      ({ geometric }) => geometric,
      (shape, name) => (shape.geometric = oneOf(CONNECTORS, name))
    ),
    beginArrowheadLength: arrow("beginArrowheadLength", "Medium"),
    beginArrowheadStyle: arrow("beginArrowheadStyle", "None"),
    beginArrowheadWidth: arrow("beginArrowheadWidth", "Medium"),
    endArrowheadLength: arrow("endArrowheadLength", "Medium"),
    endArrowheadStyle: arrow("endArrowheadStyle", "None"),
    endArrowheadWidth: arrow("endArrowheadWidth", "Medium"),
    isBeginConnected: field(({ connections }) => connections.begin !== null),
    isEndConnected: field(({ connections }) => connections.end !== null),
    beginConnectedSite: field(({ connections }) => connections.begin?.site ?? 0),
    endConnectedSite: field(({ connections }) => connections.end?.site ?? 0),
    beginConnectedShape: connected("begin"),
    endConnectedShape: connected("end"),
  },
  methods: {
    connectBeginShape: connect("begin"),
    connectEndShape: connect("end"),
    disconnectBeginShape: disconnect("begin"),
    disconnectEndShape: disconnect("end"),
  },
};

const CONNECTORS = { Straight: "Straight", Elbow: "Elbow", Curve: "Curve" };

export const ShapeGroup: ExcelClass<ShapeTarget> = {
  name: "ShapeGroup",
  id: ({ shape }) => shape.id,
  properties: {
    ...ofShape,
    shapes: object(
      () => GroupShapeCollection,
      (target) => target
    ),
  },
  methods: {
    ungroup: ({ sheet, shape }, _args, excel) => {
      guard(sheet, "objects");
      const list = shapesOf(excel, sheet);
      for (const member of shape.members) member.parent = null;
      list.splice(list.indexOf(shape), 1, ...shape.members);
      excel.book.changes.sheet(sheet.id, "drawing");
    },
  },
};

const findIn = (list: readonly ShapeState[], key: string) =>
  list.find((shape) => shape.id === key || shape.name.toLowerCase() === String(key).toLowerCase());

export const GroupShapeCollection: ExcelClass<ShapeTarget> = {
  name: "GroupShapeCollection",
  properties: {},
  methods: {
    getCount: ({ shape }) => shape.members.length,
    getItem: ({ sheet, shape }, [key]: [string]) => {
      const found = findIn(shape.members, key);
      if (!found) throw itemNotFound();
      return instance(Shape, { sheet, shape: found });
    },
    getItemOrNullObject: ({ sheet, shape }, [key]: [string]) => {
      const found = findIn(shape.members, key);
      return found ? instance(Shape, { sheet, shape: found }) : null;
    },
    getItemAt: ({ sheet, shape }, [index]: [number]) => {
      const found = shape.members[index];
      if (!found) throw itemNotFound();
      return instance(Shape, { sheet, shape: found });
    },
  },
  items: ({ sheet, shape }) => shape.members.map((each) => instance(Shape, { sheet, shape: each })),
};

const PLACEMENTS = { TwoCell: "TwoCell", OneCell: "OneCell", Absolute: "Absolute" } as const;

/** Moves or scales a shape; the shapes of a group keep their places in it. */
function place(target: ShapeTarget, excel: Session, change: (shape: ShapeState) => void): void {
  const { shape } = target;
  const before = { left: shape.left, top: shape.top };
  edit(target, excel, change);
  for (const member of shape.members)
    place({ ...target, shape: member }, excel, (each) => {
      each.left += shape.left - before.left;
      each.top += shape.top - before.top;
    });
}

const position = (key: "left" | "top" | "width" | "height"): Property<ShapeTarget> =>
  value(
    ({ shape }: ShapeTarget) => shape[key],
    (target, points: number, excel) => {
      mustBe(typeof points === "number" && points >= 0);
      place(target, excel, (shape) => {
        const ratio = shape[key] ? points / shape[key] : 1;
        if (shape.lockAspectRatio && key === "width") shape.height *= ratio;
        if (shape.lockAspectRatio && key === "height") shape.width *= ratio;
        shape[key] = points;
      });
    }
  );

const scale =
  (key: "width" | "height") =>
  (
    target: ShapeTarget,
    [factor, _type, from]: [number, string, string | undefined],
    excel: Session
  ): void =>
    place(target, excel, (shape) => {
      mustBe(factor > 0);
      const before = shape[key];
      shape[key] = before * factor;
      const edge = key === "width" ? "left" : "top";
      if (from === "ScaleFromMiddle") shape[edge] -= (shape[key] - before) / 2;
      if (from === "ScaleFromBottomRight") shape[edge] -= shape[key] - before;
    });

const siblings = ({ sheet, shape }: ShapeTarget, excel: Session): ShapeState[] =>
  shape.parent ? shape.parent.members : shapesOf(excel, sheet);

export const Shape: ExcelClass<ShapeTarget> = {
  name: "Shape",
  id: ({ shape }) => shape.id,
  properties: {
    id: field(({ id }) => id),
    name: field(
      ({ name }) => name,
      (shape, name) => (shape.name = name)
    ),
    type: field(({ type }) => type),
    geometricShapeType: field<string | null>(
      ({ type, geometric }) => (type === "GeometricShape" ? geometric : null),
      (shape, name) => (shape.geometric = name ?? shape.geometric)
    ),
    left: position("left"),
    top: position("top"),
    width: position("width"),
    height: position("height"),
    rotation: field(
      ({ rotation }) => rotation,
      (shape, degrees) => (shape.rotation = ((degrees % 360) + 360) % 360)
    ),
    visible: field(
      ({ visible }) => visible,
      (shape, on) => (shape.visible = on)
    ),
    lockAspectRatio: field(
      ({ lockAspectRatio }) => lockAspectRatio,
      (shape, on) => (shape.lockAspectRatio = on)
    ),
    placement: field<string>(
      ({ placement }) => placement,
      (shape, name) => (shape.placement = oneOf<ShapeState["placement"]>(PLACEMENTS, name))
    ),
    altTextTitle: field(
      ({ altTextTitle }) => altTextTitle,
      (shape, text) => (shape.altTextTitle = text)
    ),
    altTextDescription: field(
      ({ altTextDescription }) => altTextDescription,
      (shape, text) => (shape.altTextDescription = text)
    ),
    connectionSiteCount: field(({ type }) => (type === "Line" ? 2 : 4)),
    level: field((shape) => (shape.parent ? 1 : 0)),
    zOrderPosition: value((target, excel) => siblings(target, excel).indexOf(target.shape)),
    fill: object(
      () => ShapeFill,
      (target) => target
    ),
    lineFormat: object(
      () => ShapeLineFormat,
      (target) => target
    ),
    textFrame: object(
      () => TextFrame,
      (target) => target
    ),
    geometricShape: object(
      () => GeometricShape,
      (target) => only(target, "GeometricShape")
    ),
    image: object(
      () => Image,
      (target) => only(target, "Image")
    ),
    line: object(
      () => Line,
      (target) => only(target, "Line")
    ),
    group: object(
      () => ShapeGroup,
      (target) => only(target, "Group")
    ),
    parentGroup: object(
      () => Shape,
      ({ sheet, shape }) => {
        if (!shape.parent) throw new ExcelError("InvalidOperation");
        return { sheet, shape: shape.parent };
      }
    ),
  },
  methods: {
    delete: (target, _args, excel) => {
      const { sheet, shape } = target;
      guard(sheet, "objects");
      const list = siblings(target, excel);
      list.splice(list.indexOf(shape), 1);
      for (const each of [shape, ...shape.members]) removeModel(sheet, each);
      excel.book.changes.sheet(sheet.id, "drawing");
    },
    incrementLeft: (target, [points]: [number], excel) =>
      place(target, excel, (shape) => (shape.left = Math.max(0, shape.left + points))),
    incrementTop: (target, [points]: [number], excel) =>
      place(target, excel, (shape) => (shape.top = Math.max(0, shape.top + points))),
    incrementRotation: (target, [degrees]: [number], excel) =>
      edit(
        target,
        excel,
        (shape) => (shape.rotation = (((shape.rotation + degrees) % 360) + 360) % 360)
      ),
    scaleWidth: scale("width"),
    scaleHeight: scale("height"),
    setZOrder: (target, [to]: [string], excel) => {
      const list = siblings(target, excel);
      const at = list.indexOf(target.shape);
      const where = oneOf(
        {
          BringToFront: list.length - 1,
          BringForward: Math.min(at + 1, list.length - 1),
          SendToBack: 0,
          SendBackward: Math.max(at - 1, 0),
        },
        to
      );
      list.splice(at, 1);
      list.splice(where, 0, target.shape);
      excel.book.changes.sheet(target.sheet.id, "drawing");
    },
    copyTo: ({ sheet, shape }, [destination]: [Instance | string | undefined], excel) => {
      const home = isInstance(destination)
        ? (destination.target as Sheet)
        : typeof destination === "string"
          ? findSheet(excel, destination)
          : sheet;
      if (!home) throw itemNotFound();
      const copy: ShapeState = {
        ...structuredClone({ ...shape, parent: null, members: [], model: null }),
        id: fresh(excel, shape.type, "").id,
      };
      return add(excel, home, copy);
    },
    getAsImage: ({ shape }) => {
      if (!shape.image) throw new ExcelError("UnsupportedOperation");
      return shape.image.base64;
    },
  },
  events: {
    onActivated: { name: "Activated", type: 2101 },
    onDeactivated: { name: "Deactivated", type: 2102 },
  },
};

function add(excel: Session, sheet: Sheet, shape: ShapeState): Instance {
  guard(sheet, "objects");
  const list = shapesOf(excel, sheet);
  const words: Readonly<Record<string, string>> = {
    Image: "Picture",
    Line: "Straight Connector",
    Group: "Group",
  };
  shape.name = `${words[shape.type] ?? (shape.geometric === "TextBox" ? "TextBox" : shape.geometric)} ${list.length + 1}`;
  list.push(shape);
  writeShape(excel, sheet, shape);
  return instance(Shape, { sheet, shape });
}

const FORMATS: readonly [RegExp, "png" | "jpeg" | "gif"][] = [
  [/^iVBOR/, "png"],
  [/^\/9j\//, "jpeg"],
  [/^R0lG/, "gif"],
];

/** Pixels of a PNG from its header, as points; other pictures get a usual size. */
function pictureSize(base64: string): { width: number; height: number } {
  const bytes = Uint8Array.from(atob(base64.slice(0, 64)), (sign) => sign.charCodeAt(0));
  if (!/^iVBOR/.test(base64) || bytes.length < 24) return { width: 150, height: 150 };
  const at = (offset: number) => new DataView(bytes.buffer).getUint32(offset);
  return { width: at(16) * 0.75, height: at(20) * 0.75 };
}

function addImage(excel: Session, sheet: Sheet, data: string): Instance {
  const base64 = data.replace(/^data:[^,]*,/, "");
  const extension = FORMATS.find(([pattern]) => pattern.test(base64))?.[1];
  if (!extension) throw invalidArgument();
  const shape = {
    ...fresh(excel, "Image", "Rectangle"),
    ...pictureSize(base64),
    lockAspectRatio: true,
  };
  shape.image = { format: extension.toUpperCase(), base64 };
  const id = sheet.workbook.addImage({ base64, extension });
  sheet.addImage(id, {
    tl: { col: 0, row: 0 },
    ext: { width: shape.width / 0.75, height: shape.height / 0.75 },
  });
  return add(excel, sheet, shape);
}

export const ShapeCollection: ExcelClass<Sheet> = {
  name: "ShapeCollection",
  properties: {},
  methods: {
    addGeometricShape: (sheet, [type]: [string], excel) => {
      mustBe(typeof type === "string" && type !== "");
      return add(
        excel,
        sheet,
        fresh(excel, "GeometricShape", type.charAt(0).toUpperCase() + type.slice(1))
      );
    },
    addTextBox: (sheet, [text]: [string | undefined], excel) => {
      const shape = fresh(excel, "GeometricShape", "Rectangle");
      shape.text.value = text ?? "";
      shape.text.font.color = "#000000";
      Object.assign(shape.text, { horizontal: "Left", vertical: "Top" });
      shape.fill.color = "#FFFFFF";
      shape.line.color = "#BCBCBC";
      return add(excel, sheet, shape);
    },
    addLine: (
      sheet,
      [left, top, right, bottom, type]: [
        number | undefined,
        number | undefined,
        number | undefined,
        number | undefined,
        string | undefined,
      ],
      excel
    ) => {
      const shape = fresh(excel, "Line", oneOf(CONNECTORS, type ?? "Straight"));
      const [x1, y1, x2, y2] = [
        left ?? 0,
        top ?? 0,
        right ?? (left ?? 0) + 72,
        bottom ?? (top ?? 0) + 72,
      ];
      Object.assign(shape, {
        left: Math.min(x1, x2),
        top: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      });
      shape.fill.color = null;
      shape.line.color = "#4472C4";
      return add(excel, sheet, shape);
    },
    addImage: (sheet, [data]: [string], excel) => addImage(excel, sheet, data),
    addGroup: (sheet, [given]: [(Instance | string)[]], excel) => {
      const list = shapesOf(excel, sheet);
      const members = given.map((each) =>
        isInstance(each) ? (each.target as ShapeTarget).shape : findIn(list, each)
      );
      if (members.length < 2 || members.some((each) => !each)) throw invalidArgument();
      const group = fresh(excel, "Group", "Rectangle");
      group.members = members as ShapeState[];
      const edges = group.members.map((each) => [
        each.left,
        each.top,
        each.left + each.width,
        each.top + each.height,
      ]);
      const edge = (index: number, pick: (...values: number[]) => number) =>
        pick(...edges.map((each) => each[index] ?? 0));
      group.left = edge(0, Math.min);
      group.top = edge(1, Math.min);
      group.width = edge(2, Math.max) - group.left;
      group.height = edge(3, Math.max) - group.top;
      for (const member of group.members) {
        list.splice(list.indexOf(member), 1);
        member.parent = group;
      }
      return add(excel, sheet, group);
    },
    getCount: (sheet, _args, excel) => shapesOf(excel, sheet).length,
    getItem: (sheet, [key]: [string], excel) => {
      const shape = findIn(shapesOf(excel, sheet), key);
      if (!shape) throw itemNotFound();
      return instance(Shape, { sheet, shape });
    },
    getItemOrNullObject: (sheet, [key]: [string], excel) => {
      const shape = findIn(shapesOf(excel, sheet), key);
      return shape ? instance(Shape, { sheet, shape }) : null;
    },
    getItemAt: (sheet, [index]: [number], excel) => {
      const shape = shapesOf(excel, sheet)[index];
      if (!shape) throw itemNotFound();
      return instance(Shape, { sheet, shape });
    },
  },
  items: (sheet, excel) => shapesOf(excel, sheet).map((shape) => instance(Shape, { sheet, shape })),
};
