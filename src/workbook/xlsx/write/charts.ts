import type { Document, Element } from "@xmldom/xmldom";
import type { BlockAddress } from "../../../cells/address";
import type { ChartModel } from "../../../reports/SheetModel";
import {
  appendAll,
  childElement,
  childElements,
  elementsFromXml,
  parseXml,
  relationshipId,
  removeElement,
  root,
} from "../xml/dom";
import {
  chartNamespace,
  contentTypes,
  drawingNamespace,
  graphicNamespace,
  relationshipsNamespace,
  relationshipType,
} from "../xml/namespaces";
import { escapeXml } from "../xml/xmlText";
import type { OpcPackage } from "../package/OpcPackage";
import { chartXml, type ChartCells } from "./chartXml";
import type { SheetFrame } from "./SheetFrame";

/** Our charts are known by their names; everything else in a drawing is the user's. */
const namePrefix = "FinOps ";

const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${graphicNamespace}" xmlns:r="${relationshipsNamespace}"/>`;

/** Replaces our charts on a sheet, in the drawing part it has; the user's shapes and charts stay. */
export function setCharts(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  charts: readonly ChartModel[],
  cells: ChartCells,
): void {
  const existing = drawingOf(opc, frame, sheetPart);
  if (!existing && charts.length === 0) return;
  const part = existing ?? addDrawing(opc, frame, sheetPart);
  const document = existing ? opc.xml(part) : parseXml(new TextEncoder().encode(emptyDrawing), part);
  const removed = existing ? removeOurs(opc, part, document) : 0;
  if (removed === 0 && charts.length === 0) return;
  for (const chart of charts) addChart(opc, part, document, chart, cells);
  if (childElements(root(document)).length > 0) opc.putXml(part, document);
  else removeDrawing(opc, frame, sheetPart, part);
}

function drawingOf(opc: OpcPackage, frame: SheetFrame, sheetPart: string): string | null {
  const drawing = frame.child("drawing");
  const part = drawing ? opc.related(sheetPart, relationshipId(drawing)) : null;
  return part !== null && opc.has(part) ? part : null;
}

function addDrawing(opc: OpcPackage, frame: SheetFrame, sheetPart: string): string {
  const folder = sheetPart.split("/").slice(0, -2).join("/");
  const part = opc.freeName(`${folder}/drawings/drawing`, ".xml");
  opc.put(part, new TextEncoder().encode(emptyDrawing));
  opc.setContentType(part, contentTypes.drawing);
  const id = opc.relate(sheetPart, part, relationshipType("drawing"));
  const old = frame.child("drawing");
  if (old) removeElement(old);
  frame.add(`<drawing r:id="${id}"/>`);
  return part;
}

function removeDrawing(opc: OpcPackage, frame: SheetFrame, sheetPart: string, part: string): void {
  const drawing = frame.child("drawing")!;
  opc.unrelate(sheetPart, relationshipId(drawing)!);
  removeElement(drawing);
  opc.remove(part);
}

/** Removes the anchors of our charts with their parts; gives how many there were. */
function removeOurs(opc: OpcPackage, drawing: string, document: Document): number {
  const ours = childElements(root(document)).filter((anchor) =>
    properties(anchor).some((each) => each.getAttribute("name")?.startsWith(namePrefix)),
  );
  for (const anchor of ours) {
    for (const chart of Array.from(anchor.getElementsByTagNameNS(chartNamespace, "chart"))) {
      const id = relationshipId(chart);
      const part = opc.related(drawing, id);
      if (id === null || part === null) continue;
      opc.unrelate(drawing, id);
      // Excel adds parts for styles and colours of its own to a chart that it saves.
      for (const each of opc.relationships(part)) if (!each.external) opc.remove(each.target);
      opc.remove(part);
    }
    removeElement(anchor);
  }
  return ours.length;
}

function properties(anchor: Element): Element[] {
  return Array.from(anchor.getElementsByTagNameNS("*", "cNvPr"));
}

function addChart(
  opc: OpcPackage,
  drawing: string,
  document: Document,
  chart: ChartModel,
  cells: ChartCells,
): void {
  const folder = drawing.split("/").slice(0, -2).join("/");
  const part = opc.freeName(`${folder}/charts/chart`, ".xml");
  opc.put(part, new TextEncoder().encode(chartXml(chart, cells)));
  opc.setContentType(part, contentTypes.chart);
  const relationship = opc.relate(drawing, part, relationshipType("chart"));
  const ids = Array.from(document.getElementsByTagNameNS("*", "cNvPr"), (each) =>
    Number(each.getAttribute("id")),
  );
  const xml = anchorXml(chart, Math.max(1, ...ids) + 1, relationship);
  appendAll(
    root(document),
    elementsFromXml(document, xml, {
      "": drawingNamespace,
      a: graphicNamespace,
      c: chartNamespace,
      r: relationshipsNamespace,
    }),
  );
}

function anchorXml(chart: ChartModel, id: number, relationship: string): string {
  const corner = (name: string, row: number, column: number): string =>
    `<${name}><col>${column}</col><colOff>0</colOff><row>${row}</row><rowOff>0</rowOff></${name}>`;
  const { top, left, bottom, right }: BlockAddress = chart.at;
  return (
    `<twoCellAnchor editAs="oneCell">${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
    `<graphicFrame macro=""><nvGraphicFramePr><cNvPr id="${id}" name="${escapeXml(namePrefix + chart.title)}" ` +
    `descr="${escapeXml(chart.description)}"/><cNvGraphicFramePr/></nvGraphicFramePr>` +
    '<xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart r:id="${relationship}"/></a:graphicData></a:graphic>` +
    "</graphicFrame><clientData/></twoCellAnchor>"
  );
}
