import { monthFiguresOf, type ScheduleFigure } from "../groups/ScheduleFigure";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { WaterfallColumns } from "./waterfallColumns";

/** What is booked, and the parts that add up to it. */
export function waterfallFigures(
  { time }: RevenueReportInput,
  columns: WaterfallColumns,
): readonly ScheduleFigure[] {
  return [
    {
      column: columns.booked,
      of: ({ allocated }) => allocated,
      where: [],
      minorOf: ({ allocated }) => allocated,
    },
    {
      column: columns.before,
      of: ({ before }) => before,
      where: [],
      minorOf: ({ before }) => before,
    },
    ...monthFiguresOf(columns.firstMonth, { from: 0, to: time.months.length - 1 }),
    { column: columns.later, of: ({ later }) => later, where: [], minorOf: ({ later }) => later },
  ];
}
