import type { ExcelClass } from "./excel-class";
import * as areasFormat from "./objects/areas-format";
import * as application from "./objects/application";
import * as binding from "./objects/binding";
import * as chart from "./objects/chart";
import * as chartAxes from "./objects/chart-axes";
import * as chartCollection from "./objects/chart-collection";
import * as chartFormat from "./objects/chart-format";
import * as chartParts from "./objects/chart-parts";
import * as chartErrorBars from "./objects/chart-error-bars";
import * as chartPoints from "./objects/chart-points";
import * as chartTrendlines from "./objects/chart-trendlines";
import * as chartSeries from "./objects/chart-series";
import * as comment from "./objects/comment";
import * as conditionalFormat from "./objects/conditional-format";
import * as customProperties from "./objects/custom-properties";
import * as customXml from "./objects/custom-xml";
import * as dataValidation from "./objects/data-validation";
import * as documentProperties from "./objects/document-properties";
import * as filter from "./objects/filter";
import * as freezePanes from "./objects/freeze-panes";
import * as functions from "./objects/functions";
import * as headerFooter from "./objects/header-footer";
import * as names from "./objects/names";
import * as pageBreaks from "./objects/page-breaks";
import * as pageLayout from "./objects/page-layout";
import * as protection from "./objects/protection";
import * as range from "./objects/range";
import * as rangeAreas from "./objects/range-areas";
import * as rangeFormat from "./objects/range-format";
import * as rangeView from "./objects/range-view";
import * as settings from "./objects/settings";
import * as shape from "./objects/shape";
import * as shapeCollection from "./objects/shape-collection";
import * as shapeFormat from "./objects/shape-format";
import * as shapeGroup from "./objects/shape-group";
import * as shapeLine from "./objects/shape-line";
import * as shapeText from "./objects/shape-text";
import * as sort from "./objects/sort";
import * as style from "./objects/style";
import * as table from "./objects/table";
import * as workbook from "./objects/workbook";
import * as workbookRangeAreas from "./objects/workbook-range-areas";
import * as worksheet from "./objects/worksheet";
import * as worksheetCollection from "./objects/worksheet-collection";

const MODULES: readonly object[] = [
  areasFormat,
  application,
  binding,
  chart,
  chartAxes,
  chartCollection,
  chartFormat,
  chartParts,
  chartErrorBars,
  chartPoints,
  chartTrendlines,
  chartSeries,
  comment,
  conditionalFormat,
  customProperties,
  customXml,
  dataValidation,
  documentProperties,
  filter,
  freezePanes,
  functions,
  headerFooter,
  names,
  pageBreaks,
  pageLayout,
  protection,
  range,
  rangeAreas,
  rangeFormat,
  rangeView,
  settings,
  shape,
  shapeCollection,
  shapeFormat,
  shapeGroup,
  shapeLine,
  shapeText,
  sort,
  style,
  table,
  workbook,
  workbookRangeAreas,
  worksheet,
  worksheetCollection,
];

const isClass = (value: unknown): value is ExcelClass<unknown> =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "properties" in value &&
  "methods" in value;

/** Every class that is answered, by its name in the type definitions. */
export const answeredClasses = (): Map<string, ExcelClass<unknown>> =>
  new Map(
    MODULES.flatMap((module) => Object.values(module))
      .filter(isClass)
      .map((each) => [each.name, each])
  );

/** Whether a dispatch table answers a member. */
export const answers = (of: ExcelClass<unknown> | undefined, member: string): boolean =>
  of !== undefined &&
  (Object.hasOwn(of.properties, member) ||
    Object.hasOwn(of.methods, member) ||
    (of.events !== undefined && Object.hasOwn(of.events, member)));
