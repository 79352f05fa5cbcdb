import type { Document, Element } from "@xmldom/xmldom";
import type { BlockAddress } from "../../../cells/address";
import type { ChartModel } from "../../../reports/SheetModel";
import { childElements, elementsFromXml, relationshipId, removeElement, root } from "../xml/dom";
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
import { chartNamePrefix, chartNames } from "../../placing/chartNames";
import { chartXml } from "./chartXml";
import { reportChart, type ChartCells } from "./reportChart";
import type { SheetFrame } from "./SheetFrame";

const emptyDrawing =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${graphicNamespace}" xmlns:r="${relationshipsNamespace}"/>`;

/** Replaces our charts on a sheet in the parts they have; the user's shapes and charts stay as they are. */
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
  const document = opc.xml(part);
  const old = ourCharts(opc, part, document);
  if (old.length === 0 && charts.length === 0) return;
  for (const { anchor, relationship, part: chartPart } of old.slice(charts.length)) {
    removeElement(anchor);
    removeCompanions(opc, chartPart);
    opc.unrelate(part, relationship);
    opc.remove(chartPart);
  }
  const names = chartNames(charts);
  for (const [index, chart] of charts.entries()) {
    const known = old[index];
    const drawn = drawnChart(chart, names[index]!, cells);
    if (known) rewriteChart(opc, document, known, drawn);
    else addChart(opc, part, document, drawn);
  }
  if (childElements(root(document)).length > 0) opc.putXml(part, document);
  else removeDrawing(opc, frame, sheetPart, part);
}

/** A chart as a drawing holds it. */
export interface DrawnChart {
  readonly name: string;
  readonly description: string;
  readonly at: BlockAddress;
  readonly xml: Uint8Array;
}

function drawnChart(chart: ChartModel, name: string, cells: ChartCells): DrawnChart {
  const { description, at } = chart;
  const { spec, data } = reportChart(chart, cells);
  return { name, description, at, xml: chartXml(spec, data) };
}

/** Puts charts on a sheet that has no drawing yet. */
export function addCharts(
  opc: OpcPackage,
  frame: SheetFrame,
  sheetPart: string,
  charts: readonly DrawnChart[],
): void {
  if (charts.length === 0) return;
  const part = addDrawing(opc, frame, sheetPart);
  const document = opc.xml(part);
  for (const chart of charts) addChart(opc, part, document, chart);
  opc.putXml(part, document);
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

interface KnownChart {
  readonly anchor: Element;
  readonly id: number;
  readonly relationship: string;
  readonly part: string;
}

function ourCharts(opc: OpcPackage, drawing: string, document: Document): readonly KnownChart[] {
  return childElements(root(document)).flatMap((anchor) => {
    const frame = byLocalName(anchor, "cNvPr").find((each) =>
      each.getAttribute("name")?.startsWith(chartNamePrefix),
    );
    const chart = anchor.getElementsByTagNameNS(chartNamespace, "chart")[0];
    const relationship = chart ? relationshipId(chart) : null;
    const part = opc.related(drawing, relationship);
    if (!frame || relationship === null || part === null) return [];
    return [{ anchor, id: Number(frame.getAttribute("id")), relationship, part }];
  });
}

/** Excel adds parts for styles and colours of its own to a chart that it saves. */
function removeCompanions(opc: OpcPackage, chartPart: string): void {
  for (const { id, target, external } of opc.relationships(chartPart)) {
    opc.unrelate(chartPart, id);
    if (!external) opc.remove(target);
  }
}

function rewriteChart(opc: OpcPackage, document: Document, known: KnownChart, chart: DrawnChart): void {
  removeCompanions(opc, known.part);
  opc.put(known.part, chart.xml);
  known.anchor.parentNode!.replaceChild(
    anchorOf(document, chart, known.id, known.relationship),
    known.anchor,
  );
}

function addChart(opc: OpcPackage, drawing: string, document: Document, chart: DrawnChart): void {
  const folder = drawing.split("/").slice(0, -2).join("/");
  const part = opc.freeName(`${folder}/charts/chart`, ".xml");
  opc.put(part, chart.xml);
  opc.setContentType(part, contentTypes.chart);
  const relationship = opc.relate(drawing, part, relationshipType("chart"));
  const ids = byLocalName(root(document), "cNvPr").map((each) => Number(each.getAttribute("id")));
  root(document).appendChild(anchorOf(document, chart, Math.max(1, ...ids) + 1, relationship));
}

function byLocalName(parent: Element, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS("*", localName));
}

function anchorOf(document: Document, chart: DrawnChart, id: number, relationship: string): Element {
  const [anchor] = elementsFromXml(document, anchorXml(chart, id, relationship), {
    "": drawingNamespace,
    a: graphicNamespace,
    c: chartNamespace,
    r: relationshipsNamespace,
  });
  return anchor!;
}

function anchorXml({ name, description, at }: DrawnChart, id: number, relationship: string): string {
  const corner = (element: string, row: number, column: number): string =>
    `<${element}><col>${column}</col><colOff>0</colOff><row>${row}</row><rowOff>0</rowOff></${element}>`;
  const { top, left, bottom, right } = at;
  return (
    `<twoCellAnchor editAs="oneCell">${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
    `<graphicFrame macro=""><nvGraphicFramePr><cNvPr id="${id}" name="${escapeXml(name)}" ` +
    `descr="${escapeXml(description)}"/><cNvGraphicFramePr/></nvGraphicFramePr>` +
    '<xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xfrm>' +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart r:id="${relationship}"/></a:graphicData></a:graphic>` +
    "</graphicFrame><clientData/></twoCellAnchor>"
  );
}
