import { monthsPerPeriod } from "../../../core/planning/series/monthsPerPeriod";
import { block } from "../../SheetBuilder";
import type { ChartModel, DateAxisModel, SeriesModel } from "../../SheetModel";
import { forecastFormats } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { cellOfPeriod, periodCellOf } from "../periodCell";
import { chartSpan, drawnColumns as drawn } from "./chartColumns";
import type { DrawnRows } from "./drawnBlock";

/** About so many periods are named along the axis. */
const labels = 9;
/** Months from one label to the next: a whole part of a year, or years. */
const monthSteps = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120] as const;

/** The chart: actuals solid, the forecast dashed, its intervals as bands behind both. */
export function forecastChart(
  input: ForecastReportInput,
  { header, top, bottom }: DrawnRows,
  place: { readonly top: number; readonly bottom: number },
): ChartModel {
  const column = (at: number) => block(top, at, bottom, at);
  const series = (at: number, more: Omit<SeriesModel, "name" | "values">): SeriesModel => ({
    name: { row: header, column: at },
    values: column(at),
    ...more,
  });
  const { unit } = input;
  return {
    kind: "line",
    title: `Actual, forecast and its intervals${unit === "" ? "" : `, in ${unit}`}`,
    description:
      "Actuals of the chosen line as a solid line, its forecast as a dashed one, with bands of the 80 % and the 95 % interval behind it.",
    at: block(place.top, chartSpan.left, place.bottom, chartSpan.right),
    categories: column(drawn.period),
    dates: dateAxis(input),
    series: [
      series(drawn.base, { scenario: "outerBand", as: "base" }),
      series(drawn.lowTail, { scenario: "outerBand", as: "area" }),
      series(drawn.inner, { scenario: "innerBand", as: "area" }),
      series(drawn.highTail, { scenario: "outerBand", as: "area", unlisted: true }),
      series(drawn.actual, { scenario: "actual" }),
      series(drawn.forecast, { scenario: "forecast" }),
    ],
    numberFormat: forecastFormats(input).amount,
  };
}

function dateAxis({ calendar, asOf, horizon, shownHistory, dateSystem }: ForecastReportInput): DateAxisModel {
  const periods = shownHistory + horizon;
  const each = Math.ceil(periods / labels);
  const months = monthsPerPeriod(calendar);
  if (months !== null) {
    const wished = each * months;
    return { unit: "month", step: monthSteps.find((step) => step >= wished) ?? wished };
  }
  const day = (position: number): number => cellOfPeriod(periodCellOf(calendar, position), dateSystem);
  const days = day(asOf + horizon) - day(asOf + 1 - shownHistory);
  return { unit: "day", step: Math.max(1, Math.round(days / Math.max(1, periods - 1))) * each };
}
