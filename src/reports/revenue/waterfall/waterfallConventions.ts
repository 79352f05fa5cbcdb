import type { RevenueReportInput } from "../RevenueReportInput";

/** How the figures of the Waterfall came about, in sentences. */
export function waterfallConventions({ time, books, contracts }: RevenueReportInput): readonly string[] {
  const hasForeign = contracts.some(({ figures }) => figures.isForeign);
  return [
    "A contract is booked in the month in which it was signed, with all that is allocated to its obligations now: changes of price count back to that month.",
    "Every figure is a sum over the rows of the Schedule that were booked in the line's month; a line adds up to what was booked.",
    `Months up to ${time.period.last} are as posted, later ones as planned on that day. Contracts signed after that day are not in the pack.`,
    "Months in which nothing was booked have no line; what was booked more than three years before the reported month stands together under Earlier.",
    ...(hasForeign
      ? [
          `Contracts in another currency: revenue in ${books.currency} as posted, what is to come at the closing rate; both together count as booked.`,
        ]
      : []),
  ];
}
