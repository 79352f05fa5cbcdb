import { cellName, blockName, type BlockAddress, type CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import { ink, numberFormats, scenarioStyles, type Colour } from "../../../reports/formats";
import type { ChartModel, Scenario } from "../../../reports/SheetModel";
import { chartNamespace, graphicNamespace, relationshipsNamespace } from "../xml/namespaces";
import { escapeXml } from "../xml/xmlText";
import { quotedSheet } from "../../placing/sheetReferences";

/** The cells a chart draws: programs that do not recalculate show the values stored beside its references. */
export interface ChartCells {
  readonly sheet: string;
  value(cell: CellAddress): CellValue;
  /** Number format code of a cell. */
  format(cell: CellAddress): string;
}

const quietText: Colour = "#404040";
const axisLine: Colour = "#7F7F7F";
const gridLine: Colour = "#E3E3E3";
const categoryAxis = 111111111;
const valueAxis = 222222222;
/** English Metric Units in a point. */
const point = 12_700;

/** A chart part: series filled by scenario, quiet grid, legend below. */
export function chartXml(chart: ChartModel, cells: ChartCells): Uint8Array {
  const series = chart.series.map((each, index) => seriesXml(chart, each, index, cells)).join("");
  const axes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  const plot =
    chart.kind === "line"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/>` +
        `<c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="${overlap(chart)}"/>${axes}</c:barChart>`;
  return new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${graphicNamespace}" xmlns:r="${relationshipsNamespace}">` +
      `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
      `<c:plotArea><c:layout/>${plot}${axesXml(chart, cells)}</c:plotArea>` +
      `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(900)}</c:legend>` +
      '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
      `<c:spPr>${solidFill("#FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}</c:chartSpace>`,
  );
}

function titleXml(title: string): string {
  return (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:r>" +
    `<a:rPr lang="en-US" sz="1100" b="1">${solidFill(ink)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function seriesXml(
  chart: ChartModel,
  series: ChartModel["series"][number],
  index: number,
  cells: ChartCells,
): string {
  const name =
    `<c:tx><c:strRef><c:f>${reference(cells.sheet, series.name)}</c:f>` +
    `<c:strCache><c:ptCount val="1"/>${pointXml(0, textOf(cells.value(series.name)))}</c:strCache></c:strRef></c:tx>`;
  const look =
    chart.kind === "line"
      ? lineLook(series.scenario)
      : `<c:spPr>${areaLook(series.scenario)}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}` +
    `<c:cat>${categoriesXml(chart.categories, cells)}</c:cat>` +
    `<c:val>${numbersXml(series.values, cells)}</c:val>${chart.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

function areaLook(scenario: Scenario): string {
  const { fill, outline, dashed } = scenarioStyles[scenario];
  return solidFill(fill) + lineXml(outline, 1, dashed);
}

/** Lines have no fill to be outlined: plan is thin with open markers, forecast dashed. */
function lineLook(scenario: Scenario): string {
  const { fill, outline, dashed } = scenarioStyles[scenario];
  const open = fill === "#FFFFFF";
  const marker = open
    ? `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solidFill(fill)}${lineXml(outline, 1)}</c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:spPr>${lineXml(outline, open ? 1.25 : 2.25, dashed)}</c:spPr>${marker}`;
}

function categoriesXml(block: BlockAddress, cells: ChartCells): string {
  const all = cellsOf(block);
  if (all.every((cell) => typeof cells.value(cell) === "number")) return numbersXml(block, cells);
  const points = all.map((cell, index) => pointXml(index, textOf(cells.value(cell))));
  return (
    `<c:strRef><c:f>${reference(cells.sheet, block)}</c:f>` +
    `<c:strCache><c:ptCount val="${all.length}"/>${points.join("")}</c:strCache></c:strRef>`
  );
}

function numbersXml(block: BlockAddress, cells: ChartCells): string {
  const all = cellsOf(block);
  const points = all.map((cell, index) => {
    const value = cells.value(cell);
    return typeof value === "number" ? pointXml(index, String(value)) : "";
  });
  const format = escapeXml(all[0] ? cells.format(all[0]) : "General");
  return (
    `<c:numRef><c:f>${reference(cells.sheet, block)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `<c:ptCount val="${all.length}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}

/** Bars start at the top, as the lines of the sheet do. */
function axesXml({ kind, numberFormat, categories }: ChartModel, cells: ChartCells): string {
  const sideways = kind === "bar";
  const categoryFormat = escapeXml(cells.format({ row: categories.top, column: categories.left }));
  const head = (id: number, reversed: boolean, position: string): string =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${position}"/>`;
  const ticks = (labels: "low" | "nextTo"): string =>
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>` +
    `<c:spPr>${lineXml(axisLine, 0.75)}</c:spPr>${textXml(900)}`;
  return (
    `<c:catAx>${head(categoryAxis, sideways, sideways ? "l" : "b")}<c:numFmt formatCode="${categoryFormat}" sourceLinked="0"/>` +
    `${ticks("low")}<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx>${head(valueAxis, false, sideways ? "b" : "l")}` +
    `<c:majorGridlines><c:spPr>${lineXml(gridLine, 0.75)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(axisFormat(numberFormats[numberFormat]))}" sourceLinked="0"/>${ticks("nextTo")}` +
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="${sideways ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

/** Favourable and unfavourable share one place per category: only one of the two is set. */
function overlap({ series }: ChartModel): number {
  return series.every(({ scenario }) => scenario === "favourable" || scenario === "unfavourable") ? 100 : 0;
}

/** On an axis zero is a place: it is written as a number, not as the dash of a table. */
function axisFormat(code: string): string {
  const [positive, negative] = code.split(";");
  return negative === undefined ? code : `${positive};${negative};${positive!.replace("+", "")}`;
}

function textXml(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solidFill(quietText)}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
  );
}

function lineXml(colour: Colour, points: number, dashed?: true): string {
  return `<a:ln w="${points * point}">${solidFill(colour)}<a:prstDash val="${dashed ? "dash" : "solid"}"/></a:ln>`;
}

function solidFill(colour: Colour): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
}

function reference(sheet: string, place: BlockAddress | CellAddress): string {
  const name = "top" in place ? blockName(place) : cellName(place);
  return escapeXml(`${quotedSheet(sheet)}!${name.replace(/[A-Z]+|\d+/g, "$$$&")}`);
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
