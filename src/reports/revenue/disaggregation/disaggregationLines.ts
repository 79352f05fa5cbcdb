import { periodLabel } from "../../../core/dates/period";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, LookName } from "../../SheetModel";
import { shareOf } from "../groups/GroupedSheet";
import { monthsSum, type RowSums } from "../groups/RowSums";
import { writeMonthHeadings } from "../groups/monthHeadings";
import { sheetFrame } from "../../frame/sheetFrame";
import { amountFormats, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { DisaggregationColumns, ShownStretch } from "./DisaggregationColumns";

export function writeDisaggregationHeadings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: DisaggregationColumns,
): void {
  const { groups, headers } = sheetFrame;
  const heading = (column: number, title: string): void =>
    sheet.value(headers, column, title, { look: "header", align: "right" });
  const band = (title: string, look: LookName, left: number, right: number): void => {
    sheet.value(groups, left, title, { look });
    sheet.fill(groups, left, right, { look });
  };
  const { period, prior, delta, yearToDate, yearShare, remaining } = columns;
  band(periodLabel(period.period), "chipActual", period.amount, columns.share);
  heading(period.amount, "Revenue");
  heading(columns.share, "Share");
  if (prior && delta !== null) {
    band(periodLabel(prior.period), "chipPriorYear", prior.amount, prior.amount);
    heading(prior.amount, "Revenue before");
    band("Change", "chipVariance", delta, delta);
    heading(delta, "Δ");
  }
  band(`Year to date ${periodLabel(yearToDate.period)}`, "chipActual", yearToDate.amount, yearShare);
  heading(yearToDate.amount, "Revenue");
  heading(yearShare, "Share");
  band("Still to come", "chipPlan", remaining, remaining);
  heading(remaining, "Remaining");
  writeMonthHeadings(sheet, input, columns.firstMonth, { from: 0, to: input.time.reported - 1 });
}

/** What follows from the months of a line. @param all Row of the line that shares are of. */
export function writeStretches(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: DisaggregationColumns,
  all: { readonly at: number; readonly sums: RowSums },
): (at: number, sums: RowSums, look: CellFormat) => void {
  const { amount: amountOf, variance } = amountFormats(input);
  const minorIn = (stretch: ShownStretch, { months }: RowSums): number => monthsSum(months, stretch);
  return (at, sums, look) => {
    const writeSum = (stretch: ShownStretch): void => {
      const range = `${relative(at, columns.firstMonth + stretch.from)}:${relative(at, columns.firstMonth + stretch.to)}`;
      const expected = inMajor(input, minorIn(stretch, sums));
      sheet.formula(at, stretch.amount, `SUM(${range})`, { ...look, number: amountOf }, expected);
    };
    const writeShare = (stretch: ShownStretch, column: number): void => {
      const whole = minorIn(stretch, all.sums);
      const share = whole === 0 ? 0 : minorIn(stretch, sums) / whole;
      sheet.formula(at, column, shareOf(at, stretch.amount, all.at), { ...look, number: "share" }, share);
    };
    const { period, prior, delta, yearToDate } = columns;
    writeSum(period);
    writeShare(period, columns.share);
    if (prior && delta !== null) {
      writeSum(prior);
      const change = `${relative(at, period.amount)}-${relative(at, prior.amount)}`;
      const expected = inMajor(input, minorIn(period, sums) - minorIn(prior, sums));
      sheet.formula(at, delta, change, { ...look, number: variance }, expected);
    }
    writeSum(yearToDate);
    writeShare(yearToDate, columns.yearShare);
  };
}
