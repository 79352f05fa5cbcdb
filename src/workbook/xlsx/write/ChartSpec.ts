import type { CellValue } from "../../../cells/CellValue";

/** How a file draws a kind of chart. */
export interface Plot {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  /** Of bars only. */
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Of lines only. */
  readonly hasMarkers?: boolean;
}

/** A chart as a file can draw it; colours are "#RRGGBB", null leaves a thing to the program that draws. */
export interface ChartSpec {
  readonly plot: Plot;
  /** Null for none; without text the chart takes the name of its series. */
  readonly title: TitleSpec | null;
  /** Where the legend stands: "b", "t", "l", "r" or "tr". */
  readonly legend: string | null;
  readonly series: readonly SeriesSpec[];
  /** Of bars, in percent of their width. */
  readonly gapWidth: number | null;
  readonly overlap: number | null;
  readonly categoryAxis: AxisSpec;
  readonly valueAxis: AxisSpec;
}

export interface TitleSpec {
  readonly text?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

export interface SeriesSpec {
  readonly name: string;
  /** Where the name stands; without it the name is a text of the chart. References are absolute: "'Sheet'!$A$1". */
  readonly nameAt?: string;
  readonly values: string;
  readonly categories: string | null;
  /** "" for no fill. */
  readonly fill: string | null;
  readonly line: LineSpec | null;
  readonly marker: MarkerSpec | "none" | null;
  readonly isSmooth?: boolean;
  readonly hasLabels?: boolean;
  /** How it is drawn, where that is not as the chart says. */
  readonly plot?: Plot;
  /** The legend does not name it. */
  readonly isUnlisted?: boolean;
}

export interface LineSpec {
  readonly color?: string;
  readonly points?: number;
  /** As DrawingML calls it, such as "solid" or "dash"; "" for no line. */
  readonly dash?: string;
}

export interface MarkerSpec {
  readonly symbol: string;
  readonly size?: number;
  readonly fill?: string | undefined;
  readonly line?: LineSpec | undefined;
}

export interface AxisSpec {
  readonly isHidden?: boolean;
  /** Null takes the format of the cells. */
  readonly format: string | null;
  readonly labels: string;
  readonly isReversed?: boolean;
  readonly hasGridlines: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly title?: string;
  /** Only of an axis of days; "auto" leaves the unit to the program that draws. */
  readonly dateUnit?: DateUnit | "auto";
  /** Unit of the steps on an axis of days. */
  readonly majorDateUnit?: DateUnit;
}

export type DateUnit = "days" | "months" | "years";

/** What programs that do not recalculate show: values stored beside the references. */
export interface ChartData {
  /** Null where a reference is not a block of cells. */
  at(reference: string): { readonly values: readonly CellValue[]; readonly format: string } | null;
}
