import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import type { DateUnit, Plot } from "../../../workbook/xlsx/write/ChartSpec";
import type { Bag, SeriesPart } from "../../model/Parts";
import { chartTypeOf, legendPositions, tickLabels, timeUnits } from "../chartWords";
import { drawingColour } from "./drawingColour";
import { readSeries } from "./seriesFromXml";
import { valueOf } from "./valueOf";
import { capital } from "./words";

/** A chart as Office.js would have set it, and what of it has no place there. */
export interface ChartReading {
  readonly bag: Bag;
  readonly series: SeriesPart[];
  readonly lost: readonly string[];
}

/** Null for a kind of chart that the model has no place for. */
export function chartFromXml(space: Element, theme: readonly string[]): ChartReading | null {
  const chart = childElement(space, "chart");
  const area = chart && childElement(chart, "plotArea");
  if (!chart || !area) return null;
  const drawn = childElements(area).filter(({ localName }) => localName?.endsWith("Chart"));
  const axes = childElements(area).filter(({ localName }) => localName?.endsWith("Ax"));
  // Plots on two value axes would be drawn on one scale.
  if (drawn.length === 0 || (drawn.length > 1 && (axes.length > 2 || drawn.some(isSideways)))) return null;
  const types = drawn.map((plot) => chartTypeOf(plotOf(plot, childElements(plot, "ser"))));
  // What stands in front gives the chart its type.
  const type = types.at(-1);
  if (type === undefined || types.includes(undefined)) return null;
  const bag: Bag = new Map([["ChartType", type]]);
  const lost = new Set<string>();
  readTitle(chart, bag, lost, theme);
  readLegend(chart, bag);
  for (const axis of axes) readAxis(axis, axis.localName === "valAx" ? "ValueAxis" : "CategoryAxis", bag);
  if (axes.length > 2) lost.add("second axis of a chart");
  const series = drawn.flatMap((plot, index) =>
    childElements(plot, "ser").map((each) => {
      const read = readSeries(each, plot, theme, lost);
      if (types[index] !== type) read.bag.set("ChartType", types[index]!);
      return { read, order: Number(valueOf(each, "order") ?? 0), index: valueOf(each, "idx") };
    }),
  );
  if (drawn.length > 1) series.sort((one, other) => one.order - other.order);
  for (const index of unlistedIn(chart)) {
    series.find((each) => each.index === index)?.read.bag.set("Legend.Visible", false);
  }
  return { bag, series: series.map(({ read }) => read), lost: [...lost] };
}

function isSideways(plot: Element): boolean {
  return valueOf(plot, "barDir") === "bar";
}

function unlistedIn(chart: Element): readonly (string | null)[] {
  const legend = childElement(chart, "legend");
  return (legend ? childElements(legend, "legendEntry") : [])
    .filter((entry) => valueOf(entry, "delete") !== "0")
    .map((entry) => valueOf(entry, "idx"));
}

function plotOf(plot: Element, series: readonly Element[]): Plot {
  const element = plot.localName as Plot["element"];
  const grouping = valueOf(plot, "grouping") as Plot["grouping"] | null;
  const direction = valueOf(plot, "barDir") as Plot["direction"] | null;
  const isPlain = series.some((each) => {
    const marker = childElement(each, "marker");
    return marker !== null && valueOf(marker, "symbol") === "none";
  });
  return {
    element,
    ...(element === "barChart" ? { direction: direction ?? "col" } : {}),
    ...(element === "pieChart" || element === "doughnutChart"
      ? {}
      : { grouping: grouping ?? (element === "barChart" ? "clustered" : "standard") }),
    ...(element === "lineChart" ? { hasMarkers: valueOf(plot, "marker") !== null && !isPlain } : {}),
  };
}

function readTitle(chart: Element, bag: Bag, lost: Set<string>, theme: readonly string[]): void {
  const title = childElement(chart, "title");
  if (!title) {
    bag.set("Title.Visible", false);
    return;
  }
  if (title.getElementsByTagNameNS("*", "strRef").length > 0) lost.add("link of a chart's title to a cell");
  const text = textOf(title);
  if (text !== "") bag.set("Title.Text", text);
  const look = Array.from(title.getElementsByTagNameNS("*", "rPr"))[0];
  if (!look) return;
  const size = attribute(look, "sz");
  if (size !== null) bag.set("Title.Size", Number(size) / 100);
  const bold = attribute(look, "b");
  if (bold !== null) bag.set("Title.Bold", bold === "1" || bold === "true");
  const colour = drawingColour(look, theme);
  if (colour !== null) bag.set("Title.Color", colour);
}

function readLegend(chart: Element, bag: Bag): void {
  const legend = childElement(chart, "legend");
  bag.set("Legend.Visible", legend !== null);
  if (legend) bag.set("Legend.Position", legendPositions[valueOf(legend, "legendPos") ?? "r"] ?? "Right");
}

/** What differs from a new axis; of the category axis also what our own charts set. */
function readAxis(axis: Element, name: "CategoryAxis" | "ValueAxis", bag: Bag): void {
  const set = (key: string, value: string | number | boolean): void => void bag.set(`${name}.${key}`, value);
  if (["1", "true"].includes(valueOf(axis, "delete") ?? "0")) set("Visible", false);
  const format = childElement(axis, "numFmt");
  if (format && !["1", "true"].includes(attribute(format, "sourceLinked") ?? "0")) {
    set("NumberFormat", attribute(format, "formatCode") ?? "General");
  }
  const labels = tickLabels[valueOf(axis, "tickLblPos") ?? "nextTo"] ?? "NextToAxis";
  if (labels !== "NextToAxis") set("TickLabelPosition", labels);
  if (!childElement(axis, "majorGridlines")) set("Gridlines.Visible", false);
  const scaling = childElement(axis, "scaling");
  if (scaling) {
    if (valueOf(scaling, "orientation") === "maxMin") set("ReversePlotOrder", true);
    for (const end of ["min", "max"] as const) {
      const bound = valueOf(scaling, end);
      if (bound !== null) set(`${capital(end)}imum`, Number(bound));
    }
  }
  if (axis.localName === "dateAx") set("CategoryType", "DateAxis");
  for (const [element, key] of [
    ["baseTimeUnit", "BaseTimeUnit"],
    ["majorTimeUnit", "MajorTimeUnitScale"],
  ] as const) {
    const unit = valueOf(axis, element);
    if (unit !== null) set(key, timeUnits[unit as DateUnit]);
  }
  const unit = valueOf(axis, "majorUnit");
  if (unit !== null) set("MajorUnit", Number(unit));
  const title = childElement(axis, "title");
  if (title) set("Title.Text", textOf(title));
}

/** The text of a title: its runs, or what was last seen in its cell. */
function textOf(title: Element): string {
  const runs = Array.from(title.getElementsByTagNameNS("*", "t"));
  const texts = runs.length > 0 ? runs : Array.from(title.getElementsByTagNameNS("*", "v"));
  return texts.map((each) => each.textContent ?? "").join("");
}
