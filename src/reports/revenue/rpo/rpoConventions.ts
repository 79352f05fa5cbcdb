import { isPricedByUnit } from "../../../core/revenue/recognition/contract/allocationWeight";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleRow } from "../schedule/ScheduleRow";
import { openRemaining } from "../groups/openRemaining";
import type { RpoBands } from "./RpoBands";

/** How the figures of the remaining performance obligations came about, in sentences. */
export function rpoConventions(
  { time, books, contracts, dimensions }: RevenueReportInput,
  rows: readonly ScheduleRow[],
  { refused, months }: RpoBands,
  most: number,
): readonly string[] {
  const open = rows.filter((row) => openRemaining(row) > 0);
  const cancellable = new Set(
    open.filter(({ contract }) => contract.read.facts.cancellable).map(({ contract }) => contract),
  ).size;
  const asDelivered = rows.filter(({ figures }) => isPricedByUnit(figures.ledger.obligation)).length;
  const negative = rows.filter((row) => row.total < row.toDate).length;
  const hasForeign = contracts.some(({ figures }) => figures.isForeign);
  return [
    `Price of promises not yet kept on ${time.period.last}, and when it is expected to become revenue as planned on that day (ASC 606-10-50-13 to 50-15, IFRS 15.120 to 122). No contract is left out for being short.`,
    "Every figure is a sum over the rows of the Schedule of which something remains; bands add up the months whose last day lies in them.",
    "FO_BAND_1 and FO_BAND_2 say in how many months the bands end; they may be changed and are kept. Later or unplanned: later months, and promises of which no plan tells when they are kept.",
    ...(refused
      ? [
          `Band limits ${refused.map(String).join(" and ")} are not whole rising months within those shown: ${months.join(" and ")} were used.`,
        ]
      : []),
    `Contracts that the customer may cancel without paying for what is not yet served: ${cancellable} of those with something to come. They count here as their rows say; where they are no contract for the time to come, shorten their term.`,
    `Units without an agreed quantity: ${asDelivered} obligations, of which no price is agreed for what is not yet delivered. They are not in these figures.`,
    ...(negative > 0
      ? [
          `Obligations of which more is recognised than is allocated now: ${negative}. They are no promise to come and count as nothing.`,
        ]
      : []),
    ...(dimensions.length > 0
      ? [`A block names its ${most} largest labels; the others stand together in one line.`]
      : []),
    ...(hasForeign
      ? [`Contracts in another currency: what is to come at the closing rate, in ${books.currency}.`]
      : []),
  ];
}
