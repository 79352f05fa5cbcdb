import { financeError } from "../../../errors/financeError";

/** What stands for the selling price where a contract's price lies outside the range. */
export type RangePolicy = "nearest" | "middle";

/**
 * Stand-alone selling price out of a range of observed prices: the contract's own price where it lies inside.
 * @param price, low, high In major units of one currency, low at most high.
 * @param middle The range's middle; halfway when omitted.
 * @throws SSP_RANGE when low is above high.
 * @source Deloitte, Roadmap Revenue Recognition, 7.3 (a range of stand-alone selling prices).
 */
export function sspFromRange(
  price: number,
  {
    low,
    high,
    middle = (low + high) / 2,
  }: { readonly low: number; readonly high: number; readonly middle?: number },
  policy: RangePolicy,
): { readonly inRange: boolean; readonly ssp: number } {
  if (low > high) throw financeError("SSP_RANGE", { place: "The range of selling prices", low, high });
  if (price >= low && price <= high) return { inRange: true, ssp: price };
  if (policy === "middle") return { inRange: false, ssp: middle };
  return { inRange: false, ssp: price < low ? low : high };
}
