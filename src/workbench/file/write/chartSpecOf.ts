import { blockFromName } from "../../../cells/address";
import type {
  AxisSpec,
  ChartSpec,
  DateUnit,
  LineSpec,
  MarkerSpec,
  Plot,
  SeriesSpec,
} from "../../../workbook/xlsx/write/ChartSpec";
import type { Bag, ChartPart, SeriesPart } from "../../model/Parts";
import { legendPositions, lineStyles, plots, tickLabels, timeUnits } from "../chartWords";
import { fileWord } from "../ruleWords";

/** A chart of the model as a file draws it. */
export function chartSpecOf({ bag, series }: ChartPart): ChartSpec {
  const plot = plotIn(bag) ?? plots["ColumnClustered"]!;
  const bars = series.find((each) => (plotIn(each.bag) ?? plot).element === "barChart")?.bag ?? new Map();
  const isStacked = ["stacked", "percentStacked"].includes((plotIn(bars) ?? plot).grouping ?? "");
  return {
    plot,
    title: bag.get("Title.Visible") === false ? null : titleOf(bag),
    legend:
      bag.get("Legend.Visible") === false
        ? null
        : (fileWord(legendPositions, textIn(bag, "Legend.Position") ?? "Bottom") ?? "b"),
    series: series.map((each) => seriesOf(each, plot)),
    gapWidth: numberIn(bars, "GapWidth") ?? null,
    overlap: numberIn(bars, "Overlap") ?? (isStacked ? 100 : null),
    categoryAxis: axisOf(bag, "CategoryAxis"),
    valueAxis: axisOf(bag, "ValueAxis"),
  };
}

/** The absolute reference for a range as the client names it. @example "Rich!A1:B2" // => "Rich!$A$1:$B$2" */
function absoluteReference(address: string): string {
  const mark = address.lastIndexOf("!") + 1;
  const local = address.slice(mark);
  return blockFromName(local)
    ? address.slice(0, mark) + local.replaceAll("$", "").replace(/[A-Z]+|\d+/gi, "$$$&")
    : address;
}

function titleOf(bag: Bag): NonNullable<ChartSpec["title"]> {
  const text = textIn(bag, "Title.Text");
  const size = numberIn(bag, "Title.Size");
  const bold = bag.get("Title.Bold");
  const color = textIn(bag, "Title.Color");
  return {
    ...(text === undefined ? {} : { text }),
    ...(size === undefined ? {} : { size }),
    ...(typeof bold === "boolean" ? { bold } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

function axisOf(bag: Bag, name: "CategoryAxis" | "ValueAxis"): AxisSpec {
  const minimum = numberIn(bag, `${name}.Minimum`);
  const maximum = numberIn(bag, `${name}.Maximum`);
  const majorUnit = numberIn(bag, `${name}.MajorUnit`);
  const title = textIn(bag, `${name}.Title.Text`);
  const isOfDates = bag.get(`${name}.CategoryType`) === "DateAxis";
  const majorDateUnit = dateUnitIn(bag, `${name}.MajorTimeUnitScale`);
  return {
    isHidden: bag.get(`${name}.Visible`) === false,
    format: textIn(bag, `${name}.NumberFormat`) ?? null,
    labels: fileWord(tickLabels, textIn(bag, `${name}.TickLabelPosition`) ?? "NextToAxis") ?? "nextTo",
    isReversed: bag.get(`${name}.ReversePlotOrder`) === true,
    hasGridlines: bag.get(`${name}.Gridlines.Visible`) !== false,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    ...(title === undefined ? {} : { title }),
    ...(isOfDates ? { dateUnit: dateUnitIn(bag, `${name}.BaseTimeUnit`) ?? "auto" } : {}),
    ...(isOfDates && majorDateUnit !== undefined ? { majorDateUnit } : {}),
  };
}

function dateUnitIn(bag: Bag, key: string): DateUnit | undefined {
  return fileWord(timeUnits, textIn(bag, key) ?? "") as DateUnit | undefined;
}

function plotIn(bag: Bag): Plot | undefined {
  return plots[textIn(bag, "ChartType") ?? ""];
}

function seriesOf({ bag, nameAt }: SeriesPart, ofChart: Plot): SeriesSpec {
  const categories = textIn(bag, "XValues");
  const plot = plotIn(bag);
  const hasMarkers = (plot ?? ofChart).hasMarkers ?? true;
  return {
    name: textIn(bag, "Name") ?? "",
    ...(nameAt === undefined ? {} : { nameAt: absoluteReference(nameAt) }),
    values: absoluteReference(textIn(bag, "Values") ?? ""),
    categories: categories === undefined ? null : absoluteReference(categories),
    fill: textIn(bag, "Fill.Color") ?? null,
    line: lineOf(bag),
    marker: markerOf(bag) ?? (hasMarkers ? null : "none"),
    isSmooth: bag.get("Smooth") === true,
    hasLabels: bag.get("HasDataLabels") === true,
    ...(plot && { plot }),
    isUnlisted: bag.get("Legend.Visible") === false,
  };
}

function lineOf(bag: Bag): LineSpec | null {
  const color = textIn(bag, "Line.Color");
  const points = numberIn(bag, "Line.Weight");
  const style = textIn(bag, "Line.LineStyle");
  const dash = style === "None" ? "" : fileWord(lineStyles, style ?? "");
  if (color === undefined && points === undefined && dash === undefined) return null;
  return {
    ...(color === undefined ? {} : { color }),
    ...(points === undefined ? {} : { points }),
    ...(dash === undefined ? {} : { dash }),
  };
}

function markerOf(bag: Bag): MarkerSpec | null {
  const style = textIn(bag, "MarkerStyle");
  if (style === undefined) return null;
  const size = numberIn(bag, "MarkerSize");
  const line = textIn(bag, "MarkerForegroundColor");
  return {
    symbol: style.charAt(0).toLowerCase() + style.slice(1),
    ...(size === undefined ? {} : { size }),
    fill: textIn(bag, "MarkerBackgroundColor"),
    line: line === undefined ? undefined : { color: line, points: 1, dash: "solid" },
  };
}

function textIn(bag: Bag, key: string): string | undefined {
  const value = bag.get(key);
  return typeof value === "string" ? value : undefined;
}

function numberIn(bag: Bag, key: string): number | undefined {
  const value = bag.get(key);
  return typeof value === "number" ? value : undefined;
}
