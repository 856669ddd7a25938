import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Grid } from "../../src/model/grid";
import { columnName, referenceTo } from "../../src/model/place";
import {
  isKeyedCell,
  resolveReferences,
  type CellStyle,
  type ChartPlan,
  type KeyedCell,
  type SheetPlan,
} from "../../src/model/sheet-plan";
import { STYLES, type LookName } from "../../src/report/sheets/styles";

installChartSupport();

/**
 * Lays plans into a workbook without Excel and without the player: for looking at pages, and for letting
 * LibreOffice reckon the formulas. The officer's grids stand in front, so that links have their cells.
 */
export function renderPlans(plans: readonly SheetPlan[], grids: readonly Grid[]): Workbook {
  const workbook = new Workbook();
  for (const grid of grids) {
    const sheet = workbook.addWorksheet(grid.sheet);
    grid.values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === "") return;
        const cell = sheet.getCell(grid.row + r + 1, grid.column + c + 1);
        cell.value = value;
        const format = grid.formats[r]?.[c];
        if (format) cell.numFmt = format;
      })
    );
  }
  const address = addresses(plans);
  for (const plan of plans) renderSheet(workbook, plan, address);
  return workbook;
}

type Address = (cell: KeyedCell, from?: SheetPlan) => string;

function addresses(plans: readonly SheetPlan[]): Address {
  const places = new Map<string, { sheet: string; address: string }>();
  for (const plan of plans) {
    plan.rows.forEach((row, r) =>
      plan.columns.forEach((column, c) =>
        places.set(`${plan.id}|${row.key}|${column.key}`, {
          sheet: plan.name,
          address: `${columnName(c + 1)}${r + 2}`,
        })
      )
    );
  }
  return ({ sheet, row, column }, from) => {
    const place = places.get(`${sheet}|${row}|${column}`);
    if (!place) throw new Error(`no cell ${sheet}|${row}|${column}`);
    return from?.id === sheet ? place.address : referenceTo(place);
  };
}

function renderSheet(workbook: Workbook, plan: SheetPlan, address: Address): void {
  const { margins, orientation, pagesTall, titleRows, footer, header } = plan.print;
  const inch = 2.54;
  const rowNumber = (key: string) => plan.rows.findIndex((row) => row.key === key) + 2;
  const lastColumn = columnName(plan.columns.filter((one) => !one.aside).length);
  const sheet = workbook.addWorksheet(plan.name, {
    properties: { tabColor: { argb: `FF${plan.tabColor.slice(1)}` } },
    views: [
      {
        showGridLines: false,
        ...(plan.freezeRows
          ? { state: "frozen" as const, ySplit: rowNumber(plan.freezeRows) }
          : {}),
      },
    ],
    pageSetup: {
      paperSize: 9,
      orientation: orientation === "Portrait" ? "portrait" : "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: pagesTall ?? 0,
      margins: {
        left: margins.left / inch,
        right: margins.right / inch,
        top: margins.top / inch,
        bottom: margins.bottom / inch,
        header: 0.3,
        footer: 0.3,
      },
      printArea: `B2:${lastColumn}${plan.rows.length + 1}`,
      ...(titleRows
        ? { printTitlesRow: `${rowNumber(titleRows.from)}:${rowNumber(titleRows.to)}` }
        : {}),
    },
    headerFooter: {
      ...(footer ? { oddFooter: `&C&"${plan.font},Regular"&14${footer}` } : {}),
      ...(header ? { oddHeader: `&C${header}` } : {}),
    },
  });
  sheet.getRow(1).hidden = true;
  sheet.getColumn(1).hidden = true;
  plan.columns.forEach((column, c) => {
    sheet.getColumn(c + 2).width = Math.floor((column.width / 0.75 / 7) * 256) / 256;
    sheet.getCell(1, c + 2).value = column.key;
  });
  plan.rows.forEach((row, r) => {
    const line = sheet.getRow(r + 2);
    if (row.height) line.height = row.height;
    sheet.getCell(r + 2, 1).value = row.key;
    if (row.pageBreakBefore) sheet.getRow(r + 1).addPageBreak();
    plan.columns.forEach((column, c) => {
      const planned = row.cells[column.key];
      if (!planned) return;
      const cell = sheet.getCell(r + 2, c + 2);
      const right = c + 1 + (planned.span ?? 1);
      const bottom = r + 1 + (planned.rowSpan ?? 1);
      if (planned.span || planned.rowSpan) sheet.mergeCells(r + 2, c + 2, bottom, right);
      const formula = planned.formula
        ? resolveReferences(planned.formula, (one) => address(one, plan)).slice(1)
        : null;
      if (formula) cell.value = { formula, result: planned.value };
      else if (planned.link) {
        const target = isKeyedCell(planned.link)
          ? address(planned.link)
          : referenceTo(planned.link);
        cell.value = { text: String(planned.value), hyperlink: `#${target}` };
      } else if (planned.value !== "") cell.value = planned.value;
      if (planned.numberFormat) cell.numFmt = planned.numberFormat;
      applyStyle(sheet, r + 2, c + 2, right, plan, planned.style as LookName);
    });
  });
  for (const chart of plan.charts) renderChart(sheet, plan, chart);
  for (const { column, rows, list } of plan.validations) {
    const c = plan.columns.findIndex((one) => one.key === column) + 2;
    for (const key of rows) {
      sheet.getCell(rowNumber(key), c).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [`"${list.join(",")}"`],
      };
    }
  }
  for (const { column, rows, below } of plan.marks) {
    const c = columnName(plan.columns.findIndex((one) => one.key === column) + 1);
    sheet.addConditionalFormatting({
      ref: rows.map((key) => `${c}${rowNumber(key)}`).join(" "),
      rules: [
        {
          type: "cellIs",
          operator: "lessThan",
          formulae: [below],
          priority: 1,
          style: {
            fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
            font: { color: { argb: "FF9C0006" } },
          },
        },
      ],
    });
  }
}

function applyStyle(
  sheet: Worksheet,
  row: number,
  from: number,
  to: number,
  plan: SheetPlan,
  name: LookName
): void {
  const style: CellStyle = STYLES[name];
  for (let column = from; column <= to; column++) {
    const cell = sheet.getCell(row, column);
    cell.font = {
      name: plan.font,
      size: style.size ?? plan.fontSize,
      bold: style.bold,
      italic: style.italic,
      underline: style.underline,
      ...(style.color ? { color: { argb: `FF${style.color.slice(1)}` } } : {}),
    };
    const horizontal = style.horizontal?.toLowerCase() as "left" | "center" | "right" | undefined;
    cell.alignment = {
      ...(horizontal ? { horizontal } : {}),
      vertical:
        style.vertical === "Center" ? "middle" : style.vertical === "Bottom" ? "bottom" : "top",
      wrapText: style.wrap,
      indent: style.indent,
    };
    if (style.fill) {
      cell.fill = {
        type: "pattern",
        pattern: "solid",
        fgColor: { argb: `FF${style.fill.slice(1)}` },
      };
    }
    const thin = { style: "thin" as const, color: { argb: "FF8A97A6" } };
    if (style.border === "all") cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    if (style.border === "bottom") cell.border = { bottom: thin };
    if (style.border === "dotted-bottom") cell.border = { bottom: { style: "dotted" } };
  }
}

function renderChart(sheet: Worksheet, plan: SheetPlan, chart: ChartPlan): void {
  const row = (key: string) => plan.rows.findIndex((one) => one.key === key) + 2;
  const column = (key: string) => columnName(plan.columns.findIndex((one) => one.key === key) + 1);
  const { rows } = chart.categories;
  const block = (key: string) =>
    `'${plan.name}'!$${column(key)}$${row(rows[0] ?? "")}:$${column(key)}$${row(rows[rows.length - 1] ?? "")}`;
  const series = (line: boolean) =>
    chart.series
      .filter((one) => Boolean(one.line) === line)
      .map((one) => ({
        name: one.name,
        categories: block(chart.categories.column),
        values: block(one.column),
        ...(line || chart.type === "Line"
          ? { line: one.color.slice(1), lineWidth: 2, marker: { symbol: "none" as const } }
          : { fill: one.color.slice(1) }),
        ...(one.labels
          ? {
              dataLabels: {
                showVal: true,
                showSerName: false,
                showCatName: false,
                showLegendKey: false,
              },
            }
          : {}),
      }));
  const axes = {
    valueAxis: { min: chart.axis.minimum, max: chart.axis.maximum, numFmt: chart.numberFormat },
    categoryAxis: chart.axisTitle ? { title: chart.axisTitle } : {},
  };
  const place = `${column(chart.from.column)}${row(chart.from.row)}:${column(chart.to.column)}${row(chart.to.row)}`;
  const lines = series(true);
  const title = { title: chart.title, showLegend: true, legendPosition: "b" as const };
  if (chart.type === "Line")
    sheet.addLineChart({ ...title, series: series(false), ...axes }, place);
  else if (lines.length === 0)
    sheet.addColumnChart({ ...title, series: series(false), ...axes }, place);
  else {
    sheet.addComboChart(
      {
        ...title,
        groups: [
          { type: "bar", barDir: "col", series: series(false), ...axes },
          { type: "line", series: lines, ...axes },
        ],
      } as Parameters<Worksheet["addComboChart"]>[0],
      place
    );
  }
}
