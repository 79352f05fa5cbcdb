import type { RevenueReportInput } from "../RevenueReportInput";
import { plainShape } from "./plainShape";
import type { ScheduleRow } from "./ScheduleRow";

/** How the figures of the Schedule came about, in sentences. */
export function scheduleConventions(
  { books, limits, time }: RevenueReportInput,
  rows: readonly ScheduleRow[],
  isLive: boolean,
): readonly string[] {
  const conventions = [...new Set(rows.map(({ figures }) => figures.ledger.obligation.convention))].join(
    ", ",
  );
  const rest = "the engine's figures, from the row named under Source and the contract's events";
  const hasForeign = rows.some(({ allocated }) => allocated === null);
  return [
    `Price is allocated by stand-alone selling prices, the largest remainders take what rounding leaves. Conventions used: ${conventions}; both ends of a term count.`,
    "Revenue is rounded as a running total, half away from zero, and each month is a difference of two: a row adds up to what is allocated.",
    isLive
      ? `Months of ${rows.filter((row) => plainShape(row, time) !== null).length} of ${rows.length} rows are formulas over the row's term and the dates above; the others are ${rest}.`
      : `Months are ${rest}: a sheet with more than ${limits.liveMonthFigures} month formulas is slow.`,
    `Months up to ${time.period.last} are as posted, later ones as planned on that day; facts that are dated later count as plan. What no plan tells stands under Later or unplanned.`,
    "A closed period keeps its figure; what is known better since stands in the first open one.",
    "Units without an agreed quantity have no price allocated: Allocated is what was delivered.",
    "Annual value: the price of a service over its term, for 365 days, as it stands on the last day.",
    ...(hasForeign
      ? [
          `A contract in another currency has a second row in ${books.currency}: revenue as posted, what is to come at the closing rate. Only rows in ${books.currency} are added up.`,
        ]
      : []),
  ];
}
