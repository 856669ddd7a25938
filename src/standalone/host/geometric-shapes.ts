/** Names of Excel.GeometricShapeType, in the order of the type definitions. */
export const GEOMETRIC_SHAPES = (
  "LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid NonIsoscelesTrapezoid Pentagon " +
  "Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 Star6 Star7 Star8 Star10 Star12 Star16 Star24 Star32 " +
  "RoundRectangle Round1Rectangle Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle " +
  "Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop HomePlate Chevron PieWedge Pie BlockArc Donut " +
  "NoSmoking RightArrow LeftArrow UpArrow DownArrow StripedRightArrow NotchedRightArrow BentUpArrow LeftRightArrow " +
  "UpDownArrow LeftUpArrow LeftRightUpArrow QuadArrow LeftArrowCallout RightArrowCallout UpArrowCallout " +
  "DownArrowCallout LeftRightArrowCallout UpDownArrowCallout QuadArrowCallout BentArrow UturnArrow CircularArrow " +
  "LeftCircularArrow LeftRightCircularArrow CurvedRightArrow CurvedLeftArrow CurvedUpArrow CurvedDownArrow SwooshArrow " +
  "Cube Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1 IrregularSeal2 FoldedCorner Bevel Frame HalfFrame " +
  "Corner DiagonalStripe Chord Arc LeftBracket RightBracket LeftBrace RightBrace BracketPair BracePair Callout1 Callout2 " +
  "Callout3 AccentCallout1 AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2 BorderCallout3 " +
  "AccentBorderCallout1 AccentBorderCallout2 AccentBorderCallout3 WedgeRectCallout WedgeRRectCallout WedgeEllipseCallout " +
  "CloudCallout Cloud Ribbon Ribbon2 EllipseRibbon EllipseRibbon2 LeftRightRibbon VerticalScroll HorizontalScroll Wave " +
  "DoubleWave Plus FlowChartProcess FlowChartDecision FlowChartInputOutput FlowChartPredefinedProcess " +
  "FlowChartInternalStorage FlowChartDocument FlowChartMultidocument FlowChartTerminator FlowChartPreparation " +
  "FlowChartManualInput FlowChartManualOperation FlowChartConnector FlowChartPunchedCard FlowChartPunchedTape " +
  "FlowChartSummingJunction FlowChartOr FlowChartCollate FlowChartSort FlowChartExtract FlowChartMerge " +
  "FlowChartOfflineStorage FlowChartOnlineStorage FlowChartMagneticTape FlowChartMagneticDisk FlowChartMagneticDrum " +
  "FlowChartDisplay FlowChartDelay FlowChartAlternateProcess FlowChartOffpageConnector ActionButtonBlank ActionButtonHome " +
  "ActionButtonHelp ActionButtonInformation ActionButtonForwardNext ActionButtonBackPrevious ActionButtonEnd " +
  "ActionButtonBeginning ActionButtonReturn ActionButtonDocument ActionButtonSound ActionButtonMovie Gear6 Gear9 Funnel " +
  "MathPlus MathMinus MathMultiply MathDivide MathEqual MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX ChartStar " +
  "ChartPlus"
).split(" ");

/** Names of files (ST_ShapeType) that are not the API's with a small first letter. */
const PRESETS: Readonly<Record<string, string>> = {
  LineInverse: "lineInv",
  RightTriangle: "rtTriangle",
  Rectangle: "rect",
  WedgeRRectCallout: "wedgeRoundRectCallout",
};

/** The file's name for a shape of the API. */
export const presetOf = (name: string): string =>
  PRESETS[name] ??
  name
    .replace(/^(Round|Snip|Round\d\w*|Snip\d\w*)Rectangle$/, "$1Rect")
    .replace("Diagonal", "Diag")
    .replace(/^./, (first) => first.toLowerCase());

const BY_PRESET = new Map(GEOMETRIC_SHAPES.map((name) => [presetOf(name), name]));

/** The API's name for a shape of a file; null where it has none. */
export const shapeOf = (preset: string): string | null => BY_PRESET.get(preset) ?? null;
