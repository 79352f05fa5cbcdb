import type { ChartFigures } from "./ChartFigures";

/** Where a bar begins and ends on the value axis. */
export interface ValueSpan {
  readonly from: number;
  readonly to: number;
}

/** The spans of all series, category by category; null where there is no number. */
export function seriesSpans({
  series,
  stacking,
}: Pick<ChartFigures, "series" | "stacking">): readonly (readonly (ValueSpan | null)[])[] {
  if (stacking === "beside") {
    return series.map(({ values }) =>
      values.map((value) => (value === null ? null : { from: 0, to: value })),
    );
  }
  const sums: { up: number; down: number }[] = [];
  return series.map(({ values }) =>
    values.map((value, category) => {
      if (value === null) return null;
      const sum = (sums[category] ??= { up: 0, down: 0 });
      const whole = stacking === "shares" ? total(series, category) : 1;
      // What is below zero is stacked downwards, on its own.
      const side = value < 0 ? "down" : "up";
      const from = sum[side];
      sum[side] += whole === 0 ? 0 : value / whole;
      return { from, to: sum[side] };
    }),
  );
}

function total(series: ChartFigures["series"], category: number): number {
  return series.reduce((sum, { values }) => sum + Math.abs(values[category] ?? 0), 0);
}
