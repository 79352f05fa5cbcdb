import { blockName, cellName, type BlockAddress } from "../../../cells/address";
import { chartNames } from "../../placing/chartNames";
import type { WrittenLook } from "../../placing/writtenLook";
import { ink, numberFormats, scenarioStyles } from "../../../reports/formats";
import { isUnlisted } from "../../placing/isUnlisted";
import type { ChartModel, SeriesModel } from "../../../reports/SheetModel";
import type { Batch } from "../Batch";
import type { SheetWork } from "./SheetWork";

const bytesPerChart = 12_000;
const timeUnits = { day: "Days", month: "Months", year: "Years" } as const;
const chartTypes = { column: "ColumnClustered", bar: "BarClustered", line: "Line" } as const;

/** Adds charts: series filled by scenario, quiet grid, legend below. Excel has no way to set their alternative text here. */
export async function writeCharts(batch: Batch, work: SheetWork): Promise<void> {
  const { proxy, look } = work;
  const names = chartNames(look.charts);
  for (const [index, chart] of look.charts.entries()) {
    await batch.add(bytesPerChart, () => addChart(proxy, chart, names[index]!, work));
  }
}

function addChart(sheet: Excel.Worksheet, model: ChartModel, chartName: string, work: SheetWork): void {
  const [firstSeries] = model.series;
  if (!firstSeries) return;
  // One range of numbers gives one series, which is ours already.
  const source = sheet.getRange(blockName(firstSeries.values));
  const chart = sheet.charts.add(
    model.stacked ? "ColumnStacked" : chartTypes[model.kind],
    source,
    isRow(firstSeries.values) ? "Rows" : "Columns",
  );
  chart.name = chartName;
  chart.title.text = model.title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = ink;
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  chart.displayBlanksAs = "NotPlotted";
  for (const [position, each] of model.series.entries()) {
    const { name, values, scenario } = each;
    const series = position === 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.name = work.textAt(name.row, name.column) ?? scenario;
    series.setValues(sheet.getRange(blockName(values)));
    series.setXAxisValues(sheet.getRange(blockName(model.categories)));
    setSeriesLook(series, model, each);
  }
  // From the end on: an entry that is hidden moves none before it.
  for (let index = model.series.length - 1; index >= 0; index--) {
    if (isUnlisted(model.series[index]!)) chart.legend.legendEntries.getItemAt(index).visible = false;
  }
  chart.axes.valueAxis.numberFormat = axisFormat(numberFormats[model.numberFormat]);
  if (model.scale) {
    chart.axes.valueAxis.minimum = model.scale.minimum;
    chart.axes.valueAxis.maximum = model.scale.maximum;
  }
  chart.axes.categoryAxis.numberFormat = categoryFormat(model, work.look.rows);
  chart.axes.categoryAxis.tickLabelPosition = "Low";
  chart.axes.categoryAxis.majorGridlines.visible = false;
  if (model.dates) {
    chart.axes.categoryAxis.categoryType = "DateAxis";
    chart.axes.categoryAxis.baseTimeUnit = timeUnits[model.dates.unit];
    chart.axes.categoryAxis.majorTimeUnitScale = timeUnits[model.dates.unit];
    chart.axes.categoryAxis.majorUnit = model.dates.step;
  }
  // Bars are read from the top down, as the table beside them.
  if (model.kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
  const { top, left, bottom, right } = model.at;
  chart.setPosition(cellName({ row: top, column: left }), cellName({ row: bottom, column: right }));
}

function setSeriesLook(series: Excel.ChartSeries, model: ChartModel, { scenario, as }: SeriesModel): void {
  const { fill, outline, dashed } = scenarioStyles[scenario];
  const { format } = series;
  const isLine = model.kind === "line" && !as;
  if (as === "column") series.chartType = chartTypes.column;
  if (model.kind !== "line" || as === "column") {
    series.gapWidth = 60;
    // Columns that are stacked lie over each other anyway.
    if (!model.stacked) series.overlap = sharePlaces(model) ? 100 : 0;
  }
  if (as && as !== "column") {
    if (model.kind === "line") series.chartType = "AreaStacked";
    if (as === "base") format.fill.clear();
    else format.fill.setSolidColor(fill);
    format.line.lineStyle = "None";
    return;
  }
  const isOpen = fill === "#FFFFFF";
  if (!isLine) format.fill.setSolidColor(fill);
  format.line.color = outline;
  format.line.weight = !isLine ? 1 : isOpen ? 1.25 : 2.25;
  format.line.lineStyle = dashed ? "Dash" : "Continuous";
  if (isLine && isOpen && !dashed) {
    series.markerStyle = "Circle";
    series.markerSize = 5;
    series.markerBackgroundColor = fill;
    series.markerForegroundColor = outline;
  }
}

/** Favourable and unfavourable share one place per category: only one of the two is set. */
function sharePlaces({ series }: ChartModel): boolean {
  return series.every(({ scenario }) => scenario === "favourable" || scenario === "unfavourable");
}

function isRow({ top, left, bottom, right }: BlockAddress): boolean {
  return bottom === top && right > left;
}

function categoryFormat({ categories }: ChartModel, rows: WrittenLook["rows"]): string {
  const format = rows[categories.top]?.[categories.left]?.format?.number;
  return format ? numberFormats[format] : "General";
}

/** On an axis zero is a place: it is written as a number, not as the dash of a table. */
function axisFormat(code: string): string {
  const [positive, negative] = code.split(";");
  return negative === undefined ? code : `${positive};${negative};${positive!.replace("+", "")}`;
}
