import type { LineShape, RectShape, Shape } from "./ChartDrawing";
import type { ChartFigures, SeriesFigures } from "./ChartFigures";
import type { ChartLayout } from "./chartLayout";
import type { ValueSpan } from "./seriesSpans";

/** Places in the plot by category and value, whichever way the chart lies. */
export class PlotPlaces {
  readonly #isBar: boolean;

  constructor(
    readonly figures: ChartFigures,
    readonly layout: ChartLayout,
    readonly categoryCount: number,
  ) {
    this.#isBar = figures.kind === "bar";
  }

  /** Pixels of one category along its axis. */
  get slot(): number {
    const { left, right, top, bottom } = this.layout.plot;
    return (this.#isBar ? bottom - top : right - left) / Math.max(1, this.categoryCount);
  }

  /** Pixels at a place counted in categories: 0.5 is the middle of the first one. */
  along(place: number): number {
    const { left, right, top, bottom } = this.layout.plot;
    const { isReversed } = this.figures.categoryAxis;
    const offset = place * this.slot;
    // Bars stand from the bottom up unless they are reversed.
    if (this.#isBar) return isReversed ? top + offset : bottom - offset;
    return isReversed ? right - offset : left + offset;
  }

  /** Pixels of a value on the value axis, kept inside the plot. */
  across(value: number): number {
    const { left, right, top, bottom } = this.layout.plot;
    const { lower, upper } = this.layout.scale;
    const share = Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
    const from = this.figures.valueAxis.isReversed ? 1 - share : share;
    return this.#isBar ? left + from * (right - left) : bottom - from * (bottom - top);
  }

  /** A corner in pixels. */
  point(along: number, across: number): readonly [x: number, y: number] {
    return this.#isBar ? [across, along] : [along, across];
  }
}

/** The bars or lines of all series. */
export function plotShapes(
  places: PlotPlaces,
  spans: readonly (readonly (ValueSpan | null)[])[],
): readonly Shape[] {
  const { figures } = places;
  if (figures.kind === "line") {
    return figures.series.flatMap((series, index) => lineOf(places, series, spans[index]!));
  }
  return figures.series.flatMap((series, index) => barsOf(places, series, index, spans[index]!));
}

function barsOf(
  places: PlotPlaces,
  series: SeriesFigures,
  index: number,
  spans: readonly (ValueSpan | null)[],
): readonly RectShape[] {
  const { figures } = places;
  // One series decides for its whole group, as in Excel.
  const { gapWidth, overlap } = figures.series[0]!;
  const count = figures.stacking === "beside" ? figures.series.length : 1;
  const covered = figures.stacking === "beside" ? overlap / 100 : 0;
  const groupBars = 1 + (count - 1) * (1 - covered);
  const bar = 1 / (groupBars + gapWidth / 100);
  const start = (1 - bar * groupBars) / 2 + (count > 1 ? index * bar * (1 - covered) : 0);
  if (series.fill === null && series.line === null) return [];
  return spans.flatMap((span, category): readonly RectShape[] => {
    if (!span) return [];
    const one = places.point(places.along(category + start), places.across(span.from));
    const other = places.point(places.along(category + start + bar), places.across(span.to));
    const [x, y] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
    const [width, height] = [Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])];
    if (width === 0 || height === 0) return [];
    return [{ kind: "rect", x, y, width, height, fill: series.fill, stroke: series.line }];
  });
}

/** A line is broken where a number is missing. */
function lineOf(
  places: PlotPlaces,
  { line }: SeriesFigures,
  spans: readonly (ValueSpan | null)[],
): readonly LineShape[] {
  if (!line) return [];
  const parts: (readonly [number, number])[][] = [[]];
  for (const [category, span] of spans.entries()) {
    if (!span) parts.push([]);
    else parts.at(-1)!.push(places.point(places.along(category + 0.5), places.across(span.to)));
  }
  return parts
    .filter((points) => points.length > 0)
    .map((points) => ({ kind: "line", points: points.length > 1 ? points : dot(points[0]!), stroke: line }));
}

/** A single value between gaps is still seen. */
function dot([x, y]: readonly [number, number]): (readonly [number, number])[] {
  return [
    [x - 1.5, y],
    [x + 1.5, y],
  ];
}
