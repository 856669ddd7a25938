import { type ExcelClass, type Instance, object, type Property } from "../excel-class";
import { ExcelError } from "../excel-error";
import { type Session } from "../session";
import { shapesOf } from "../shapes";
import { oneOf } from "./range-format";
import { Shape } from "./shape";
import { edit, fieldsOf, partOf, type ShapeTarget } from "./shape-target";

const line = fieldsOf("whole");

const arrow = (key: string, usual: string): Property<ShapeTarget> =>
  line<string | number>(
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
      "whole",
      (shape) => (shape.connections[end] = { shape: (other.target as ShapeTarget).shape.id, site })
    );
const disconnect =
  (end: "begin" | "end") =>
  (target: ShapeTarget, _args: never, excel: Session): void =>
    edit(target, excel, "whole", (shape) => (shape.connections[end] = null));

export const Line: ExcelClass<ShapeTarget> = {
  name: "Line",
  id: ({ shape }) => shape.id,
  properties: {
    ...partOf(() => Shape),
    connectorType: line(
      ({ geometric }) => geometric ?? "Straight",
      (shape, name) => (shape.geometric = oneOf(CONNECTORS, name))
    ),
    beginArrowheadLength: arrow("beginArrowheadLength", "Medium"),
    beginArrowheadStyle: arrow("beginArrowheadStyle", "None"),
    beginArrowheadWidth: arrow("beginArrowheadWidth", "Medium"),
    endArrowheadLength: arrow("endArrowheadLength", "Medium"),
    endArrowheadStyle: arrow("endArrowheadStyle", "None"),
    endArrowheadWidth: arrow("endArrowheadWidth", "Medium"),
    isBeginConnected: line(({ connections }) => connections.begin !== null),
    isEndConnected: line(({ connections }) => connections.end !== null),
    beginConnectedSite: line(({ connections }) => connections.begin?.site ?? 0),
    endConnectedSite: line(({ connections }) => connections.end?.site ?? 0),
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

export const CONNECTORS = { Straight: "Straight", Elbow: "Elbow", Curve: "Curve" };
