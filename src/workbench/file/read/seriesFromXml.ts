import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import { blockFromName } from "../../../cells/address";
import { sheetPrefix } from "../../../cells/place";
import { areaName } from "../../../workbook/placing/areaName";
import type { Bag, SeriesPart } from "../../model/Parts";
import { lineStyles, unitsPerPoint } from "../chartWords";
import { drawingColour } from "./drawingColour";
import { valueOf } from "./valueOf";
import { capital } from "./words";

/** A series; what the model has no place for is added to `lost`. */
export function readSeries(
  series: Element,
  plot: Element,
  theme: readonly string[],
  lost: Set<string>,
): SeriesPart {
  const bag: Bag = new Map();
  const name = childElement(series, "tx");
  const nameAt = name && referenceIn(name);
  const cached = name && Array.from(name.getElementsByTagNameNS("*", "v"))[0]?.textContent;
  bag.set("Name", cached ?? "");
  for (const [element, key] of [
    ["val", "Values"],
    ["cat", "XValues"],
  ] as const) {
    const data = childElement(series, element);
    const reference = data && referenceIn(data);
    if (reference) bag.set(key, reference);
    else if (data) lost.add("numbers that stand in a chart itself");
  }
  const gap = valueOf(plot, "gapWidth");
  if (gap !== null) bag.set("GapWidth", Number(gap));
  const overlap = valueOf(plot, "overlap");
  // Bars that are stacked lie over each other anyway.
  const isStacked = valueOf(plot, "grouping")?.toLowerCase().endsWith("stacked") ?? false;
  if (overlap !== null && !(isStacked && overlap === "100")) bag.set("Overlap", Number(overlap));
  readLook(childElement(series, "spPr"), bag, theme);
  readMarker(childElement(series, "marker"), bag, theme);
  if (["1", "true"].includes(valueOf(series, "smooth") ?? "0")) bag.set("Smooth", true);
  const labels = childElement(series, "dLbls") ?? childElement(plot, "dLbls");
  if (labels && ["1", "true"].includes(valueOf(labels, "showVal") ?? "0")) bag.set("HasDataLabels", true);
  for (const [element, what] of unkept) {
    if (childElements(series, element).length > 0) lost.add(what);
  }
  return { bag, ...(nameAt ? { nameAt } : {}) };
}

const unkept = [
  ["trendline", "trend line of a chart"],
  ["errBars", "error bars of a chart"],
  ["dPt", "point of a chart with a look of its own"],
] as const;

function readLook(look: Element | null, bag: Bag, theme: readonly string[]): void {
  if (!look) return;
  const fill = drawingColour(look, theme);
  if (fill !== null) bag.set("Fill.Color", fill);
  else if (childElement(look, "noFill")) bag.set("Fill.Color", "");
  const line = childElement(look, "ln");
  if (!line) return;
  const colour = drawingColour(line, theme);
  if (colour !== null) bag.set("Line.Color", colour);
  const width = attribute(line, "w");
  if (width !== null) bag.set("Line.Weight", Number(width) / unitsPerPoint);
  const style = childElement(line, "noFill") ? "None" : lineStyles[valueOf(line, "prstDash") ?? ""];
  if (style !== undefined) bag.set("Line.LineStyle", style);
}

function readMarker(marker: Element | null, bag: Bag, theme: readonly string[]): void {
  const symbol = marker && valueOf(marker, "symbol");
  if (!marker || symbol === null || symbol === "none") return;
  bag.set("MarkerStyle", capital(symbol));
  const size = valueOf(marker, "size");
  if (size !== null) bag.set("MarkerSize", Number(size));
  const look = childElement(marker, "spPr");
  const fill = drawingColour(look, theme);
  if (fill !== null) bag.set("MarkerBackgroundColor", fill);
  const line = drawingColour(look && childElement(look, "ln"), theme);
  if (line !== null) bag.set("MarkerForegroundColor", line);
}

/** The cells that a `<c:f>` names, as the client does: "Sheet!A1:A5". */
function referenceIn(element: Element): string | null {
  const text = Array.from(element.getElementsByTagNameNS("*", "f"))[0]?.textContent;
  if (!text) return null;
  const mark = text.lastIndexOf("!");
  const block = blockFromName(text.slice(mark + 1));
  if (mark < 0 || !block) return text;
  const sheet = text.slice(0, mark);
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return sheetPrefix(name) + areaName(block);
}
