import { blockName, cellName, type BlockAddress, type CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import { ink, numberFormats, scenarioStyles } from "../../../reports/formats";
import type { ChartModel, Scenario, SeriesModel } from "../../../reports/SheetModel";
import { isUnlisted } from "../../placing/isUnlisted";
import { quotedSheet } from "../../placing/sheetReferences";
import type { ChartData, ChartSpec, Plot, SeriesSpec } from "./ChartSpec";

/** The cells a chart of a report draws. */
export interface ChartCells {
  readonly sheet: string;
  value(cell: CellAddress): CellValue;
  /** Number format code of a cell. */
  format(cell: CellAddress): string;
}

const plots: Readonly<Record<ChartModel["kind"], Plot>> = {
  column: { element: "barChart", direction: "col", grouping: "clustered" },
  bar: { element: "barChart", direction: "bar", grouping: "clustered" },
  line: { element: "lineChart", grouping: "standard", hasMarkers: true },
};

const stackedColumns: Plot = { element: "barChart", direction: "col", grouping: "stacked" };
const areas: Plot = { element: "areaChart", grouping: "stacked" };

/** A chart of a report as a file draws it: series filled by scenario, legend below. Bars start at the top, as the lines of the sheet do. */
export function reportChart(
  chart: ChartModel,
  cells: ChartCells,
): { readonly spec: ChartSpec; readonly data: ChartData } {
  const { sheet, value, format } = cells;
  const blocks = new Map<string, BlockAddress>();
  const referenceTo = (block: BlockAddress): string => {
    const reference = `${quotedSheet(sheet)}!${absolute(blockName(block))}`;
    blocks.set(reference, block);
    return reference;
  };
  const { categories, kind, title, numberFormat, dates, stacked, scale } = chart;
  const spec: ChartSpec = {
    plot: stacked ? stackedColumns : plots[kind],
    title: { text: title, size: 11, bold: true, color: ink },
    legend: "b",
    series: chart.series.map((series): SeriesSpec => ({
      name: textOf(value(series.name)),
      nameAt: `${quotedSheet(sheet)}!${absolute(cellName(series.name))}`,
      values: referenceTo(series.values),
      categories: referenceTo(categories),
      ...ownPlot(series, kind),
      ...(isUnlisted(series) && { isUnlisted: true }),
      ...lookOf(series, kind),
    })),
    gapWidth: 60,
    overlap: overlap(chart),
    categoryAxis: {
      format: format({ row: categories.top, column: categories.left }),
      labels: "low",
      isReversed: kind === "bar",
      hasGridlines: false,
      ...(dates && { dateUnit: `${dates.unit}s`, majorUnit: dates.step, majorDateUnit: `${dates.unit}s` }),
    },
    valueAxis: {
      format: axisFormat(numberFormats[numberFormat]),
      labels: "nextTo",
      hasGridlines: true,
      ...scale,
    },
  };
  const data: ChartData = {
    at: (reference) => {
      const block = blocks.get(reference);
      if (!block) return null;
      const all = cellsOf(block);
      return { values: all.map(value), format: format({ row: block.top, column: block.left }) };
    },
  };
  return { spec, data };
}

/** How a series is drawn that is not as its chart says. */
function ownPlot({ as }: SeriesModel, kind: ChartModel["kind"]): { readonly plot?: Plot } {
  if (as === "column") return { plot: plots.column };
  return as && kind === "line" ? { plot: areas } : {};
}

type SeriesLook = Pick<SeriesSpec, "fill" | "line" | "marker">;

function lookOf({ as, scenario }: SeriesModel, kind: ChartModel["kind"]): SeriesLook {
  if (!as || as === "column") return (as ?? kind) === "line" ? lineLook(scenario) : barLook(scenario);
  return { fill: as === "base" ? "" : scenarioStyles[scenario].fill, line: { dash: "" }, marker: null };
}

function barLook(scenario: Scenario): SeriesLook {
  const { fill, outline, dashed } = scenarioStyles[scenario];
  return { fill, line: { color: outline, points: 1, dash: dashed ? "dash" : "solid" }, marker: null };
}

/** Lines have no fill to be outlined: plan is thin with open markers, forecast thin and dashed. */
function lineLook(scenario: Scenario): SeriesLook {
  const { fill, outline, dashed } = scenarioStyles[scenario];
  const open = fill === "#FFFFFF";
  const thin = { color: outline, points: 1, dash: "solid" };
  return {
    fill: null,
    line: { color: outline, points: open ? 1.25 : 2.25, dash: dashed ? "dash" : "solid" },
    marker: open && !dashed ? { symbol: "circle", size: 5, fill, line: thin } : "none",
  };
}

/** Favourable and unfavourable share one place per category: only one of the two is set. */
function overlap({ series, stacked }: ChartModel): number {
  if (stacked) return 100;
  return series.every(({ scenario }) => scenario === "favourable" || scenario === "unfavourable") ? 100 : 0;
}

/** On an axis zero is a place: it is written as a number, not as the dash of a table. */
function axisFormat(code: string): string {
  const [positive, negative] = code.split(";");
  return negative === undefined ? code : `${positive};${negative};${positive!.replace("+", "")}`;
}

function absolute(name: string): string {
  return name.replace(/[A-Z]+|\d+/g, "$$$&");
}

function cellsOf(block: BlockAddress): CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) cells.push({ row, column });
  }
  return cells;
}

function textOf(value: CellValue): string {
  return value === null || typeof value === "object" ? "" : String(value);
}
