import { financeError } from "../errors/financeError";
import { Exact } from "./decimal";

/**
 * Minor units of an exact amount in major units, rounded half away from zero.
 * @throws AMOUNT_TOO_LARGE beyond 2^53 minor units.
 */
export function minorFromExact(amount: Exact, digits: number): number {
  const minor = amount
    .times(10 ** digits)
    .toDecimalPlaces(0, Exact.ROUND_HALF_UP)
    .toNumber();
  if (!Number.isSafeInteger(minor)) {
    throw financeError("AMOUNT_TOO_LARGE", {
      place: "Amount",
      value: amount.toString(),
      limit: "2^53 minor units",
    });
  }
  return minor || 0;
}
