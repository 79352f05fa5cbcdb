import type { AreaShape, LineShape, RectShape, Shape } from "./ChartDrawing";
import type { ChartFigures, SeriesFigures } from "./ChartFigures";
import type { ChartLayout } from "./chartLayout";
import { drawnAs, type ValueSpan } from "./seriesSpans";

/** Places in the plot by category and value, whichever way the chart lies. */
export class PlotPlaces {
  readonly #isBar: boolean;
  /** Areas alone reach from one end of the plot to the other. */
  readonly #touches: boolean;

  constructor(
    readonly figures: ChartFigures,
    readonly layout: ChartLayout,
    readonly categoryCount: number,
  ) {
    this.#isBar = figures.kind === "bar";
    this.#touches = figures.series.every((series) => drawnAs(figures, series).kind === "area");
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

  /** Pixels of the middle of a category, where lines and areas have their points. */
  middle(category: number): number {
    const { days } = this.figures;
    const last = this.categoryCount - 1;
    let place = category;
    if (days?.[category] !== undefined) {
      const [first, end] = [days[0]!, days.at(-1)!];
      place = end === first ? 0 : ((days[category] - first) / (end - first)) * last;
    }
    return this.along(this.#touches ? (place / Math.max(1, last)) * this.categoryCount : place + 0.5);
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

/** The areas, bars and lines of all series; lines stand in front. */
export function plotShapes(
  places: PlotPlaces,
  spans: readonly (readonly (ValueSpan | null)[])[],
): readonly Shape[] {
  const { figures } = places;
  const all = figures.series.map((series, index) => ({
    series,
    spans: spans[index]!,
    ...drawnAs(figures, series),
  }));
  const bars = all.filter(({ kind }) => kind === "column" || kind === "bar");
  return [
    ...all.filter(({ kind }) => kind === "area").flatMap((each) => areaOf(places, each.series, each.spans)),
    ...bars.flatMap((_, index) => barsOf(places, bars, index)),
    ...all.filter(({ kind }) => kind === "line").flatMap((each) => lineOf(places, each.series, each.spans)),
  ];
}

interface Bars {
  readonly series: SeriesFigures;
  readonly spans: readonly (ValueSpan | null)[];
  readonly stacking: ChartFigures["stacking"];
}

function barsOf(places: PlotPlaces, group: readonly Bars[], index: number): readonly RectShape[] {
  const { series, spans } = group[index]!;
  // One series decides for its whole group, as in Excel.
  const { stacking } = group[0]!;
  const { gapWidth, overlap } = group[0]!.series;
  const count = stacking === "beside" ? group.length : 1;
  const covered = stacking === "beside" ? overlap / 100 : 0;
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

/** An area runs along its values and back along those it stands on. */
function areaOf(
  places: PlotPlaces,
  { fill, line }: SeriesFigures,
  spans: readonly (ValueSpan | null)[],
): readonly AreaShape[] {
  if ((fill === null && line === null) || spans.length === 0) return [];
  const corner = (category: number, end: keyof ValueSpan): readonly [number, number] =>
    places.point(places.middle(category), places.across(spans[category]?.[end] ?? 0));
  const last = spans.length - 1;
  const along = spans.map((_, category) => corner(category, "to"));
  const back = spans.map((_, index) => corner(last - index, "from"));
  return [{ kind: "area", points: [...along, ...back], fill, stroke: line }];
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
    else parts.at(-1)!.push(places.point(places.middle(category), places.across(span.to)));
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
