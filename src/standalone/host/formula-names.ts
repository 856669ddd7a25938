/** Functions newer than the file format: Excel stores them with the prefix _xlfn. (and _xlws. where shown). */
const NEWER = new Set(
  `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS
  DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML
  FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR
  FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH
  IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS
  MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC
  RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST
  T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE
  UNIQUE VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(
    /\s+/
  )
);
const WITH_SHEET_PREFIX = new Set(["FILTER", "SORT"]);
/** Functions whose result may be an array: entered as dynamic arrays. */
const SPILLING =
  /\b(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|VSTACK|HSTACK|TOCOL|TOROW|TAKE|DROP|EXPAND|CHOOSECOLS|CHOOSEROWS|TEXTSPLIT|WRAPROWS|WRAPCOLS|BYROW|BYCOL|MAP|SCAN|MAKEARRAY)\(/i;

const outsideText = (formula: string, change: (code: string) => string): string =>
  formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|([^"']+)/g, (_, text?: string, code?: string) =>
    text === undefined ? change(code ?? "") : text
  );

/** A spilt block (A1#) with the texts that could hide one. */
const SPILT =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{M}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?[1-9]\d*)#/gu;

/** The formula as a file holds it: newer functions, spilt blocks and names of LET and LAMBDA under their prefixes. */
export const toFileFormula = (formula: string): string =>
  outsideText(
    withMarkedNames(
      formula.replace(SPILT, (text, block?: string) =>
        block === undefined ? text : `_xlfn.ANCHORARRAY(${block})`
      )
    ),
    (code) =>
      code.replace(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g, (name) => {
        const upper = name.toUpperCase();
        if (WITH_SHEET_PREFIX.has(upper)) return `_xlfn._xlws.${upper}`;
        return NEWER.has(upper) ? `_xlfn.${upper}` : name;
      })
  );

/** The formula as Excel shows it. */
export const fromFileFormula = (formula: string): string =>
  outsideText(formula.replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/g, "$1#"), (code) =>
    code.replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, "")
  );

/** Where each argument of a call starts and ends; from the place after its bracket. */
function argumentsAt(formula: string, start: number): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at] ?? "";
    if (sign === '"' || sign === "'") at = formula.indexOf(sign, at + 1);
    else if ("({[".includes(sign)) depth++;
    else if (depth > 0 && ")}]".includes(sign)) depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      found.push([from, at]);
      from = at + 1;
      if (sign === ")") return found;
    }
    if (at < 0) break;
  }
  return [];
}

const NAME = /^\s*[\p{L}_][\p{L}\p{M}\p{N}_.]*\s*$/u;

/** Names that LET and LAMBDA give to values are marked, so that they are not taken for names of the workbook. */
function withMarkedNames(formula: string): string {
  if (!/\b(?:LET|LAMBDA)\(/i.test(formula)) return formula;
  const names = new Set<string>();
  for (const call of formula.matchAll(/\b(LET|LAMBDA)\(/gi)) {
    const list = argumentsAt(formula, call.index + call[0].length).slice(0, -1);
    const every = call[1]?.toUpperCase() === "LET" ? 2 : 1;
    list.forEach(([from, to], index) => {
      const text = formula.slice(from, to);
      const name = text.trim().toLowerCase();
      const marked = name.startsWith("_xlpm.");
      if (index % every === 0 && NAME.test(text) && !marked) names.add(name);
    });
  }
  return outsideText(formula, (code) =>
    code.replace(
      /(?<![\p{L}\p{N}_.!])[\p{L}_][\p{L}\p{M}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu,
      (word) => (names.has(word.toLowerCase()) ? `_xlpm.${word}` : word)
    )
  );
}

/** Whether a formula may fill several cells: a function that spills, or a block of cells outside any function. */
export function isDynamic(formula: string): boolean {
  if (SPILLING.test(formula)) return true;
  let outside = formula.replace(/"(?:[^"]|"")*"/g, "");
  for (let before = ""; before !== outside;) {
    before = outside;
    outside = outside.replace(/[\w.]*\([^()]*\)/g, "");
  }
  return /\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3}\$?\d+/.test(outside);
}
