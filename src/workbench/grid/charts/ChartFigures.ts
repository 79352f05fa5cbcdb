/** How series are drawn. */
export interface Drawn {
  readonly kind: "column" | "bar" | "line" | "area";
  /** Series beside one another, on top of one another, or as shares of their sum. */
  readonly stacking: "beside" | "stacked" | "shares";
}

/** A chart with the values it shows now: plain data, whatever host it comes from. */
export interface ChartFigures extends Drawn {
  readonly title: {
    readonly text: string;
    readonly size: number;
    readonly color: string;
    readonly bold: boolean;
  } | null;
  readonly legend: "Top" | "Bottom" | "Left" | "Right" | null;
  readonly categories: readonly string[];
  /** The day of each category in order, where their places go by time. */
  readonly days?: readonly number[];
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
  /** Where it is not drawn as the chart says; never a bar that lies across. */
  readonly drawn?: Drawn;
  /** The legend leaves it out. */
  readonly isUnlisted?: boolean;
}

export interface AxisFigures {
  readonly numberFormat: string;
  readonly labels: "Low" | "High" | "NextToAxis" | "None";
  readonly isReversed: boolean;
  readonly hasGridlines: boolean;
}
