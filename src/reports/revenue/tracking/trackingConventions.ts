import { unitOf } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";

/** What a reader has to know of how the sheet was made. */
export interface TrackingFacts {
  /** Column that the plan's lines name; null where they name none. */
  readonly dimension: string | null;
  /** Cells of the plan that are the engine's figures. */
  readonly sharedOut: number;
  /** Rows beyond what the sheet sums over the Schedule. */
  readonly asValues: number;
  /** Customers without any ARR. */
  readonly without: number;
  readonly isWhole: boolean;
}

/** How the figures of Revenue tracking came about, in sentences. */
export function trackingConventions(
  input: RevenueReportInput,
  { dimension, sharedOut, asValues, without, isWhole }: TrackingFacts,
): readonly string[] {
  const hasForeign = input.contracts.some(({ figures }) => figures.isForeign);
  return [
    "Revenue by month is summed over the rows of the Schedule; period and year to date are sums of their months. Trend compares the last three months with the three before.",
    ...(asValues > 0
      ? [
          `${asValues} rows have the engine's figures instead: a sheet with more sums over the Schedule is slow.`,
        ]
      : []),
    ...planSentences(input, dimension, sharedOut),
    "n/m: what is compared with is zero, or of the other sign.",
    "ARR is what straight-line services are worth a year on the last day of a month: their price over their term, however long, for 365 days. What is delivered, used, or measured by progress has none. ARR is no revenue as recognised.",
    "ARR by customer is the engine's figure, from the contract's obligations as they stood on that day. A contract that names no customer counts as a customer of its own.",
    "New: the customer had none at the end of the month before, so a customer that comes back is new. Churn: the customer has none any more. Expansion and contraction: it has more, or less, over all its contracts together. Movements of a longer period are sums of its months.",
    "NRR: ARR of customers that had some at the start of the window, over what they had then. GRR: the same, none of them counted with more than it had then, so it is at most 100 %. New customers count for neither. The window is the twelve months before, or as many as are shown.",
    "MRR is ARR divided by the months of a year.",
    ...(isWhole
      ? []
      : [
          "More customers have ARR than the sheet has rows: the smallest are one row, and the bridge is the engine's figures.",
        ]),
    ...(without > 0
      ? [
          `${without} ${without === 1 ? "customer" : "customers"} without any ARR in the months shown stand in no row.`,
        ]
      : []),
    ...(hasForeign
      ? [
          `ARR in another currency is shown in ${unitOf(input)} at the closing rate of the last day, in all months: the bridge holds no change of rates.`,
        ]
      : []),
  ];
}

function planSentences(
  { plan }: RevenueReportInput,
  dimension: string | null,
  sharedOut: number,
): readonly string[] {
  if (plan.length === 0) return ["No plan was found: there is nothing to compare with."];
  return [
    dimension === null
      ? "The lines of the plan name no column of the contracts: only totals are compared."
      : `A line of the plan is compared with the revenue whose ${dimension} says the same, letter for letter. Lines of either side alone are shown too.`,
    "PL is summed over the plan's rows of the months in question, Δ is AC − PL: more revenue than planned is favourable.",
    ...(sharedOut > 0
      ? [
          `${sharedOut} figures under PL are the engine's: a target for more months than the period has goes evenly to its months; others are written in more ways than one.`,
        ]
      : []),
  ];
}
