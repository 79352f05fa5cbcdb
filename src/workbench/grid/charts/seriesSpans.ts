import type { ChartFigures, Drawn, SeriesFigures } from "./ChartFigures";

/** Where a bar or an area begins and ends on the value axis. */
export interface ValueSpan {
  readonly from: number;
  readonly to: number;
}

type Charted = Pick<ChartFigures, "series" | "stacking" | "kind">;

/** How a series is drawn in its chart. */
export function drawnAs({ kind, stacking }: Drawn, { drawn }: SeriesFigures): Drawn {
  return drawn ?? { kind, stacking };
}

/** The spans of all series, category by category; null where there is no number. An area falls to zero there. */
export function seriesSpans(figures: Charted): readonly (readonly (ValueSpan | null)[])[] {
  const sums = new Map<string, Sums>();
  return figures.series.map((series) => {
    const { kind, stacking } = drawnAs(figures, series);
    const values = kind === "area" ? series.values.map((value) => value ?? 0) : series.values;
    if (stacking === "beside") {
      return values.map((value) => (value === null ? null : { from: 0, to: value }));
    }
    const key = `${kind} ${stacking}`;
    const own = sums.get(key) ?? new Sums(kind === "column" || kind === "bar");
    sums.set(key, own);
    const alike = figures.series.filter((each) => {
      const other = drawnAs(figures, each);
      return other.kind === kind && other.stacking === stacking;
    });
    return values.map((value, category) => {
      if (value === null) return null;
      const whole = stacking === "shares" ? total(alike, category) : 1;
      return own.add(category, whole === 0 ? 0 : value / whole);
    });
  });
}

/** What has been stacked so far. Bars below zero are stacked downwards, on their own; lines and areas are added up. */
class Sums {
  readonly #ends: { up: number; down: number }[] = [];

  constructor(private readonly bothWays: boolean) {}

  add(category: number, value: number): ValueSpan {
    const ends = (this.#ends[category] ??= { up: 0, down: 0 });
    const side = value < 0 && this.bothWays ? "down" : "up";
    const from = ends[side];
    ends[side] += value;
    return { from, to: ends[side] };
  }
}

function total(series: ChartFigures["series"], category: number): number {
  return series.reduce((sum, { values }) => sum + Math.abs(values[category] ?? 0), 0);
}
