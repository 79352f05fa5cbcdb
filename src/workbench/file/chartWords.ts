import type { DateUnit, Plot } from "../../workbook/xlsx/write/ChartSpec";

const bars = (direction: "col" | "bar", grouping: Plot["grouping"]): Plot => ({
  element: "barChart",
  direction,
  ...(grouping && { grouping }),
});
const lines = (grouping: Plot["grouping"], hasMarkers: boolean): Plot => ({
  element: "lineChart",
  ...(grouping && { grouping }),
  hasMarkers,
});

/** The charts we read and write, by their type in Office.js. */
export const plots: Readonly<Record<string, Plot>> = {
  ColumnClustered: bars("col", "clustered"),
  ColumnStacked: bars("col", "stacked"),
  ColumnStacked100: bars("col", "percentStacked"),
  BarClustered: bars("bar", "clustered"),
  BarStacked: bars("bar", "stacked"),
  BarStacked100: bars("bar", "percentStacked"),
  Line: lines("standard", false),
  LineStacked: lines("stacked", false),
  LineStacked100: lines("percentStacked", false),
  LineMarkers: lines("standard", true),
  LineMarkersStacked: lines("stacked", true),
  LineMarkersStacked100: lines("percentStacked", true),
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

/** Office.js type of a plot; undefined for kinds that the model has no place for. */
export function chartTypeOf(plot: Plot): string | undefined {
  return Object.keys(plots).find((type) => {
    const known = plots[type]!;
    return (
      known.element === plot.element &&
      known.direction === plot.direction &&
      known.grouping === plot.grouping &&
      known.hasMarkers === plot.hasMarkers
    );
  });
}

export const legendPositions: Readonly<Record<string, string>> = {
  b: "Bottom",
  t: "Top",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

export const tickLabels: Readonly<Record<string, string>> = {
  nextTo: "NextToAxis",
  low: "Low",
  high: "High",
  none: "None",
};

export const timeUnits: Readonly<Record<DateUnit, string>> = {
  days: "Days",
  months: "Months",
  years: "Years",
};

export const lineStyles: Readonly<Record<string, string>> = {
  solid: "Continuous",
  dash: "Dash",
  dashDot: "DashDot",
  lgDashDotDot: "DashDotDot",
  sysDot: "Dot",
  sysDash: "RoundDot",
};

/** English Metric Units in a point. */
export const unitsPerPoint = 12_700;
