import type { Element } from "@xmldom/xmldom";
import { blockName, type BlockAddress } from "../../../cells/address";
import { attribute, childElement, childElements, relationshipId, root } from "../../../workbook/xlsx/xml/dom";
import type { ModelSheet } from "../../model/WorkbookModel";
import { unitsPerPoint } from "../chartWords";
import { chartFromXml } from "./chartFromXml";
import type { FileReading } from "./FileReading";
import { readRelated } from "./readRelated";

/** Charts of a sheet; pictures, shapes and other charts are losses. */
export function readDrawing(sheetPart: string, sheet: ModelSheet, reading: FileReading): void {
  for (const { part, root: drawing } of readRelated(reading.opc, sheetPart, "drawing")) {
    for (const anchor of childElements(drawing)) readAnchor(part, anchor, sheet, reading);
  }
}

const shapes: Readonly<Record<string, string>> = {
  pic: "picture",
  sp: "shape",
  cxnSp: "line",
  grpSp: "group of shapes",
  contentPart: "ink drawing",
};

function readAnchor(part: string, anchor: Element, sheet: ModelSheet, reading: FileReading): void {
  const { opc, losses, theme, nextId } = reading;
  const frame = childElement(anchor, "graphicFrame");
  const drawn = frame && Array.from(frame.getElementsByTagNameNS("*", "chart"))[0];
  const chartPart = drawn ? opc.related(part, relationshipId(drawn)) : null;
  const properties = Array.from(anchor.getElementsByTagNameNS("*", "cNvPr"))[0];
  const name = (properties && attribute(properties, "name")) ?? "";
  if (chartPart === null || !opc.has(chartPart)) {
    const kind = childElements(anchor)
      .map(({ localName }) => shapes[localName ?? ""])
      .find(Boolean);
    // Kinds newer than 2007 stand in an alternative of their own.
    losses.add(kind ?? "chart of a newer kind or other object", sheet.name);
    return;
  }
  const chart = chartFromXml(root(opc.xml(chartPart)), theme);
  if (!chart) {
    losses.add("chart of a kind that the workbench does not draw", sheet.name);
    return;
  }
  for (const what of chart.lost) losses.add(what, sheet.name);
  chart.bag.set("Name", name);
  chart.bag.set("Position", blockName(placeOf(anchor, sheet)));
  const description = (properties && attribute(properties, "descr")) ?? "";
  const { bag, series } = chart;
  sheet.parts.charts.push({
    id: nextId("CHART"),
    bag,
    series,
    ...(description === "" ? {} : { description }),
  });
}

/** The cells under a drawing: a cell that is covered in part counts. */
function placeOf(anchor: Element, sheet: ModelSheet): BlockAddress {
  const [top, left] = [cornerOf(anchor, "from", "row"), cornerOf(anchor, "from", "col")];
  const end = childElement(anchor, "to");
  if (end) {
    const last = (name: "row" | "col"): number =>
      cornerOf(anchor, "to", name) - (numberIn(end, `${name}Off`) > 0 ? 0 : 1);
    return { top, left, bottom: Math.max(top, last("row")), right: Math.max(left, last("col")) };
  }
  const size = childElement(anchor, "ext");
  const points = (name: string): number => Number((size && attribute(size, name)) ?? 0) / unitsPerPoint;
  return {
    top,
    left,
    bottom: reached(top, points("cy"), (row) => sheet.rowHeight(row)),
    right: reached(left, points("cx"), (column) => sheet.columnWidth(column)),
  };
}

function cornerOf(anchor: Element, corner: "from" | "to", name: "row" | "col"): number {
  const found = childElement(anchor, corner);
  return found ? numberIn(found, name) : 0;
}

function numberIn(parent: Element, name: string): number {
  return Number(childElement(parent, name)?.textContent ?? 0);
}

/** The line in which something ends that starts at one and is so many points long. */
function reached(first: number, length: number, size: (line: number) => number): number {
  let line = first;
  for (let left = length - size(line); left > 0 && line < first + 1_000; left -= size(line)) line += 1;
  return line;
}
