/**
 * Scripts as add-in developers write them, with what Excel's documentation (and OFFICE.md I, for what real Excel
 * stored and reported) says that they do. A body runs inside Excel.run with `context`, `workbook`, `sheet` (the active
 * worksheet) and `show`, which prints its arguments as JSON; `refused` prints code and place of what Excel refuses.
 */
export interface ScriptCase {
  readonly name: string;
  /** "sales": the workbook that the test makes once; a new one when left out. */
  readonly book?: "sales";
  readonly body: string;
  /** Lines that the script prints. */
  readonly prints?: readonly string[];
  /** Values of cells in the saved file, by address with sheet. */
  readonly cells?: Readonly<Record<string, unknown>>;
  /** What parts of the saved file hold; a part that must be gone has null. */
  readonly parts?: Readonly<Record<string, readonly (string | RegExp)[] | null>>;
  /** Parts that the saved file must hold exactly as the opened one did. */
  readonly kept?: readonly string[];
}

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const WORKBOOK = "xl/workbook.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const CHART = "xl/charts/chart1.xml";

export const CASES: readonly ScriptCase[] = [
  // Values, formulas, text
  {
    name: "values are read as written: numbers, text, truth values, dates as serials, errors as text",
    body: `sheet.getRange("A1:F1").values = [[1.5, "abc", true, "1/31/2024", "=1/0", ""]];
      const r = sheet.getRange("A1:F1"); r.load("values,valueTypes"); await context.sync(); show(r.values, r.valueTypes);`,
    prints: [
      `[[1.5,"abc",true,45322,"#DIV/0!",""]] [["Double","String","Boolean","Double","Error","Empty"]]`,
    ],
    cells: { "Sheet1!A1": 1.5, "Sheet1!B1": "abc", "Sheet1!C1": true },
  },
  {
    name: "strings that look like money, percentages and times become numbers with formats",
    body: `sheet.getRange("A1:D1").values = [["$120", "25%", "1,234.5", "13:45"]];
      const r = sheet.getRange("A1:D1"); r.load("values,text"); await context.sync(); show(r.values[0].map((v) => Math.round(v * 1e4) / 1e4)); show(r.text[0].map((t) => t.trim()));`,
    prints: [`[120,0.25,1234.5,0.5729]`, `["$120","25%","1,234.50","13:45"]`],
  },
  {
    name: "null leaves a cell alone and an empty string clears it",
    body: `sheet.getRange("A1:B1").values = [[1, 2]]; sheet.getRange("A1:B1").values = [[null, ""]];
      const r = sheet.getRange("A1:B1"); r.load("values"); await context.sync(); show(r.values);`,
    prints: [`[[1,""]]`],
  },
  {
    name: "one value fills a whole range",
    body: `sheet.getRange("A1:B2").values = "x"; const r = sheet.getRange("A1:B2"); r.load("values"); await context.sync(); show(r.values);`,
    prints: [`[["x","x"],["x","x"]]`],
  },
  {
    name: "text formatted as text stays text, and an apostrophe keeps a number text",
    body: `sheet.getRange("A1").numberFormat = [["@"]]; sheet.getRange("A1:B1").values = [["=1+1", "'007"]];
      const r = sheet.getRange("A1:B1"); r.load("values,valueTypes"); await context.sync(); show(r.values, r.valueTypes);`,
    prints: [`[["=1+1","007"]] [["String","String"]]`],
    cells: { "Sheet1!A1": "=1+1", "Sheet1!B1": "007" },
  },
  {
    name: "formulas calculate, and reads see the writes before them in the same batch",
    body: `sheet.getRange("A1:A3").values = [[1], [2], [3]]; sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
      const before = sheet.getRange("B1"); before.load("values"); await context.sync(); show(before.values);
      sheet.getRange("A1").values = [[10]]; before.load("values,formulas"); await context.sync(); show(before.values, before.formulas);`,
    prints: [`[[6]]`, `[[15]] [["=SUM(A1:A3)"]]`],
    parts: { [SHEET]: ["<f>SUM(A1:A3)</f><v>15</v>"] },
  },
  {
    name: "newer functions are stored with the prefix that Excel knows them by, and read without it",
    body: `sheet.getRange("A1:A3").values = [[1], [2], [3]]; sheet.getRange("B1").formulas = [["=XLOOKUP(2,A1:A3,A1:A3)"]];
      sheet.getRange("B2").formulas = [["=STDEV.S(A1:A3)"]]; const r = sheet.getRange("B1:B2"); r.load("formulas,values"); await context.sync(); show(r.formulas, r.values);`,
    prints: [`[["=XLOOKUP(2,A1:A3,A1:A3)"],["=STDEV.S(A1:A3)"]] [[2],[1]]`],
    parts: { [SHEET]: ["_xlfn.XLOOKUP(", "_xlfn.STDEV.S("] },
  },
  {
    name: "a spilling formula fills its neighbours",
    body: `sheet.getRange("A1").formulas = [["=SEQUENCE(3,1,1,1)"]]; const r = sheet.getRange("A1:A4"); r.load("values");
      const s = sheet.getRange("A1").getSpillingToRange(); s.load("address"); const p = sheet.getRange("A2").getSpillParent(); p.load("address");
      await context.sync(); show(r.values, s.address, p.address);`,
    prints: [`[[1],[2],[3],[""]] "Sheet1!A1:A3" "Sheet1!A1"`],
  },
  {
    name: "spilt blocks and names of LET and LAMBDA are stored under their prefixes, and shown without",
    body: `sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]]; sheet.getRange("C1:C2").formulas = [["=SUM(A1#)"], ["=LET(x,5,x*2)"]]; const r = sheet.getRange("C1:C2"); r.load("formulas,values"); await context.sync(); show(r.formulas, r.values);`,
    prints: [`[["=SUM(A1#)"],["=LET(x,5,x*2)"]] [[6],[10]]`],
    parts: {
      [SHEET]: [
        '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f>',
        "<f>SUM(_xlfn.ANCHORARRAY(A1))</f><v>6</v>",
        "<f>_xlfn.LET(_xlpm.x,5,_xlpm.x*2)</f>",
      ],
    },
  },
  {
    name: "R1C1 formulas are relative to their cell, both ways",
    body: `sheet.getRange("A1:A3").values = [[1], [2], [3]]; sheet.getRange("B1:B3").formulasR1C1 = [["=RC[-1]*2"], ["=R[-1]C+RC1"], ["=SUM(R1C1:R3C1)"]];
      const r = sheet.getRange("B1:B3"); r.load("formulas,formulasR1C1,values"); await context.sync(); show(r.formulas); show(r.formulasR1C1); show(r.values);`,
    prints: [
      `[["=A1*2"],["=B1+$A2"],["=SUM($A$1:$A$3)"]]`,
      `[["=RC[-1]*2"],["=R[-1]C+RC1"],["=SUM(R1C1:R3C1)"]]`,
      `[[2],[4],[6]]`,
    ],
  },
  {
    name: "number formats decide the text",
    body: `sheet.getRange("A1:D1").values = [[1234.5, 0.256, 45322, -3]]; sheet.getRange("A1:D1").numberFormat = [["#,##0.00", "0.0%", "d mmm yyyy", "0;(0)"]];
      const r = sheet.getRange("A1:D1"); r.load("text,numberFormat,numberFormatCategories"); await context.sync(); show(r.text, r.numberFormat);`,
    prints: [
      `[["1,234.50","25.6%","31 Jan 2024","(3)"]] [["#,##0.00","0.0%","d mmm yyyy","0;(0)"]]`,
    ],
  },
  {
    name: "the system's short date is the format number 14 of a file",
    body: `sheet.getRange("A1").values = [["1/15/2024"]]; const r = sheet.getRange("A1"); r.load("numberFormat,text"); await context.sync(); show(r.numberFormat, r.text);`,
    prints: [`[["m/d/yyyy"]] [["1/15/2024"]]`],
    parts: { [STYLES]: ['numFmtId="14"'] },
  },
  // Addresses and navigation
  {
    name: "ranges name their sheet, their size and their place",
    body: `const r = sheet.getRange("B2:C4"); r.load("address,rowCount,columnCount,cellCount,rowIndex,columnIndex"); await context.sync();
      show(r.address, r.rowCount, r.columnCount, r.cellCount, r.rowIndex, r.columnIndex);`,
    prints: [`"Sheet1!B2:C4" 3 2 6 1 1`],
  },
  {
    name: "offset, resize, rows, columns, last cells and bounding boxes",
    body: `const r = sheet.getRange("B2:D4"); const list = [r.getOffsetRange(1, 1), r.getResizedRange(-1, 2), r.getAbsoluteResizedRange(1, 1), r.getRow(1), r.getColumn(0), r.getLastCell(),
      r.getLastRow(), r.getLastColumn(), r.getRowsAbove(1), r.getRowsBelow(2), r.getColumnsBefore(1), r.getColumnsAfter(1), r.getBoundingRect("F6"), r.getIntersection("A1:C3"), r.getEntireRow(), r.getEntireColumn()];
      list.forEach((x) => x.load("address")); await context.sync(); show(list.map((x) => x.address.split("!")[1]));`,
    prints: [
      `["C3:E5","B2:F3","B2","B3:D3","B2:B4","D4","B4:D4","D2:D4","B1:D1","B5:D6","A2:A4","E2:E4","B2:F6","B2:C3","2:4","B:D"]`,
    ],
  },
  {
    name: "the used range covers formats, or values alone",
    body: `sheet.getRange("B2").values = [[1]]; sheet.getRange("D5").format.fill.color = "yellow"; const a = sheet.getUsedRange(); const b = sheet.getUsedRange(true);
      a.load("address"); b.load("address"); const empty = workbook.worksheets.add("E").getUsedRangeOrNullObject(); await context.sync(); show(a.address, b.address, empty.isNullObject);`,
    prints: [`"Sheet1!B2:D5" "Sheet1!B2" true`],
  },
  {
    name: "the edge of a block, the block around a cell, and what lies between",
    body: `sheet.getRange("B2:C5").values = [[1, 2], [3, 4], [5, 6], [7, 8]]; const list = [sheet.getRange("B2").getRangeEdge("Down"), sheet.getRange("B2").getExtendedRange("Right"), sheet.getRange("C3").getSurroundingRegion()];
      list.forEach((x) => x.load("address")); await context.sync(); show(list.map((x) => x.address));`,
    prints: [`["Sheet1!B5","Sheet1!B2:C2","Sheet1!B2:C5"]`],
  },
  {
    name: "sheet names with spaces are quoted in addresses",
    body: `const s = workbook.worksheets.add("My Sheet"); const r = s.getRange("A1"); r.load("address"); await context.sync(); show(r.address);`,
    prints: [`"'My Sheet'!A1"`],
  },
  // Inserting, deleting, copying
  {
    name: "cells put in move others down, and formulas follow",
    body: `sheet.getRange("A1:A3").values = [[1], [2], [3]]; sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]]; sheet.getRange("A2").insert(Excel.InsertShiftDirection.down);
      const r = sheet.getRange("A1:B4"); r.load("formulas"); await context.sync(); show(r.formulas);`,
    prints: [`[[1,"=SUM(A1:A4)"],["",""],[2,""],[3,""]]`],
  },
  {
    name: "whole columns taken out draw the others to the left; references to them become errors",
    body: `sheet.getRange("A1:C1").values = [[1, 2, 3]]; sheet.getRange("D1:E1").formulas = [["=B1", "=C1"]]; sheet.getRange("B:B").delete("Left");
      const r = sheet.getRange("A1:D1"); r.load("formulas"); await context.sync(); show(r.formulas);`,
    prints: [`[[1,3,"=#REF!","=B1"]]`],
  },
  {
    name: "a new row takes the format of the one above it",
    body: `sheet.getRange("A1").format.fill.color = "#FFFF00"; sheet.getRange("2:2").insert("Down"); const f = sheet.getRange("A2").format.fill; f.load("color"); await context.sync(); show(f.color);`,
    prints: [`"#FFFF00"`],
  },
  {
    name: "copies shift relative references, fill larger targets, and can carry values alone or turned",
    body: `sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; sheet.getRange("C1").formulas = [["=A1+$B$1"]]; sheet.getRange("C2").copyFrom("C1"); sheet.getRange("E1:H1").copyFrom("A1:B1");
      sheet.getRange("A5").copyFrom("A1:C1", Excel.RangeCopyType.values); sheet.getRange("E5").copyFrom("A1:B2", "All", false, true);
      const list = ["C2", "E1:H1", "A5:C5", "E5:F6"].map((a) => sheet.getRange(a)); list.forEach((x) => x.load("formulas")); await context.sync(); list.forEach((x) => show(x.formulas));`,
    prints: [`[["=A2+$B$1"]]`, `[[1,2,1,2]]`, `[[1,2,3]]`, `[[1,3],[2,4]]`],
  },
  {
    name: "moved cells take their references along",
    body: `sheet.getRange("A1").values = [[5]]; sheet.getRange("B1").formulas = [["=A1*2"]]; sheet.getRange("A1").moveTo("D4"); const r = sheet.getRange("A1:B1"); r.load("formulas,values"); await context.sync(); show(r.formulas, r.values);`,
    prints: [`[["","=D4*2"]] [["",10]]`],
  },
  {
    name: "filling continues series, lists, quarters and dates",
    body: `sheet.getRange("A1:A2").values = [[2], [4]]; sheet.getRange("A1:A2").autoFill("A1:A4"); sheet.getRange("B1").values = [["Mon"]]; sheet.getRange("B1").autoFill("B1:B3");
      sheet.getRange("C1").values = [["Q3"]]; sheet.getRange("C1").autoFill("C1:C3"); sheet.getRange("D1").values = [["1/30/2024"]]; sheet.getRange("D1").autoFill("D1:D3", Excel.AutoFillType.fillDays);
      sheet.getRange("E1").values = [[7]]; sheet.getRange("E1").autoFill("E1:E3"); const r = sheet.getRange("A1:E4"); r.load("text"); await context.sync(); r.text.forEach((t) => show(t));`,
    prints: [
      `["2","Mon","Q3","1/30/2024","7"]`,
      `["4","Tue","Q4","1/31/2024","7"]`,
      `["6","Wed","Q1","2/1/2024","7"]`,
      `["8","","","",""]`,
    ],
  },
  {
    name: "sorting keeps headers, orders numbers before text before truth values, and blanks last",
    body: `sheet.getRange("A1:A6").values = [["h"], ["b"], [true], [2], [""], [1]]; sheet.getRange("A1:A6").sort.apply([{ key: 0, ascending: true }], false, true);
      const r = sheet.getRange("A1:A6"); r.load("values"); await context.sync(); show(r.values.flat()); sheet.getRange("A1:A6").sort.apply([{ key: 0, ascending: false }], false, true); r.load("values"); await context.sync(); show(r.values.flat());`,
    prints: [`["h",1,2,"b",true,""]`, `["h",true,"b",2,1,""]`],
  },
  {
    name: "finding and replacing heed whole matches and case; nothing found is ItemNotFound",
    body: `sheet.getRange("A1:A4").values = [["Apple"], ["apple pie"], ["APPLE"], ["pear"]]; const a = sheet.getRange("A1:A4").find("apple", { completeMatch: false, matchCase: true }); a.load("address");
      const b = sheet.findAll("apple", { completeMatch: true, matchCase: false }); b.load("address"); const none = sheet.findAllOrNullObject("kiwi", {}); await context.sync(); show(a.address, b.address, none.isNullObject);
      await refused(() => sheet.getRange("A1:A4").find("kiwi", {})); const n = sheet.replaceAll("apple", "plum", { completeMatch: false, matchCase: false }); const r = sheet.getRange("A1:A4"); r.load("values"); await context.sync(); show(n.value, r.values.flat());`,
    prints: [
      `"Sheet1!A2" "Sheet1!A1,Sheet1!A3" true`,
      `ItemNotFound Range.find`,
      `3 ["plum","plum pie","plum","pear"]`,
    ],
  },
  {
    name: "duplicates go, the first of each stays",
    body: `sheet.getRange("A1:B4").values = [["x", 1], ["y", 2], ["x", 1], ["x", 3]]; const d = sheet.getRange("A1:B4").removeDuplicates([0, 1], false); d.load("removed,uniqueRemaining");
      const r = sheet.getRange("A1:B4"); r.load("values"); await context.sync(); show(d.removed, d.uniqueRemaining, r.values);`,
    prints: [`1 3 [["x",1],["y",2],["x",3],["",""]]`],
  },
  {
    name: "special cells: constants, formulas by kind, blanks, visible ones; none is ItemNotFound",
    body: `sheet.getRange("A1:A5").values = [[1], ["a"], [""], ["=A1"], ["=1/0"]]; const at = (t, v) => { const x = sheet.getRange("A1:A5").getSpecialCells(t, v); x.load("address"); return x; };
      const list = [at("Constants"), at("Constants", "Text"), at("Formulas", "Errors"), at("Blanks")]; sheet.getRange("2:2").rowHidden = true; list.push(at("Visible")); await context.sync();
      show(list.map((x) => x.address.replaceAll("Sheet1!", ""))); await refused(() => sheet.getRange("A1:A2").getSpecialCells("Formulas"));`,
    prints: [`["A1:A2","A2","A5","A3","A1,A3:A5"]`, `ItemNotFound Range.getSpecialCells`],
  },
  {
    name: "several areas are formatted, asked and cleared at once",
    body: `sheet.getRange("A1:C2").values = [[1, 2, 3], [4, 5, 6]]; const areas = sheet.getRanges("A1:A2,C1:C2"); areas.format.fill.color = "#00FF00"; areas.load("areaCount,cellCount,address"); areas.areas.load("items/address");
      const moved = areas.getOffsetRangeAreas(0, 1); moved.load("address"); await context.sync(); show(areas.areaCount, areas.cellCount, areas.areas.items.map((x) => x.address), moved.address);
      areas.clear("Contents"); const r = sheet.getRange("A1:C2"); r.load("values"); await context.sync(); show(r.values);`,
    prints: [
      `2 4 ["Sheet1!A1:A2","Sheet1!C1:C2"] "Sheet1!B1:B2,Sheet1!D1:D2"`,
      `[["",2,""],["",5,""]]`,
    ],
  },
  {
    name: "groups hide their details, and outline levels show them again",
    body: `sheet.getRange("A5").values = [[1]]; sheet.getRange("2:4").group(Excel.GroupOption.byRows); sheet.getRange("2:4").hideGroupDetails("ByRows"); const r = sheet.getRange("2:4"); r.load("rowHidden"); await context.sync(); show(r.rowHidden);
      sheet.showOutlineLevels(2, 0); r.load("rowHidden"); await context.sync(); show(r.rowHidden); sheet.showOutlineLevels(1, 0); r.load("rowHidden"); await context.sync(); show(r.rowHidden);`,
    prints: [`true`, `false`, `true`],
    parts: { [SHEET]: [/<row r="2"[^>]* outlineLevel="1"/, /<row r="2"[^>]* hidden="1"/] },
  },
  {
    name: "links to the web and to places of the workbook",
    body: `const a = sheet.getRange("A1"); a.hyperlink = { address: "https://example.com/", screenTip: "tip", textToDisplay: "Site" }; const b = sheet.getRange("A2"); b.hyperlink = { documentReference: "Sheet1!B5", textToDisplay: "There" };
      a.load("hyperlink,values,format/font/underline"); b.load("hyperlink"); await context.sync(); show(a.hyperlink.address, a.hyperlink.screenTip, a.values, a.format.font.underline, b.hyperlink.documentReference);
      a.clear("RemoveHyperlinks"); a.load("hyperlink,values,format/font/underline"); await context.sync(); show(a.hyperlink, a.values, a.format.font.underline);`,
    prints: [
      `"https://example.com/" "tip" [["Site"]] "Single" "Sheet1!B5"`,
      `null [["Site"]] "None"`,
    ],
    parts: { [SHEET]: [/<hyperlink ref="A2"[^>]*location="Sheet1!B5"/] },
  },
  // Formats
  {
    name: "a font that is changed in one point is stored whole",
    body: `sheet.getRange("A1").values = [["x"]]; sheet.getRange("A1").format.font.bold = true; sheet.getRange("B1").format.font.color = "red"; const f = sheet.getRange("B1").format.font; f.load("name,size,color,bold"); await context.sync(); show(f.name, f.size, f.color, f.bold);`,
    prints: [`"Calibri" 11 "#FF0000" false`],
    parts: {
      [STYLES]: [
        '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>',
        '<font><sz val="11"/><color rgb="FFFF0000"/><name val="Calibri"/>',
      ],
    },
  },
  {
    name: "formats of several cells are null where they differ",
    body: `sheet.getRange("A1").format.font.bold = true; const f = sheet.getRange("A1:B1").format.font; f.load("bold,italic"); await context.sync(); show(f.bold, f.italic);`,
    prints: [`null false`],
  },
  {
    name: "fills are solid colours; a cleared fill reads white",
    body: `const a = sheet.getRange("A1").format.fill; a.color = "#FFFF00"; a.load("color"); const b = sheet.getRange("B1").format.fill; b.color = "orange"; b.clear(); b.load("color"); await context.sync(); show(a.color, b.color);`,
    prints: [`"#FFFF00" "#FFFFFF"`],
    parts: { [STYLES]: ['<patternFill patternType="solid"><fgColor rgb="FFFFFF00"/>'] },
  },
  {
    name: "borders by side, inner ones between cells only",
    body: `const b = sheet.getRange("A1:B2").format.borders; b.getItem("EdgeTop").style = "Double"; const i = b.getItem(Excel.BorderIndex.insideVertical); i.style = "Continuous"; i.color = "#FF0000"; i.weight = "Medium";
      const t = sheet.getRange("B1").format.borders.getItem("EdgeLeft"); t.load("style,color,weight"); const x = sheet.getRange("A1").format.borders.getItem("EdgeLeft"); x.load("style"); await context.sync(); show(t.style, t.color, t.weight, x.style);`,
    prints: [`"Continuous" "#FF0000" "Medium" "None"`],
    parts: {
      [STYLES]: ['<top style="double">', '<right style="medium"><color rgb="FFFF0000"/></right>'],
    },
  },
  {
    name: "alignment, wrapping, indent, rotation and locking",
    body: `const f = sheet.getRange("A1").format; f.horizontalAlignment = "Center"; f.verticalAlignment = "Top"; f.wrapText = true; f.textOrientation = 45; f.protection.locked = false; sheet.getRange("B1").format.indentLevel = 2;
      f.load("horizontalAlignment,wrapText,textOrientation,protection/locked"); await context.sync(); show(f.horizontalAlignment, f.wrapText, f.textOrientation, f.protection.locked);`,
    prints: [`"Center" true 45 false`],
    parts: {
      [STYLES]: [
        /<alignment horizontal="center" vertical="top" wrapText="1" textRotation="45"\/>|<alignment [^>]*textRotation="45"[^>]*\/>/,
        'indent="2"',
        'locked="0"',
      ],
    },
  },
  {
    name: "widths and heights are whole pixels in points (OFFICE.md I)",
    body: `const a = sheet.getRange("A1").format; a.columnWidth = 28; a.rowHeight = 40; const b = sheet.getRange("B1").format; b.columnWidth = 12; const c = sheet.getRange("C3").format; [a, b, c].forEach((f) => f.load("columnWidth,rowHeight")); await context.sync();
      show(a.columnWidth, a.rowHeight, b.columnWidth, c.columnWidth, c.rowHeight);`,
    prints: [`27.75 39.75 12 48 15`],
    parts: { [SHEET]: ['<col min="1" max="1" width="5.28515625" customWidth="1"/>'] },
  },
  {
    name: "merging keeps the first value; unmerging does not bring others back",
    body: `sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; const r = sheet.getRange("A1:B2"); r.merge(); r.load("values"); const m = sheet.getRange("A1:D9").getMergedAreasOrNullObject(); m.load("address"); await context.sync(); show(r.values, m.address);
      r.unmerge(); r.load("values"); const n = r.getMergedAreasOrNullObject(); await context.sync(); show(r.values, n.isNullObject); sheet.getRange("D1:E2").merge(true);`,
    prints: [`[[1,""],["",""]] "Sheet1!A1:B2"`, `[[1,""],["",""]] true`],
    parts: { [SHEET]: ['<mergeCell ref="D1:E1"/>', '<mergeCell ref="D2:E2"/>'] },
  },
  {
    name: "built-in and own styles: cells bear them by name, and follow when they change",
    body: `sheet.getRange("A1").style = "Good"; workbook.styles.add("Mine"); const m = workbook.styles.getItem("Mine"); m.font.bold = true; m.fill.color = "#00FF00"; sheet.getRange("A2").style = "Mine"; m.font.bold = false; m.font.italic = true;
      const a = sheet.getRange("A1"), b = sheet.getRange("A2"); a.load("style,format/fill/color,format/font/color"); b.load("style,format/font/bold,format/font/italic"); await context.sync();
      show(a.style, a.format.fill.color, a.format.font.color, b.style, b.format.font.bold, b.format.font.italic); await refused(() => (sheet.getRange("A3").style = "Nope")); await refused(() => workbook.styles.add("Mine"));`,
    prints: [
      `"Good" "#C6EFCE" "#006100" "Mine" false true`,
      `ItemNotFound Range.style`,
      `ItemAlreadyExists StyleCollection.add`,
    ],
    parts: {
      [STYLES]: [
        /<cellStyle name="Good" xfId="\d+" builtinId="26"\/>/,
        /<cellStyle name="Mine" xfId="\d+"\/>/,
      ],
    },
  },
  {
    name: "rows and columns are hidden and shown",
    body: `sheet.getRange("2:3").rowHidden = true; sheet.getRange("B:B").columnHidden = true; const r = sheet.getRange("A1:C4"); r.load("rowHidden,columnHidden"); const s = sheet.getRange("B2"); s.load("hidden"); await context.sync(); show(r.rowHidden, r.columnHidden, s.hidden);`,
    prints: [`null null true`],
    parts: { [SHEET]: [/<row r="2"[^>]* hidden="1"/, /<col min="2" max="2"[^>]* hidden="1"/] },
  },
  // Worksheets and the application
  {
    name: "sheets are added, named, moved, coloured, hidden and counted",
    body: `const a = workbook.worksheets.add("Data"); const b = workbook.worksheets.add("More"); a.position = 0; a.tabColor = "#FF0000"; b.visibility = "Hidden"; workbook.worksheets.load("items/name,items/visibility,items/position"); const all = workbook.worksheets.getCount(), shown = workbook.worksheets.getCount(true); await context.sync();
      show(workbook.worksheets.items.map((s) => [s.name, s.visibility, s.position]), all.value, shown.value);`,
    prints: [`[["Data","Visible",0],["Sheet1","Visible",1],["More","Hidden",2]] 3 2`],
    parts: {
      [WORKBOOK]: [
        /<sheet name="Data"[^>]*\/><sheet name="Sheet1"[^>]*\/><sheet name="More"[^>]*state="hidden"/,
      ],
    },
  },
  {
    name: "neighbours, first and last sheet; beyond them there is none",
    body: `workbook.worksheets.add("B"); const f = workbook.worksheets.getFirst(), l = workbook.worksheets.getLast(), n = f.getNext(), p = f.getPreviousOrNullObject(); [f, l, n].forEach((s) => s.load("name")); await context.sync(); show(f.name, l.name, n.name, p.isNullObject); await refused(() => l.getNext());`,
    prints: [`"Sheet1" "B" "B" true`, `ItemNotFound Worksheet.getNext`],
  },
  {
    name: "names of sheets are unique, short and without certain signs",
    body: `await refused(() => workbook.worksheets.add("sheet1")); await refused(() => workbook.worksheets.add("a/b")); await refused(() => workbook.worksheets.add("x".repeat(32))); await refused(() => workbook.worksheets.getItem("None"));`,
    prints: [
      `ItemAlreadyExists WorksheetCollection.add`,
      `InvalidArgument WorksheetCollection.add`,
      `InvalidArgument WorksheetCollection.add`,
      `ItemNotFound WorksheetCollection.getItem`,
    ],
  },
  {
    name: "the last visible sheet can be neither deleted nor hidden",
    body: `await refused(() => sheet.delete()); await refused(() => (sheet.visibility = "Hidden"));`,
    prints: [`InvalidOperation Worksheet.delete`, `InvalidOperation Worksheet.visibility`],
  },
  {
    name: "a renamed sheet is followed by formulas and names; a deleted one leaves errors",
    body: `const d = workbook.worksheets.add("Data"); d.getRange("A1").values = [[5]]; sheet.getRange("A1").formulas = [["=Data!A1*2"]]; workbook.names.add("N", d.getRange("A1")); d.name = "My Data"; const r = sheet.getRange("A1"); r.load("formulas"); const n = workbook.names.getItem("N"); n.load("formula"); await context.sync(); show(r.formulas, n.formula);
      d.delete(); r.load("formulas,values"); await context.sync(); show(r.formulas, r.values);`,
    prints: [`[["='My Data'!A1*2"]] "='My Data'!$A$1"`, `[["=#REF!*2"]] [["#REF!"]]`],
  },
  {
    name: "a copied sheet has its cells, and a number behind its name",
    body: `sheet.getRange("A1").values = [["x"]]; sheet.getRange("A1").format.fill.color = "#FF0000"; const c = sheet.copy("End"); c.load("name"); const r = c.getRange("A1"); r.load("values,format/fill/color"); await context.sync(); show(c.name, r.values, r.format.fill.color);`,
    prints: [`"Sheet1 (2)" [["x"]] "#FF0000"`],
  },
  {
    name: "gridlines, headings and frozen panes are kept in the sheet's view",
    body: `sheet.showGridlines = false; sheet.showHeadings = false; sheet.freezePanes.freezeRows(1); const l = sheet.freezePanes.getLocation(); l.load("address"); await context.sync(); show(l.address); sheet.freezePanes.unfreeze(); const n = sheet.freezePanes.getLocationOrNullObject(); await context.sync(); show(n.isNullObject); sheet.freezePanes.freezeAt("A1:B2"); const m = sheet.freezePanes.getLocation(); m.load("address"); await context.sync(); show(m.address);`,
    prints: [`"Sheet1!1:1"`, `true`, `"Sheet1!A1:B2"`],
    parts: {
      [SHEET]: [
        'showGridLines="0"',
        'showRowColHeaders="0"',
        '<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>',
      ],
    },
  },
  {
    name: "manual calculation leaves results until it is asked to calculate",
    body: `sheet.getRange("A1").values = [[1]]; sheet.getRange("B1").formulas = [["=A1*2"]]; workbook.application.calculationMode = "Manual"; sheet.getRange("A1").values = [[5]]; const r = sheet.getRange("B1"); r.load("values"); await context.sync(); show(r.values); workbook.application.calculate("Full"); r.load("values"); await context.sync(); show(r.values);`,
    prints: [`[[2]]`, `[[10]]`],
  },
  {
    name: "worksheet functions take ranges, values and one another, and tell errors",
    body: `sheet.getRange("A1:B2").values = [["x", 1], ["y", 2]]; const f = workbook.functions; const a = f.vlookup("y", sheet.getRange("A1:B2"), 2, false); const b = f.sum(a, 40); const c = f.mod(7, 0); [a, b, c].forEach((x) => x.load("value,error")); await context.sync(); show(a.value, b.value, c.error);`,
    prints: [`2 42 "#DIV/0!"`],
  },
  // Names
  {
    name: "names of cells, constants and formulas; comments stay in the file",
    body: `sheet.getRange("A1:A2").values = [[1], [2]]; const a = workbook.names.add("Cells", sheet.getRange("A1:A2"), "two cells"); const b = workbook.names.add("Rate", "=0.07"); const c = workbook.names.add("Both", "=SUM(Cells)"); const l = sheet.names.add("Local", sheet.getRange("A1")); [a, b, c, l].forEach((n) => n.load("type,value,formula,scope,comment")); await context.sync();
      [a, b, c, l].forEach((n) => show(n.type, n.value, n.formula, n.scope, n.comment)); const r = a.getRange(); r.load("address"); const none = b.getRangeOrNullObject(); await context.sync(); show(r.address, none.isNullObject);`,
    prints: [
      `"Range" "Sheet1!$A$1:$A$2" "=Sheet1!$A$1:$A$2" "Workbook" "two cells"`,
      `"Double" 0.07 "=0.07" "Workbook" ""`,
      `"Integer" 3 "=SUM(Cells)" "Workbook" ""`,
      `"Range" "Sheet1!$A$1" "=Sheet1!$A$1" "Worksheet" ""`,
      `"Sheet1!A1:A2" true`,
    ],
    parts: {
      [WORKBOOK]: [
        /<definedName name="Cells"[^>]* comment="two cells"/,
        /<definedName name="Local"[^>]* localSheetId="0"/,
      ],
    },
  },
  {
    name: "names that read as addresses are refused, unknown ones are not found",
    body: `await refused(() => workbook.names.add("A1", "=1")); await refused(() => workbook.names.add("R1C1", "=1")); await refused(() => workbook.names.add("two words", "=1")); await refused(() => workbook.names.getItem("Nope")); const n = workbook.names.getItemOrNullObject("Nope"); n.delete(); await context.sync(); show(n.isNullObject);`,
    prints: [
      `InvalidArgument NamedItemCollection.add`,
      `InvalidArgument NamedItemCollection.add`,
      `InvalidArgument NamedItemCollection.add`,
      `ItemNotFound NamedItemCollection.getItem`,
      `true`,
    ],
  },
  // Tables
  {
    name: "a table has Excel's usual look, headers from its first row, and grows by rows and columns",
    body: `sheet.getRange("A1:B3").values = [["Name", "Qty"], ["a", 1], ["b", 2]]; const t = sheet.tables.add("A1:B3", true); t.load("name,style,showBandedRows,showFilterButton,showTotals"); t.rows.add(null, [["c", 3]]); t.columns.add(null, [["Twice"], ["=[@Qty]*2"], ["=[@Qty]*2"], ["=[@Qty]*2"]]);
      const r = t.getRange(); r.load("address,values"); await context.sync(); show(t.name, t.style, t.showBandedRows, t.showFilterButton, t.showTotals, r.address, r.values);`,
    prints: [
      `"Table1" "TableStyleMedium2" true true false "Sheet1!A1:C4" [["Name","Qty","Twice"],["a",1,2],["b",2,4],["c",3,6]]`,
    ],
    parts: {
      "xl/tables/table1.xml": [
        'ref="A1:C4"',
        'totalsRowShown="0"',
        '<autoFilter ref="A1:C4"/>',
        'showRowStripes="1"',
      ],
    },
  },
  {
    name: "a totals row sums the last column of numbers, and formulas follow renamed columns",
    body: `sheet.getRange("A1:B3").values = [["Name", "Qty"], ["a", 1], ["b", 2]]; const t = sheet.tables.add("A1:B3", true); t.showTotals = true; sheet.getRange("D1").formulas = [["=SUM(Table1[Qty])"]]; t.columns.getItem("Qty").name = "Amount"; const r = t.getTotalRowRange(), d = sheet.getRange("D1"); r.load("address,formulas,values"); d.load("formulas,values"); await context.sync(); show(r.address, r.formulas, r.values, d.formulas, d.values);`,
    prints: [
      `"Sheet1!A4:B4" [["Total","=SUBTOTAL(109,Table1[Amount])"]] [["Total",3]] [["=SUM(Table1[Amount])"]] [[3]]`,
    ],
    parts: { "xl/tables/table1.xml": ['totalsRowCount="1"', 'totalsRowFunction="sum"'] },
  },
  {
    name: "this row is shown with an at sign, and stored as files know it",
    body: `sheet.getRange("A1:B3").values = [["k", "v"], ["a", 1], ["b", 2]]; sheet.tables.add("A1:B3", true).columns.add(null, [["d"], ["=[@v]*2"], ["=Table1[@v]+1"]]); sheet.getRange("E2").formulas = [["=Table1[@v]"]];
      const r = sheet.getRange("C2:C3"), e = sheet.getRange("E2"); r.load("formulas,values"); e.load("formulas,values"); await context.sync(); show(r.formulas, r.values, e.formulas, e.values);`,
    prints: [`[["=[@v]*2"],["=[@v]+1"]] [[2],[3]] [["=Table1[@v]"]] [[1]]`],
    parts: { [SHEET]: ["<f>Table1[[#This Row],[v]]*2</f>", "<f>Table1[[#This Row],[v]]</f>"] },
  },
  {
    name: "a copied sheet has tables and names of its own",
    body: `sheet.getRange("A1:A3").values = [["v"], [1], [2]]; sheet.tables.add("A1:A3", true); sheet.getRange("C1").formulas = [["=SUM(Table1[v])"]]; sheet.names.add("Local", sheet.getRange("A2")); const copy = sheet.copy("End"); copy.tables.load("items/name"); const r = copy.getRange("C1"); r.load("formulas"); const n = copy.names.getItem("Local"); n.load("formula"); await context.sync(); show(copy.tables.items.map((t) => t.name), r.formulas, n.formula);`,
    prints: [`["Table2"] [["=SUM(Table2[v])"]] "='Sheet1 (2)'!$A$2"`],
  },
  {
    name: "writing right under a table makes it grow at once (OFFICE.md I)",
    body: `sheet.getRange("A1:A2").values = [["n"], [1]]; const t = sheet.tables.add("A1:A2", true); sheet.getRange("A3").values = [[2]]; const r = t.getRange(); r.load("address"); sheet.getRange("A5").values = [[9]]; await context.sync(); show(r.address);`,
    prints: [`"Sheet1!A1:A3"`],
  },
  {
    name: "table columns and rows are asked, sorted, filtered, cleared and deleted",
    body: `sheet.getRange("A1:B4").values = [["n", "v"], ["a", 3], ["b", 1], ["c", 2]]; const t = sheet.tables.add("A1:B4", true); t.sort.apply([{ key: 1, ascending: true }]); const b = t.getDataBodyRange(); b.load("values"); await context.sync(); show(b.values); t.columns.getItem("v").filter.applyCustomFilter(">1"); const v = b.getVisibleView(); v.load("values"); await context.sync(); show(v.values); t.clearFilters(); t.rows.getItemAt(0).delete(); t.columns.getItem("n").delete(); const r = t.getRange(); r.load("values,address"); await context.sync(); show(r.address, r.values);`,
    prints: [`[["b",1],["c",2],["a",3]]`, `[["c",2],["a",3]]`, `"Sheet1!A1:A3" [["v"],[2],[3]]`],
  },
  {
    name: "a table becomes a range and keeps its cells; a deleted one takes them along (OFFICE.md I)",
    body: `sheet.getRange("A1:A2").values = [["n"], [1]]; sheet.getRange("C1:C2").values = [["m"], [2]]; sheet.tables.add("A1:A2", true).convertToRange(); sheet.tables.add("C1:C2", true).delete(); sheet.tables.load("count"); const r = sheet.getRange("A1:C2"); r.load("values"); await context.sync(); show(sheet.tables.count, r.values);`,
    prints: [`0 [["n","",""],[1,"",""]]`],
    parts: { "xl/tables/table1.xml": null },
  },
  {
    name: "tables may not overlap, rows must fit, styles must exist, unknown parts are not found",
    body: `sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]]; const t = sheet.tables.add("A1:B2", true); await context.sync(); await refused(() => sheet.tables.add("B1:C3", true)); await refused(() => t.rows.add(null, [[1]])); await refused(() => (t.style = "Fancy")); await refused(() => t.columns.getItem("zz")); await refused(() => workbook.tables.getItem("zz"));`,
    prints: [
      `InvalidArgument TableCollection.add`,
      `InvalidArgument TableRowCollection.add`,
      `InvalidArgument Table.style`,
      `ItemNotFound TableColumnCollection.getItem`,
      `ItemNotFound TableCollection.getItem`,
    ],
  },
  // Filters
  {
    name: "an auto filter hides rows, keeps its criteria in the file, and is reapplied and removed",
    body: `sheet.getRange("A1:B5").values = [["n", "v"], ["a", 5], ["b", 15], ["c", 25], ["d", 8]]; sheet.autoFilter.apply("A1:B5", 1, { filterOn: Excel.FilterOn.custom, criterion1: ">10" }); sheet.autoFilter.load("isDataFiltered,criteria"); const h = () => [2, 3, 4, 5].map((i) => { const x = sheet.getRange("A" + i); x.load("rowHidden"); return x; }); const a = h(); await context.sync(); show(a.map((x) => x.rowHidden), sheet.autoFilter.isDataFiltered, sheet.autoFilter.criteria[1].filterOn, sheet.autoFilter.criteria[1].criterion1);
      sheet.getRange("B2").values = [[50]]; sheet.autoFilter.reapply(); const b = h(); await context.sync(); show(b.map((x) => x.rowHidden));`,
    prints: [`[true,false,false,true] true "Custom" ">10"`, `[false,false,false,true]`],
    parts: {
      [SHEET]: [
        '<autoFilter ref="A1:B5"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="10"/></customFilters></filterColumn></autoFilter>',
        /<row r="5"[^>]* hidden="1"/,
      ],
      [WORKBOOK]: [/<definedName name="_xlnm\._FilterDatabase" localSheetId="0" hidden="1">/],
    },
  },
  {
    name: "filters by values, ranks, average and colours",
    body: `sheet.getRange("A1:B5").values = [["n", "v"], ["a", 10], ["b", 20], ["c", 30], ["d", 40]]; sheet.getRange("B3").format.fill.color = "#FFFF00"; const t = sheet.tables.add("A1:B5", true); const f = t.columns.getItem("v").filter;
      const shown = async () => { const v = t.getDataBodyRange().getVisibleView(); v.load("values"); await context.sync(); show(v.values.map((r) => r[0]).join("")); }; f.applyValuesFilter(["20", "40"]); await shown(); f.applyTopItemsFilter(2); await shown(); f.applyBottomPercentFilter(25); await shown(); f.applyDynamicFilter("AboveAverage"); await shown(); f.applyCellColorFilter("#FFFF00"); await shown();`,
    prints: [`"bd"`, `"cd"`, `"a"`, `"cd"`, `"b"`],
    parts: {
      "xl/tables/table1.xml": [
        /<filterColumn colId="1"><colorFilter dxfId="\d+"\/><\/filterColumn>/,
      ],
    },
  },
  // Conditional formats
  {
    name: "conditional formats of every type are added on top and stored as Excel stores them",
    body: `const r = sheet.getRange("A1:A5"); r.values = [[1], [5], [10], [15], [20]]; const add = (t, f) => { const c = r.conditionalFormats.add(t); f(c); }; add("CellValue", (c) => { c.cellValue.rule = { formula1: "10", operator: "GreaterThan" }; c.cellValue.format.fill.color = "#FFC7CE"; }); add("ColorScale", (c) => (c.colorScale.criteria = { minimum: { formula: null, type: "LowestValue", color: "#F8696B" }, maximum: { formula: null, type: "HighestValue", color: "#63BE7B" } })); add("DataBar", () => {}); add("IconSet", (c) => (c.iconSet.style = "ThreeTrafficLights1")); add("TopBottom", (c) => (c.topBottom.rule = { rank: 2, type: "TopItems" })); add("PresetCriteria", (c) => (c.preset.rule = { criterion: "DuplicateValues" })); add("ContainsText", (c) => (c.textComparison.rule = { operator: "Contains", text: "x" })); add("Custom", (c) => (c.custom.rule.formula = "=A1>3"));
      r.conditionalFormats.load("items/type,items/priority"); await context.sync(); show(r.conditionalFormats.items.map((c) => c.type), r.conditionalFormats.items.map((c) => c.priority));`,
    prints: [
      `["Custom","ContainsText","PresetCriteria","TopBottom","IconSet","DataBar","ColorScale","CellValue"] [0,1,2,3,4,5,6,7]`,
    ],
    parts: {
      [SHEET]: [
        /<cfRule type="cellIs" dxfId="\d+" priority="8" operator="greaterThan"><formula>10<\/formula>/,
        '<colorScale><cfvo type="min"/><cfvo type="max"/>',
        '<dataBar><cfvo type="min"/><cfvo type="max"/>',
        '<iconSet iconSet="3TrafficLights1">',
        /<cfRule type="top10"[^>]* rank="2"/,
        /<cfRule type="duplicateValues"/,
        /<cfRule type="containsText"[^>]* text="x"><formula>NOT\(ISERROR\(SEARCH\("x",A1\)\)\)<\/formula>/,
        /<cfRule type="expression"[^>]*><formula>A1&gt;3<\/formula>/,
      ],
      [STYLES]: ['<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>'],
    },
  },
  {
    name: "priorities set right after adding rank rules in that order, and rules are deleted one by one",
    body: `const f = sheet.getRange("A1:A3").conditionalFormats; const ids = []; for (let i = 0; i < 3; i++) { const c = f.add("Custom"); c.custom.rule.formula = "=A1=" + i; c.priority = i; } f.load("items/priority"); await context.sync(); f.items.forEach((c) => c.custom.rule.load("formula")); await context.sync(); show(f.items.map((c) => [c.priority, c.custom.rule.formula]));
      f.getItemAt(0).delete(); const n = f.getCount(); await context.sync(); show(n.value); f.clearAll(); const z = f.getCount(); await context.sync(); show(z.value);`,
    prints: [`[[0,"=A1=0"],[1,"=A1=1"],[2,"=A1=2"]]`, `2`, `0`],
  },
  // Data validation
  {
    name: "validations of every kind are stored as Excel stores them, and read back as formulas",
    body: `const v = (a) => sheet.getRange(a).dataValidation; v("A1").rule = { list: { inCellDropDown: true, source: "Yes,No" } }; v("B1").rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }; v("C1").rule = { date: { formula1: "2024-01-31", operator: "GreaterThan" } }; v("D1").rule = { custom: { formula: "=LEN(D1)>3" } }; v("E1").rule = { list: { inCellDropDown: false, source: "=$A$1:$A$3" } }; v("F1").rule = { time: { formula1: "06:00", operator: "LessThan" } }; v("A1").errorAlert = { title: "T", message: "M", style: "Warning", showAlert: true };
      const list = ["A1", "B1", "C1", "D1", "G1"].map(v); list.forEach((d) => d.load("type,rule")); await context.sync(); list.forEach((d) => show(d.type, d.rule));`,
    prints: [
      `"List" {"list":{"inCellDropDown":true,"source":"Yes,No"}}`,
      `"WholeNumber" {"wholeNumber":{"formula1":"=1","formula2":"=10","operator":"Between"}}`,
      `"Date" {"date":{"formula1":"=45322","operator":"GreaterThan"}}`,
      `"Custom" {"custom":{"formula":"=LEN(D1)>3"}}`,
      `"None" {}`,
    ],
    parts: {
      [SHEET]: [
        /<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="T" error="M" sqref="A1"><formula1>"Yes,No"<\/formula1>/,
        /<dataValidation type="whole" allowBlank="1"[^>]*sqref="B1"><formula1>1<\/formula1><formula2>10<\/formula2>/,
        /<dataValidation type="date" operator="greaterThan"[^>]*sqref="C1"><formula1>45322<\/formula1>/,
        /<dataValidation type="list" allowBlank="1" showDropDown="1"[^>]*sqref="E1"/,
        "<formula1>0.25</formula1>",
      ],
    },
  },
  {
    name: "invalid cells are found; bounds that are missing are refused",
    body: `const r = sheet.getRange("A1:A3"); r.values = [[1], [50], [3]]; r.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }; r.dataValidation.load("valid"); const bad = r.dataValidation.getInvalidCells(); bad.load("address"); await context.sync(); show(r.dataValidation.valid, bad.address); await refused(() => (r.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "Between" } })); r.dataValidation.clear(); r.dataValidation.load("type"); await context.sync(); show(r.dataValidation.type);`,
    prints: [`false "Sheet1!A2"`, `InvalidArgument DataValidation.rule`, `"None"`],
  },
  // Charts
  {
    name: "a chart over a range takes names and categories from its edges, and stands where it is put (OFFICE.md I)",
    body: `sheet.getRange("A1:C3").values = [["", "x", "y"], ["p", 1, 2], ["q", 3, 4]]; const c = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:C3"), "Columns"); c.name = "Mine"; c.title.text = "Title"; c.setPosition("D2", "L18"); c.legend.position = "Bottom"; c.axes.valueAxis.minimum = 0; c.axes.categoryAxis.title.text = "Kind"; c.load("name,left,top,width,height,chartType"); c.series.load("items/name"); await context.sync(); show(c.name, c.left, c.top, c.width, c.height, c.chartType, c.series.items.map((s) => s.name));`,
    prints: [`"Mine" 144 15 432 255 "ColumnClustered" ["x","y"]`],
    parts: {
      [CHART]: [
        '<c:roundedCorners val="0"/>',
        "<a:t>Title</a:t>",
        '<c:gapWidth val="219"/><c:overlap val="-27"/>',
        '<c:legendPos val="b"/>',
        '<c:min val="0"/>',
        "<a:t>Kind</a:t>",
        "<c:f>Sheet1!$A$2:$A$3</c:f>",
        '<c:dispBlanksAs val="gap"/>',
      ],
      [DRAWING]: [/<xdr:cNvPr id="\d+" name="Mine"/],
    },
  },
  {
    name: "charts of other kinds, with series of their own",
    body: `sheet.getRange("A1:B3").values = [["k", "v"], ["p", 1], ["q", 3]]; for (const t of ["Line", "Pie", "BarClustered", "Area", "XYScatter", "Doughnut"]) sheet.charts.add(t, sheet.getRange("A1:B3")); const c = sheet.charts.getItemAt(0); const s = c.series.add("Own"); s.setValues(sheet.getRange("B2:B3")); s.setXAxisValues(sheet.getRange("A2:A3")); sheet.charts.load("items/chartType"); c.series.load("count"); await context.sync(); show(sheet.charts.items.map((x) => x.chartType), c.series.count); sheet.charts.getItemAt(5).delete(); const n = sheet.charts.getCount(); await context.sync(); show(n.value); await refused(() => sheet.charts.getItem("Nope"));`,
    prints: [
      `["Line","Pie","BarClustered","Area","XYScatter","Doughnut"] 2`,
      `5`,
      `ItemNotFound ChartCollection.getItem`,
    ],
    parts: { [CHART]: ["<c:lineChart>"], "xl/charts/chart2.xml": ["<c:pieChart>"] },
  },
  // Comments
  {
    name: "threads: comment, reply, resolve, find by cell, delete",
    body: `const c = workbook.comments.add("Sheet1!B2", "root"); const r = c.replies.add("answer"); c.resolved = true; c.load("content,resolved"); r.load("content"); const at = c.getLocation(); at.load("address"); const found = workbook.comments.getItemByCell("Sheet1!B2"); found.load("content"); const n = c.replies.getCount(); await context.sync(); show(c.content, c.resolved, r.content, at.address, found.content, n.value); await refused(() => workbook.comments.getItemByCell("Sheet1!Z9")); await refused(() => sheet.comments.add("A1:B2", "x")); sheet.comments.add("D4", "gone").delete(); const left = workbook.comments.getCount(); await context.sync(); show(left.value);`,
    prints: [
      `"root" true "answer" "Sheet1!B2" "root" 1`,
      `ItemNotFound CommentCollection.getItemByCell`,
      `InvalidArgument CommentCollection.add`,
      `1`,
    ],
    parts: {
      "xl/threadedComments/threadedComment1.xml": [
        /<threadedComment ref="B2"[^>]*done="1"><text>root<\/text>/,
        /parentId="[^"]+"><text>answer<\/text>/,
      ],
    },
  },
  {
    name: "mentions read as text with an at sign, and stay in the file",
    body: `const c = workbook.comments.add("Sheet1!A1", { richContent: 'Hi <at id="0">Kate</at>!', mentions: [{ email: "kate@example.com", id: 0, name: "Kate" }] }, Excel.ContentType.mention); c.load("content,contentType,mentions"); await context.sync(); show(c.content, c.contentType, c.mentions);`,
    prints: [`"Hi @Kate!" "Mention" [{"email":"kate@example.com","id":0,"name":"Kate"}]`],
    parts: {
      "xl/threadedComments/threadedComment1.xml": ['startIndex="3" length="5"'],
      "xl/persons/person.xml": ['displayName="Kate"'],
    },
  },
  // Shapes
  {
    name: "shapes, text boxes, lines, groups and pictures stand in the drawing",
    body: `const a = sheet.shapes.addGeometricShape(Excel.GeometricShapeType.rightTriangle); a.name = "Tri"; a.left = 96; a.top = 30; a.width = 96; a.height = 60; a.rotation = 30; a.altTextDescription = "three corners"; a.fill.setSolidColor("#FF0000"); const t = sheet.shapes.addTextBox("hello"); t.name = "Box"; const l = sheet.shapes.addLine(0, 0, 100, 50, Excel.ConnectorType.straight); l.line.endArrowheadStyle = "Triangle"; l.name = "Arrow"; const p = sheet.shapes.addImage("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="); p.name = "Pic"; const g = sheet.shapes.addGroup([a, t]); g.name = "Both";
      sheet.shapes.load("items/name,items/type"); g.group.shapes.load("items/name"); await context.sync(); show(sheet.shapes.items.map((s) => [s.name, s.type]), g.group.shapes.items.map((s) => s.name)); await refused(() => sheet.shapes.addGeometricShape("Blob")); await refused(() => sheet.shapes.getItem("Nope"));`,
    prints: [
      `[["Arrow","Line"],["Pic","Image"],["Both","Group"]] ["Tri","Box"]`,
      `InvalidArgument ShapeCollection.addGeometricShape`,
      `ItemNotFound ShapeCollection.getItem`,
    ],
    parts: {
      [DRAWING]: [
        /<xdr:cxnSp .*name="Arrow".*<a:tailEnd type="triangle"/s,
        /<xdr:pic>.*name="Pic"/s,
        /<xdr:grpSp>.*name="Both".*prst="rtTriangle"/s,
        'rot="1800000"',
        'descr="three corners"',
        "<a:t>hello</a:t>",
      ],
      "xl/media/image1.png": [],
    },
  },
  // Page
  {
    name: "page layout, headers, footers, print area, titles and breaks",
    body: `const p = sheet.pageLayout; p.orientation = Excel.PageOrientation.landscape; p.paperSize = "A4"; p.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }; p.setPrintArea("A1:D20"); p.setPrintTitleRows("$1:$2"); p.setPrintMargins(Excel.PrintMarginUnit.inches, { left: 1 }); p.centerHorizontally = true; p.headersFooters.defaultForAllPages.centerHeader = "Report"; p.headersFooters.defaultForAllPages.rightFooter = "&P/&N"; sheet.horizontalPageBreaks.add("A11");
      p.load("orientation,leftMargin,zoom"); const a = p.getPrintArea(), t = p.getPrintTitleRows(); a.load("address"); t.load("address"); await context.sync(); show(p.orientation, p.leftMargin, p.zoom, a.address, t.address);`,
    prints: [
      `"Landscape" 72 {"horizontalFitToPages":1,"verticalFitToPages":0} "Sheet1!A1:D20" "Sheet1!1:2"`,
    ],
    parts: {
      [SHEET]: [
        '<pageSetUpPr fitToPage="1"/>',
        'horizontalCentered="1"',
        '<pageMargins left="1"',
        /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/,
        "<oddHeader>&amp;CReport</oddHeader>",
        "<oddFooter>&amp;R&amp;P/&amp;N</oddFooter>",
        '<brk id="10" max="16383" man="1"/>',
      ],
      [WORKBOOK]: [
        /_xlnm\.Print_Area" localSheetId="0">(?:&apos;|')?Sheet1(?:&apos;|')?!\$A\$1:\$D\$20</,
        /_xlnm\.Print_Titles" localSheetId="0">(?:&apos;|')?Sheet1(?:&apos;|')?!\$1:\$2</,
      ],
    },
  },
  // Protection
  {
    name: "a protected sheet refuses locked cells and what it does not allow",
    body: `sheet.getRange("A1").values = [[1]]; sheet.getRange("B1").format.protection.locked = false; sheet.protection.protect({ allowFormatCells: true }, "pw"); sheet.protection.load("protected,options"); await context.sync(); show(sheet.protection.protected, sheet.protection.options.allowFormatCells, sheet.protection.options.allowInsertRows); await refused(() => (sheet.getRange("A1").values = [[2]])); await refused(() => (sheet.getRange("B1").values = [[2]])); await refused(() => (sheet.getRange("A1").format.fill.color = "red")); await refused(() => sheet.getRange("1:1").insert("Down")); await refused(() => sheet.getRange("A1:B1").merge()); await refused(() => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } })); await refused(() => sheet.protection.unprotect("no")); sheet.protection.unprotect("pw"); sheet.protection.load("protected"); await context.sync(); show(sheet.protection.protected);`,
    prints: [
      `true true false`,
      `AccessDenied Range.values`,
      `done`,
      `done`,
      `AccessDenied Range.insert`,
      `AccessDenied Range.merge`,
      `AccessDenied DataValidation.rule`,
      `AccessDenied WorksheetProtection.unprotect`,
      `false`,
    ],
  },
  {
    name: "sheet and workbook protection are stored",
    body: `sheet.protection.protect(); workbook.protection.protect(); await context.sync(); await refused(() => workbook.worksheets.add("New"));`,
    prints: [`AccessDenied WorksheetCollection.add`],
    parts: {
      [SHEET]: [/<sheetProtection [^>]*sheet="1"/],
      [WORKBOOK]: [/<workbookProtection [^>]*lockStructure="1"/],
    },
  },
  // Properties, settings, custom XML
  {
    name: "document properties and custom ones by type",
    body: `workbook.properties.title = "Scores"; workbook.properties.author = "ITA"; const c = workbook.properties.custom; c.add("Count", 3); c.add("Done", true); c.add("Note", "x"); c.load("items/key,items/type,items/value"); const none = c.getItemOrNullObject("None"); await context.sync(); show(c.items.map((i) => [i.key, i.type, i.value]), none.isNullObject);`,
    prints: [`[["Count","Number",3],["Done","Boolean",true],["Note","String","x"]] true`],
    parts: {
      "docProps/core.xml": ["<dc:title>Scores</dc:title>", "<dc:creator>ITA</dc:creator>"],
      "docProps/custom.xml": ['name="Count"><vt:i4>3<', 'name="Note"><vt:lpwstr>x<'],
    },
  },
  {
    name: "settings, worksheet properties and XML parts",
    body: `workbook.settings.add("key", { a: [1, 2] }); sheet.customProperties.add("k", "v"); const x = workbook.customXmlParts.add('<r xmlns="urn:test"><a/></r>'); x.load("id,namespaceUri"); const s = workbook.settings.getItem("key"); s.load("value"); const w = sheet.customProperties.getItem("k"); w.load("value"); const only = workbook.customXmlParts.getByNamespace("urn:test").getOnlyItem(); const xml = only.getXml(); await context.sync(); show(s.value, w.value, x.namespaceUri, xml.value); await refused(() => workbook.settings.getItem("none")); await refused(() => workbook.customXmlParts.add("<open>"));`,
    prints: [
      `{"a":[1,2]} "v" "urn:test" "<r xmlns=\\"urn:test\\"><a/></r>"`,
      `ItemNotFound SettingCollection.getItem`,
      `InvalidArgument CustomXmlPartCollection.add`,
    ],
    parts: { "customXml/item1.xml": ['<r xmlns="urn:test"><a/></r>'] },
  },
  // Events and tracked objects
  {
    name: "events tell of changes, formats, selections, sheets and tables; handlers can be removed",
    body: `const log = []; const h = sheet.onChanged.add(async (e) => log.push([e.type, e.address, e.changeType, e.details ? [e.details.valueBefore, e.details.valueAfter] : null])); sheet.onSelectionChanged.add(async (e) => log.push([e.type, e.address])); workbook.worksheets.onAdded.add(async (e) => log.push([e.type])); await context.sync();
      sheet.getRange("A1").values = [[1]]; sheet.getRange("A1:B1").values = [[2, 3]]; sheet.getRange("2:2").insert("Down"); sheet.getRange("C3").select(); workbook.worksheets.add("N"); await context.sync(); await new Promise((r) => setTimeout(r, 5)); h.remove(); await context.sync(); sheet.getRange("A1").values = [[9]]; await context.sync(); await new Promise((r) => setTimeout(r, 5)); log.forEach((l) => show(...l));`,
    prints: [
      `"WorksheetChanged" "A1" "RangeEdited" ["",1]`,
      `"WorksheetChanged" "A1:B1" "RangeEdited" null`,
      `"WorksheetChanged" "2:2" "RowInserted" null`,
      `"WorksheetSelectionChanged" "C3"`,
      `"WorksheetAdded"`,
    ],
  },
  {
    name: "tracked ranges move with their cells, and are gone with them",
    body: `const r = sheet.getRange("B2"); context.trackedObjects.add(r); r.values = [["x"]]; await context.sync(); sheet.getRange("1:1").insert("Down"); r.load("address,values"); await context.sync(); show(r.address, r.values); sheet.getRange("3:3").delete("Up"); await refused(() => r.load("address")); context.trackedObjects.remove(r);`,
    prints: [`"Sheet1!B3" [["x"]]`, `InvalidReference Range.address`],
  },
  // Errors
  {
    name: "a batch is not a transaction: what stands before the failing action stays",
    body: `sheet.getRange("A1").values = [[1]]; sheet.getRange("B1").values = [[1, 2]]; sheet.getRange("C1").values = [[3]]; try { await context.sync(); } catch (e) { show(e.code, e.debugInfo.errorLocation); } const r = sheet.getRange("A1:C1"); r.load("values"); await context.sync(); show(r.values);`,
    prints: [`"InvalidArgument" "Range.values"`, `[[1,"",""]]`],
  },
  {
    name: "members that the host does not know are refused by name; names that nobody knows are ignored in loads",
    body: `await refused(() => workbook.pivotTables.refreshAll()); await refused(() => sheet.getRange("A1").getImage()); const r = sheet.getRange("A1"); r.load("values,valuesXX"); await context.sync(); show(r.values); try { r.nope(); } catch (e) { show(e.message); } try { show(sheet.getRange("A1").text); } catch (e) { show(e.code); }`,
    prints: [
      `ApiNotFound Workbook.pivotTables`,
      `ApiNotFound Range.getImage`,
      `[[""]]`,
      `"r.nope is not a function"`,
      `"PropertyNotLoaded"`,
    ],
  },
  {
    name: "addresses that are none are refused",
    body: `await refused(() => sheet.getRange("A0")); await refused(() => sheet.getRange("XFE1")); await refused(() => sheet.getRange("A1").getOffsetRange(-1, 0)); await refused(() => sheet.getRange("A1:B2").getIntersection("D4")); await refused(() => sheet.getRange("A1").insert("Sideways")); await refused(() => (sheet.getRange("A1").format.fill.color = "nocolour"));`,
    prints: [
      `InvalidArgument Worksheet.getRange`,
      `InvalidArgument Worksheet.getRange`,
      `InvalidArgument Range.getOffsetRange`,
      `ItemNotFound Range.getIntersection`,
      `InvalidArgument Range.insert`,
      `InvalidArgument RangeFill.color`,
    ],
  },
  // A workbook from a file
  {
    name: "a cell of an opened file: its sheet alone changes",
    book: "sales",
    body: `sheet.getRange("B2").values = [[99]]; const r = sheet.getRange("B6"); r.load("values"); await context.sync(); show(r.values);`,
    prints: [`[[164]]`],
    cells: { "Sales!B2": 99, "Sales!B6": 164 },
    kept: [
      STYLES,
      CHART,
      DRAWING,
      "xl/tables/table1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/media/image1.png",
    ],
  },
  {
    name: "what a dynamic array of the file spilt is no obstacle to it when it is calculated anew",
    book: "sales",
    body: `const o = workbook.worksheets.getItem("Other"); const r = o.getRange("C1:C3"); r.load("values"); await context.sync(); show(r.values); sheet.getRange("B2").values = [[6]]; r.load("values"); await context.sync(); show(r.values); o.getRange("C1").formulas = [["=SEQUENCE(2)"]]; r.load("values"); await context.sync(); show(r.values);`,
    prints: [`[[1],[2],[3]]`, `[[1],[2],[3]]`, `[[1],[2],[""]]`],
    parts: {
      "xl/worksheets/sheet2.xml": [
        /<c r="C1"[^>]* cm="1"[^>]*><f t="array" ref="C1:C2">_xlfn\.SEQUENCE\(2\)<\/f>/,
      ],
    },
  },
  {
    name: "a row added to a table of the file changes its part in place",
    book: "sales",
    body: `const t = workbook.tables.getItem("Items"); t.rows.add(null, [["c", 3]]); const r = t.getRange(); r.load("address"); await context.sync(); show(r.address);`,
    prints: [`"Sales!D1:E4"`],
    parts: { "xl/tables/table1.xml": ['ref="D1:E4"', 'name="Items"'] },
    kept: [STYLES, CHART, DRAWING, "xl/worksheets/sheet2.xml"],
  },
  {
    name: "rows put in above a chart, shapes and a comment take them along",
    book: "sales",
    body: `sheet.getRange("1:2").insert("Down"); const c = sheet.charts.getItem("Chart of sales"); c.load("top"); const s = sheet.shapes.getItem("Note"); s.load("top"); const k = workbook.comments.getItemAt(0).getLocation(); k.load("address"); const n = workbook.names.getItem("Total"); n.load("formula"); await context.sync(); show(c.top, s.top, k.address, n.formula);`,
    prints: [`180 330 "Sales!A3" "=Sales!$B$8"`],
    kept: ["xl/worksheets/sheet2.xml", "xl/media/image1.png"],
    parts: { [DRAWING]: [/<xdr:row>12<\/xdr:row>/, 'name="Note"', 'name="Chart of sales"'] },
  },
  {
    name: "a title changed in a chart of the file changes the chart's part alone",
    book: "sales",
    body: `sheet.charts.getItem("Chart of sales").title.text = "New title"; await context.sync();`,
    parts: { [CHART]: ["<a:t>New title</a:t>"] },
    kept: [STYLES, DRAWING, SHEET, "xl/tables/table1.xml"],
  },
  {
    name: "shapes of the file are listed, and one that is changed changes its anchor alone",
    book: "sales",
    body: `sheet.shapes.load("items/name,items/type,items/left,items/top,items/altTextDescription"); await context.sync(); show(sheet.shapes.items.map((s) => [s.name, s.type, s.left, s.top, s.altTextDescription])); sheet.shapes.getItem("Note").textFrame.textRange.text = "changed"; sheet.shapes.getItem("Logo").delete(); await context.sync();`,
    prints: [`[["Note","GeometricShape",48,300,"a note"],["Logo","Image",96,400,""]]`],
    parts: { [DRAWING]: ["<a:t>changed</a:t>", 'name="Chart of sales"'] },
    kept: [SHEET, CHART],
  },
  {
    name: "what was conditional, validated, named, filtered and commented in a file is read from it",
    book: "sales",
    body: `const f = sheet.getRange("B2:B5").conditionalFormats; f.load("items/type"); const d = sheet.getRange("A2").dataValidation; d.load("type"); const n = workbook.names.getItem("Total"); n.load("value"); const c = workbook.comments.getItemAt(0); c.load("content"); const o = workbook.worksheets.getItem("Other"); o.autoFilter.load("criteria"); await context.sync(); show(f.items.map((x) => x.type), d.type, n.value, c.content, o.autoFilter.criteria[0].filterOn, o.autoFilter.criteria[0].criterion1);`,
    prints: [`["CellValue"] "List" "Sales!$B$6" "look" "TopItems" "1"`],
  },
  {
    name: "a sheet added to an opened file leaves the others as they are",
    book: "sales",
    body: `const s = workbook.worksheets.add("New"); s.getRange("A1").values = [["x"]]; s.getRange("A1").format.font.bold = true; s.activate(); await context.sync();`,
    cells: { "New!A1": "x" },
    kept: [CHART, DRAWING, "xl/tables/table1.xml", "xl/worksheets/sheet2.xml"],
  },
];
