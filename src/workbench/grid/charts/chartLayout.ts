import type { AxisScale } from "./axisScale";
import { axisScale } from "./axisScale";
import type { ChartFigures, SeriesFigures } from "./ChartFigures";
import { formatted } from "./formatted";
import { drawnAs, type ValueSpan } from "./seriesSpans";
import { textWidth } from "./textWidth";

/** Pixels of the letters at axes and legend, and of the space around things. */
export const labelSize = 12;
export const gap = 8;
const lineHeight = 16;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the parts of a chart stand. */
export interface ChartLayout {
  readonly plot: Box;
  readonly scale: AxisScale;
  /** The value axis in words, one for each tick. */
  readonly tickTexts: readonly string[];
  /** Room for a category's name. */
  readonly categoryWidth: number;
  readonly titleBase: number;
  readonly legend: Box | null;
}

/** Makes room for title, legend and labels; what is left is the plot. */
export function chartLayout(
  figures: ChartFigures,
  spans: readonly (readonly (ValueSpan | null)[])[],
  width: number,
  height: number,
): ChartLayout {
  const { title, categories, categoryAxis, valueAxis } = figures;
  const titleHeight = title ? pixels(title.size) * 1.4 + gap : 0;
  const legend = legendBox(figures, width, height, titleHeight);
  const inner = innerBox(legend, figures.legend, width, height, titleHeight);
  const isBar = figures.kind === "bar";
  const room = isBar ? inner.right - inner.left : inner.bottom - inner.top;
  const scale = scaleOf(figures, spans, Math.max(2, Math.floor(room / (isBar ? 90 : 40))));
  const format =
    figures.stacking === "shares" && valueAxis.numberFormat === "General" ? "0%" : valueAxis.numberFormat;
  const tickTexts = scale.ticks.map((tick) => formatted(tick, format, 1900));
  const widestTick = Math.max(0, ...tickTexts.map((text) => textWidth(text, labelSize)));
  const namesWidth = Math.max(0, ...categories.map((name) => textWidth(name, labelSize)));
  const hasNames = categoryAxis.labels !== "None";
  const hasTicks = valueAxis.labels !== "None";
  if (isBar) {
    const categoryWidth = hasNames ? Math.min(namesWidth, (inner.right - inner.left) * 0.4) : 0;
    const ticksHeight = hasTicks ? lineHeight + 2 : 0;
    const isOnTop = categoryAxis.isReversed;
    const plot = {
      left: inner.left + categoryWidth + (hasNames ? gap : 0),
      right: inner.right - widestTick / 2,
      top: inner.top + (isOnTop ? ticksHeight : 0),
      bottom: inner.bottom - (isOnTop ? 0 : ticksHeight),
    };
    return { plot, scale, tickTexts, categoryWidth, titleBase: titleHeight - gap, legend };
  }
  const left = inner.left + (hasTicks ? widestTick + gap : 0);
  const slot = (inner.right - left) / Math.max(1, categories.length);
  const plot = {
    left,
    right: inner.right,
    top: inner.top + 6,
    bottom: inner.bottom - (hasNames ? lineHeight + 4 : 0),
  };
  return { plot, scale, tickTexts, categoryWidth: slot - 4, titleBase: titleHeight - gap, legend };
}

/** Points to pixels. */
export function pixels(points: number): number {
  return (points * 4) / 3;
}

function scaleOf(
  figures: ChartFigures,
  spans: readonly (readonly (ValueSpan | null)[])[],
  mostSteps: number,
): AxisScale {
  const isLine = figures.series.map((series) => drawnAs(figures, series).kind === "line");
  const ends = spans.flatMap((each, index) =>
    each.flatMap((span) => (span ? [span.to, ...(isLine[index] ? [] : [span.from])] : [])),
  );
  let least = Math.min(...ends);
  let most = Math.max(...ends);
  if (ends.length === 0) [least, most] = [0, 1];
  // Bars and areas grow from zero. Lines may leave it out where their values lie close together, as in Excel.
  const isClose =
    !isLine.includes(false) && Math.abs(most - least) < Math.max(Math.abs(most), Math.abs(least)) / 6;
  if (!isClose) [least, most] = [Math.min(0, least), Math.max(0, most)];
  return axisScale(least, most, figures.valueAxis, mostSteps);
}

/** The series that the legend names. */
export function listedSeries({ series }: ChartFigures): readonly SeriesFigures[] {
  return series.filter(({ fill, line, isUnlisted }) => !isUnlisted && (fill !== null || line !== null));
}

function legendBox(figures: ChartFigures, width: number, height: number, titleHeight: number): Box | null {
  const { legend } = figures;
  const series = listedSeries(figures);
  if (!legend || series.length === 0) return null;
  const widest = Math.max(...series.map(({ name }) => legendEntryWidth(name)));
  const tall = series.length * lineHeight;
  if (legend === "Left" || legend === "Right") {
    const wide = Math.min(widest, width * 0.3);
    const top = titleHeight + Math.max(gap, (height - titleHeight - tall) / 2);
    const left = legend === "Left" ? gap : width - gap - wide;
    return { left, right: left + wide, top, bottom: top + tall };
  }
  const top = legend === "Top" ? titleHeight : height - gap - lineHeight;
  return { left: gap, right: width - gap, top, bottom: top + lineHeight };
}

/** A legend's key, its name and the space after it. */
export function legendEntryWidth(name: string): number {
  return 14 + textWidth(name, labelSize) + 16;
}

function innerBox(
  legend: Box | null,
  place: ChartFigures["legend"],
  width: number,
  height: number,
  titleHeight: number,
): Box {
  return {
    left: legend && place === "Left" ? legend.right + gap : gap + 4,
    right: legend && place === "Right" ? legend.left - gap : width - gap - 4,
    top: legend && place === "Top" ? legend.bottom + gap : titleHeight + (titleHeight === 0 ? gap : 0),
    bottom: legend && place === "Bottom" ? legend.top - gap : height - gap,
  };
}
