/** A chart with the values it shows now: plain data, whatever host it comes from. */
export interface ChartFigures {
  readonly kind: "column" | "bar" | "line";
  /** Series beside one another, on top of one another, or as shares of their sum. */
  readonly stacking: "beside" | "stacked" | "shares";
  readonly title: {
    readonly text: string;
    readonly size: number;
    readonly color: string;
    readonly bold: boolean;
  } | null;
  readonly legend: "Top" | "Bottom" | "Left" | "Right" | null;
  readonly categories: readonly string[];
  readonly series: readonly SeriesFigures[];
  readonly valueAxis: AxisFigures & {
    /** Ends that somebody fixed. */
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
  readonly categoryAxis: AxisFigures;
}

export interface SeriesFigures {
  readonly name: string;
  /** Null where a cell holds no number. */
  readonly values: readonly (number | null)[];
  /** "#RRGGBB"; null for none, as of the base of a waterfall. */
  readonly fill: string | null;
  readonly line: { readonly color: string; readonly width: number; readonly isDashed: boolean } | null;
  /** Space between categories, in percent of a bar's width. */
  readonly gapWidth: number;
  /** How far series cover one another, in percent: -100 to 100. */
  readonly overlap: number;
}

export interface AxisFigures {
  readonly numberFormat: string;
  readonly labels: "Low" | "High" | "NextToAxis" | "None";
  readonly isReversed: boolean;
  readonly hasGridlines: boolean;
}
