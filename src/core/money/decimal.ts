import Decimal from "decimal.js";

/** Decimals for rates, ratios and present values; amounts in bulk are integer minor units. */
export const Exact = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  defaults: true,
});

export type Exact = Decimal;
