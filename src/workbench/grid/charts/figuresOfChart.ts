import { blockFromName, maxRows, type BlockAddress } from "../../../cells/address";
import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Bag, ChartPart, SeriesPart } from "../../model/Parts";
import type { ModelSheet, WorkbookModel } from "../../model/WorkbookModel";
import type { AxisFigures, ChartFigures, Drawn, SeriesFigures } from "./ChartFigures";
import { formatted } from "./formatted";

/** Excel's first six colours for series that nobody coloured. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const kinds: Readonly<Record<string, Drawn>> = {
  ColumnClustered: { kind: "column", stacking: "beside" },
  ColumnStacked: { kind: "column", stacking: "stacked" },
  ColumnStacked100: { kind: "column", stacking: "shares" },
  BarClustered: { kind: "bar", stacking: "beside" },
  BarStacked: { kind: "bar", stacking: "stacked" },
  BarStacked100: { kind: "bar", stacking: "shares" },
  Line: { kind: "line", stacking: "beside" },
  LineStacked: { kind: "line", stacking: "stacked" },
  LineStacked100: { kind: "line", stacking: "shares" },
  LineMarkers: { kind: "line", stacking: "beside" },
  LineMarkersStacked: { kind: "line", stacking: "stacked" },
  LineMarkersStacked100: { kind: "line", stacking: "shares" },
  Area: { kind: "area", stacking: "beside" },
  AreaStacked: { kind: "area", stacking: "stacked" },
  AreaStacked100: { kind: "area", stacking: "shares" },
};

/** A chart of a sheet with what its series refer to now; null for kinds that are not drawn. */
export function figuresOfChart(
  workbook: WorkbookModel,
  sheet: ModelSheet,
  { bag, series }: ChartPart,
): ChartFigures | null {
  const kind = kinds[text(bag, "ChartType", "ColumnClustered")];
  if (!kind) return null;
  const titleText = text(bag, "Title.Text", "Chart Title");
  const hasTitle = bag.get("Title.Visible") !== false && titleText !== "";
  const first = series.find((each) => each.bag.has("XValues"));
  const categoryAxis = axis(bag, "CategoryAxis", false);
  const categories = first ? cellsOf(workbook, sheet, first.bag.get("XValues")) : [];
  const isOfDates = bag.get("CategoryAxis.CategoryType") === "DateAxis";
  const order = isOfDates ? orderOfDays(categories) : null;
  const inOrder = <Item>(items: readonly Item[]): readonly Item[] =>
    order ? order.flatMap((at) => (at < items.length ? [items[at]!] : [])) : items;
  return {
    ...kind,
    title: hasTitle
      ? {
          text: titleText,
          size: number(bag, "Title.Size") ?? 14,
          color: text(bag, "Title.Color", "#595959"),
          bold: bag.get("Title.Bold") === true,
        }
      : null,
    legend: bag.get("Legend.Visible") === false ? null : legendPlace(text(bag, "Legend.Position", "Bottom")),
    categories: inOrder(categories).map(({ value, numberFormat }) => {
      const format = categoryAxis.numberFormat === "General" ? numberFormat : categoryAxis.numberFormat;
      return formatted(value, format, workbook.dateSystem);
    }),
    ...(order && { days: inOrder(categories).map(({ value }) => value as number) }),
    series: series.map((each, index) => {
      const figures = seriesOf(workbook, sheet, each, index, kind);
      return { ...figures, values: inOrder(figures.values) };
    }),
    valueAxis: {
      ...axis(bag, "ValueAxis", true),
      minimum: number(bag, "ValueAxis.Minimum"),
      maximum: number(bag, "ValueAxis.Maximum"),
    },
    categoryAxis,
  };
}

function seriesOf(
  workbook: WorkbookModel,
  sheet: ModelSheet,
  { bag, nameAt }: SeriesPart,
  index: number,
  ofChart: Drawn,
): SeriesFigures {
  const drawn = kinds[text(bag, "ChartType", "")];
  const { kind } = drawn ?? ofChart;
  const isLine = kind === "line";
  const automatic = palette[index % palette.length]!;
  const fill = bag.get("Fill.Color");
  const lineColor = text(bag, "Line.Color", isLine ? automatic : "");
  const style = text(bag, "Line.LineStyle", "Automatic");
  return {
    name: seriesName(workbook, sheet, nameAt) ?? text(bag, "Name", `Series${index + 1}`),
    values: cellsOf(workbook, sheet, bag.get("Values")).map(({ value }) =>
      typeof value === "number" ? value : null,
    ),
    fill: fill === "" ? null : text(bag, "Fill.Color", automatic),
    line:
      lineColor === "" || style === "None"
        ? null
        : {
            color: lineColor,
            width: ((number(bag, "Line.Weight") ?? (isLine ? 2.25 : 0.75)) * 4) / 3,
            isDashed: /dash|dot/i.test(style),
          },
    gapWidth: number(bag, "GapWidth") ?? 150,
    overlap: number(bag, "Overlap") ?? 0,
    ...(drawn && { drawn }),
    ...(bag.get("Legend.Visible") === false && { isUnlisted: true }),
  };
}

/** The name that stands in a cell, if it comes from one. */
function seriesName(workbook: WorkbookModel, sheet: ModelSheet, nameAt: string | undefined): string | null {
  const [cell] = cellsOf(workbook, sheet, nameAt);
  return cell ? formatted(cell.value, cell.numberFormat, workbook.dateSystem) : null;
}

/** Places of cells by their days; null where one holds none. */
function orderOfDays(cells: readonly ShownValue[]): readonly number[] | null {
  if (cells.length === 0 || cells.some(({ value }) => typeof value !== "number")) return null;
  const day = (at: number): number => cells[at]!.value as number;
  return cells.map((_, at) => at).sort((one, other) => day(one) - day(other));
}

interface ShownValue {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** The cells of an address such as "'P&L'!B2:B9", row by row; an address that leads nowhere has none. */
function cellsOf(workbook: WorkbookModel, own: ModelSheet, address: unknown): ShownValue[] {
  if (typeof address !== "string") return [];
  const place = placeOf(workbook, own, address);
  if (!place) return [];
  const { sheet, block } = place;
  const cells: ShownValue[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = block.left; column <= block.right; column += 1) {
      const value = workbook.value(sheet, row, column);
      cells.push({
        value: value instanceof CellError ? null : value,
        numberFormat: sheet.style(row, column).numberFormat,
      });
    }
  }
  return cells;
}

function placeOf(
  workbook: WorkbookModel,
  own: ModelSheet,
  address: string,
): { readonly sheet: ModelSheet; readonly block: BlockAddress } | null {
  const bang = address.lastIndexOf("!");
  const block = blockFromName(address.slice(bang + 1));
  // Whole columns are no source that a report writes.
  if (!block || block.bottom - block.top >= maxRows - 1) return null;
  if (bang < 0) return { sheet: own, block };
  const name = address
    .slice(0, bang)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return sheet ? { sheet, block } : null;
}

function axis(bag: Bag, name: string, hasGridlines: boolean): AxisFigures {
  const labels = text(bag, `${name}.TickLabelPosition`, "NextToAxis");
  return {
    numberFormat: text(bag, `${name}.NumberFormat`, "General"),
    labels: labels === "Low" || labels === "High" || labels === "None" ? labels : "NextToAxis",
    isReversed: bag.get(`${name}.ReversePlotOrder`) === true,
    hasGridlines: (bag.get(`${name}.Gridlines.Visible`) ?? hasGridlines) === true,
  };
}

function legendPlace(position: string): ChartFigures["legend"] {
  return position === "Top" || position === "Left" || position === "Right" ? position : "Bottom";
}

function text(bag: Bag, key: string, unset: string): string {
  const value = bag.get(key);
  return typeof value === "string" && value !== "" ? value : unset;
}

function number(bag: Bag, key: string): number | null {
  const value = bag.get(key);
  return typeof value === "number" ? value : null;
}
