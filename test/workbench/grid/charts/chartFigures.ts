import type { ChartFigures, SeriesFigures } from "../../../../src/workbench/grid/charts/ChartFigures";

/** A series in one colour. */
export function seriesOf(
  name: string,
  values: readonly (number | null)[],
  more: Partial<SeriesFigures> = {},
): SeriesFigures {
  return { name, values, fill: "#404040", line: null, gapWidth: 100, overlap: 0, ...more };
}

/** A chart without title and legend, as plain as can be. */
export function figuresOf(series: readonly SeriesFigures[], more: Partial<ChartFigures> = {}): ChartFigures {
  return {
    kind: "column",
    stacking: "beside",
    title: null,
    legend: null,
    categories: series[0]!.values.map((_, index) => `C${index + 1}`),
    series,
    valueAxis: {
      numberFormat: "#,##0",
      labels: "NextToAxis",
      isReversed: false,
      hasGridlines: true,
      minimum: null,
      maximum: null,
    },
    categoryAxis: { numberFormat: "General", labels: "Low", isReversed: false, hasGridlines: false },
    ...more,
  };
}
