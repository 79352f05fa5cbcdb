import type { RevenueReportInput } from "../RevenueReportInput";

/** How the figures of the Disaggregation came about, in sentences. @param most Lines of a block, and of customers. */
export function disaggregationConventions(
  { time, books, contracts, dimensions }: RevenueReportInput,
  most: { readonly dimension: number; readonly customer: number },
): readonly string[] {
  const hasForeign = contracts.some(({ figures }) => figures.isForeign);
  return [
    "Revenue told apart as ASC 606-10-50-5 and 55-89 to 91, IFRS 15.114 and B87 to B89 ask for; every block adds up to the same revenue.",
    "Each month is a sum over the rows of the Schedule with the line's label; period and year to date are sums of those months, as posted.",
    `Year to date begins ${time.yearToDate.first}. Remaining performance: what is still to come of rows of which something is.`,
    `A block names its ${most.dimension} largest labels by the revenue of the period, of customers ${most.customer}; the others stand together in one line. Labels without revenue in the months shown and without anything to come have no line.`,
    ...(dimensions.length === 0
      ? [
          "Further columns of the tables of contracts and obligations, such as Product or Region, would each get a block.",
        ]
      : []),
    ...(hasForeign
      ? [`Contracts in another currency count with their revenue in ${books.currency} as posted.`]
      : []),
  ];
}
