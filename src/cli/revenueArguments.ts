import type { RevenueOptions } from "../runs/revenue/RevenueOptions";
import { revenueTables } from "../runs/revenue/revenueTables";
import type { Arguments } from "./arguments";
import { tableReportOptions, tableReportSpecs } from "./tableReportArguments";

const kinds = Object.keys(revenueTables) as (keyof typeof revenueTables)[];

export const revenueOptionSpecs = tableReportSpecs(kinds, {
  period: "the month after the last closed one, else the latest with facts, when left out",
  currency: "currency of the books; that of most contracts when left out",
  leftOut: "contracts",
});

/**
 * Reads a revenue pack's options.
 * @throws WORD_UNKNOWN, USAGE.
 */
export function revenueOptions(args: Arguments): RevenueOptions {
  return tableReportOptions(args, kinds);
}
