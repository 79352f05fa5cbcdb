import type { ChartDrawing, Shape, TextShape } from "./ChartDrawing";
import type { ChartFigures } from "./ChartFigures";
import {
  chartLayout,
  gap,
  labelSize,
  legendEntryWidth,
  listedSeries,
  pixels,
  type ChartLayout,
} from "./chartLayout";
import { formatted } from "./formatted";
import { PlotPlaces, plotShapes } from "./plotShapes";
import { drawnAs, seriesSpans } from "./seriesSpans";
import { fittedText, textWidth } from "./textWidth";

const quietInk = "#595959";
const gridline = { color: "#D9D9D9", width: 1, isDashed: false };
const axisLine = { color: "#A6A6A6", width: 1, isDashed: false };
/** How many figures are told in words. */
const mostWords = 60;

/**
 * A chart as shapes.
 * @param width In pixels, as the height; a chart too small for its labels is drawn without them.
 */
export function drawChart(figures: ChartFigures, width: number, height: number): ChartDrawing {
  const spans = seriesSpans(figures);
  const layout = chartLayout(figures, spans, width, height);
  const categoryCount = Math.max(
    figures.categories.length,
    ...figures.series.map(({ values }) => values.length),
    1,
  );
  const places = new PlotPlaces(figures, layout, categoryCount);
  const { plot } = layout;
  const hasRoom = plot.right - plot.left > 20 && plot.bottom - plot.top > 20;
  return {
    width,
    height,
    name: figures.title?.text ?? figures.series.map(({ name }) => name).join(", "),
    description: inWords(figures),
    shapes: [
      {
        kind: "rect",
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        fill: "#FFFFFF",
        stroke: gridline,
      },
      ...titleShapes(figures, layout, width),
      ...(hasRoom
        ? [
            ...valueAxis(places),
            ...plotShapes(places, spans),
            ...categoryAxis(places),
            ...legendShapes(figures, layout),
          ]
        : []),
    ],
  };
}

function titleShapes({ title }: ChartFigures, { titleBase }: ChartLayout, width: number): readonly Shape[] {
  if (!title) return [];
  const size = pixels(title.size);
  const text = fittedText(title.text, size, width - 2 * gap);
  return [
    {
      ...label(text, width / 2, titleBase, "middle"),
      size,
      color: title.color,
      ...(title.bold && { bold: true as const }),
    },
  ];
}

function valueAxis(places: PlotPlaces): readonly Shape[] {
  const { figures, layout } = places;
  const { plot, scale, tickTexts } = layout;
  const isBar = figures.kind === "bar";
  const ends = isBar ? [plot.top, plot.bottom] : [plot.left, plot.right];
  const base = figures.categoryAxis.isReversed ? plot.top - 6 : plot.bottom + labelSize + 4;
  return scale.ticks.flatMap((tick, index): Shape[] => {
    const across = places.across(tick);
    const points = ends.map((end) => places.point(end, across));
    const text = tickTexts[index]!;
    return [
      ...(figures.valueAxis.hasGridlines ? [{ kind: "line" as const, points, stroke: gridline }] : []),
      ...(figures.valueAxis.labels === "None"
        ? []
        : [isBar ? label(text, across, base, "middle") : label(text, plot.left - 6, across + 4, "end")]),
    ];
  });
}

/** The line at zero, or at the lowest value, and the names of the categories. */
function categoryAxis(places: PlotPlaces): readonly Shape[] {
  const { figures, layout, categoryCount } = places;
  const { plot, scale, categoryWidth } = layout;
  const isBar = figures.kind === "bar";
  const zero = places.across(Math.min(scale.upper, Math.max(scale.lower, 0)));
  const points = [places.point(places.along(0), zero), places.point(places.along(categoryCount), zero)];
  const line: Shape = { kind: "line", points, stroke: axisLine };
  const { labels } = figures.categoryAxis;
  if (labels === "None") return [line];
  const low = isBar ? plot.left : plot.bottom;
  const high = isBar ? plot.right : plot.top;
  const at = labels === "Low" ? low : labels === "High" ? high : zero;
  // Names that would run into one another are left out evenly.
  const widest = Math.max(1, ...figures.categories.map((name) => Math.min(textWidth(name, labelSize), 72)));
  const ranks = ranksOf(figures);
  const steps = Math.max(1, ranks.at(-1) ?? 0);
  const slot = figures.days
    ? Math.abs(places.middle(ranks.length - 1) - places.middle(0)) / steps
    : places.slot;
  const each = Math.max(1, Math.ceil((isBar ? labelSize + 2 : widest + 4) / slot));
  const room = isBar ? categoryWidth : categoryWidth - places.slot + slot * each;
  const names = figures.categories.flatMap((name, category): TextShape[] => {
    const along = places.middle(category);
    if (ranks[category]! % each !== 0 || ranks[category] === ranks[category - 1]) return [];
    const text = fittedText(name, labelSize, room);
    return [isBar ? label(text, at - 6, along + 4, "end") : label(text, along, at + labelSize + 4, "middle")];
  });
  return [line, ...names];
}

/** The place of each category among those that have one of their own: those of one day share it. */
function ranksOf({ categories, days }: ChartFigures): readonly number[] {
  let rank = -1;
  return categories.map((_, index) => {
    if (!days || days[index] !== days[index - 1]) rank += 1;
    return rank;
  });
}

function legendShapes(figures: ChartFigures, { legend: box }: ChartLayout): readonly Shape[] {
  if (!box) return [];
  const isColumn = figures.legend === "Left" || figures.legend === "Right";
  const entries = listedSeries(figures);
  const widths = entries.map(({ name }) => legendEntryWidth(name));
  const whole = widths.reduce((sum, each) => sum + each, -16);
  const squeeze = isColumn ? 1 : Math.min(1, (box.right - box.left) / whole);
  let x = isColumn ? box.left : Math.max(box.left, (box.left + box.right - whole) / 2);
  let y = box.top + labelSize;
  return entries.flatMap((series, index): Shape[] => {
    const { name, fill, line } = series;
    const [left, base] = [x, y];
    if (isColumn) y += 16;
    else x += widths[index]! * squeeze;
    const room = isColumn ? box.right - left - 14 : widths[index]! * squeeze - 30 + 16 * (1 - squeeze);
    const key: Shape =
      drawnAs(figures, series).kind === "line" && line
        ? {
            kind: "line",
            points: [
              [left, base - 4],
              [left + 10, base - 4],
            ],
            stroke: line,
          }
        : { kind: "rect", x: left, y: base - 9, width: 9, height: 9, fill, stroke: line };
    return [key, label(fittedText(name, labelSize, room + 1), left + 14, base, "start")];
  });
}

function label(text: string, x: number, y: number, anchor: TextShape["anchor"]): TextShape {
  return { kind: "text", x, y, text, size: labelSize, color: quietInk, anchor };
}

function inWords({ series, categories, valueAxis: { numberFormat } }: ChartFigures): string {
  const said = series.map(({ name, values }) => {
    const figures = values.flatMap((value, index) =>
      value === null ? [] : [`${categories[index] ?? index + 1} ${formatted(value, numberFormat, 1900)}`],
    );
    const rest = figures.length - mostWords;
    return `${name}: ${figures.slice(0, mostWords).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
  });
  return said.join(" ");
}
