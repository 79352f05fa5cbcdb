import type { CellValue } from "../../../cells/CellValue";
import { chartNamespace, graphicNamespace, relationshipsNamespace } from "../xml/namespaces";
import { escapeXml } from "../xml/xmlText";
import { axesXml, categoryAxisId, valueAxisId } from "./chartAxesXml";
import { lineXml, solidFill, textXml, titleXml } from "./chartLook";
import type { ChartData, ChartSpec, MarkerSpec, Plot, SeriesSpec } from "./ChartSpec";

/** A chart part: quiet grid and text; what the chart says itself as it says it. */
export function chartXml(chart: ChartSpec, data: ChartData): Uint8Array {
  const { title, legend } = chart;
  return new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${graphicNamespace}" xmlns:r="${relationshipsNamespace}">` +
      `<c:roundedCorners val="0"/><c:chart>${title ? titleXml(title) : ""}<c:autoTitleDeleted val="${title ? 0 : 1}"/>` +
      `<c:plotArea><c:layout/>${plotsXml(chart, data)}${hasAxes(chart) ? axesXml(chart, data) : ""}</c:plotArea>` +
      (legend === null
        ? ""
        : `<c:legend><c:legendPos val="${legend}"/>${unlistedXml(chart)}<c:overlay val="0"/>${textXml(900)}</c:legend>`) +
      '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
      `<c:spPr>${solidFill("#FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${textXml(900)}</c:chartSpace>`,
  );
}

function hasAxes({ plot }: ChartSpec): boolean {
  return plot.element !== "pieChart" && plot.element !== "doughnutChart";
}

/** What is drawn behind comes first. */
const depth: readonly Plot["element"][] = ["areaChart", "barChart", "lineChart", "pieChart", "doughnutChart"];

/** Series that are drawn alike stand together. */
function plotsXml(chart: ChartSpec, data: ChartData): string {
  const plots = new Map<string, { readonly plot: Plot; series: string }>();
  if (chart.series.length === 0) return plotXml(chart, chart.plot, "");
  for (const [index, series] of chart.series.entries()) {
    const plot = series.plot ?? chart.plot;
    const key = JSON.stringify(plot);
    const group = plots.get(key) ?? { plot, series: "" };
    group.series += seriesXml(plot, series, index, data);
    plots.set(key, group);
  }
  return [...plots.values()]
    .sort((one, other) => depth.indexOf(one.plot.element) - depth.indexOf(other.plot.element))
    .map(({ plot, series }) => plotXml(chart, plot, series))
    .join("");
}

function unlistedXml({ series }: ChartSpec): string {
  return series
    .map(({ isUnlisted }, index) =>
      isUnlisted ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : "",
    )
    .join("");
}

function plotXml(chart: ChartSpec, plot: Plot, series: string): string {
  const { element, direction, grouping, hasMarkers } = plot;
  const axes = hasAxes(chart) ? `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>` : "";
  const before =
    (direction ? `<c:barDir val="${direction}"/>` : "") +
    (grouping ? `<c:grouping val="${grouping}"/>` : "") +
    `<c:varyColors val="${hasAxes(chart) ? 0 : 1}"/>`;
  const after =
    element === "barChart"
      ? (chart.gapWidth === null ? "" : `<c:gapWidth val="${chart.gapWidth}"/>`) +
        (chart.overlap === null ? "" : `<c:overlap val="${chart.overlap}"/>`)
      : element === "doughnutChart"
        ? '<c:holeSize val="50"/>'
        : hasMarkers === undefined
          ? ""
          : '<c:marker val="1"/>';
  return `<c:${element}>${before}${series}${after}${axes}</c:${element}>`;
}

function seriesXml({ element }: Plot, series: SeriesSpec, index: number, data: ChartData): string {
  const { categories, hasLabels, isSmooth } = series;
  const labels = hasLabels
    ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
      '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series)}${lookXml(series)}` +
    (element === "barChart" ? '<c:invertIfNegative val="0"/>' : "") +
    (element === "lineChart" ? markerXml(series.marker) : "") +
    labels +
    (categories === null ? "" : `<c:cat>${categoriesXml(categories, data)}</c:cat>`) +
    `<c:val>${numbersXml(series.values, data)}</c:val>` +
    (element === "lineChart" ? `<c:smooth val="${isSmooth ? 1 : 0}"/>` : "") +
    "</c:ser>"
  );
}

function nameXml({ name, nameAt }: SeriesSpec): string {
  if (nameAt === undefined) return name === "" ? "" : `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
  return (
    `<c:tx><c:strRef><c:f>${escapeXml(nameAt)}</c:f>` +
    `<c:strCache><c:ptCount val="1"/>${pointXml(0, name)}</c:strCache></c:strRef></c:tx>`
  );
}

function lookXml({ fill, line }: SeriesSpec): string {
  const area = fill === null ? "" : fill === "" ? "<a:noFill/>" : solidFill(fill);
  const look = area + (line ? lineXml(line) : "");
  return look === "" ? "" : `<c:spPr>${look}</c:spPr>`;
}

function markerXml(marker: MarkerSpec | "none" | null): string {
  if (marker === null) return "";
  if (marker === "none") return '<c:marker><c:symbol val="none"/></c:marker>';
  const { symbol, size, fill, line } = marker;
  const look = (fill ? solidFill(fill) : "") + (line ? lineXml(line) : "");
  return (
    `<c:marker><c:symbol val="${symbol}"/>${size === undefined ? "" : `<c:size val="${size}"/>`}` +
    `${look === "" ? "" : `<c:spPr>${look}</c:spPr>`}</c:marker>`
  );
}

function categoriesXml(reference: string, data: ChartData): string {
  const values = data.at(reference)?.values ?? [];
  if (values.length > 0 && values.every((value) => typeof value === "number"))
    return numbersXml(reference, data);
  const points = values.map((value, index) => pointXml(index, textOf(value)));
  return (
    `<c:strRef><c:f>${escapeXml(reference)}</c:f>` +
    `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`
  );
}

function numbersXml(reference: string, data: ChartData): string {
  const { values, format } = data.at(reference) ?? { values: [], format: "General" };
  const points = values.map((value, index) =>
    typeof value === "number" ? pointXml(index, String(value)) : "",
  );
  return (
    `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}

function pointXml(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
}

function textOf(value: CellValue): string {
  return value === null || typeof value === "object" ? "" : String(value);
}
