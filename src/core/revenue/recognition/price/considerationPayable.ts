import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/**
 * Revenue of an invoice less its share of what is paid to the customer for nothing distinct in return.
 * @param payment, expectedSales In major units, over the contract.
 * @param minor Invoiced, in minor units.
 * @returns The share by which every invoice is reduced, and the revenue in minor units.
 * @throws PAYMENT_ABOVE_SALES when the payment is above the expected sales.
 * @source ASC 606-10-32-25 to 32-27 and Example 32, IFRS 15.70 to 72.
 */
export function revenueAfterPayment(
  minor: number,
  payment: number,
  expectedSales: number,
): { readonly reduction: Exact; readonly revenue: number } {
  if (!(payment >= 0 && payment <= expectedSales && expectedSales > 0)) {
    throw financeError("PAYMENT_ABOVE_SALES", { payment, sales: expectedSales });
  }
  const reduction = new Exact(payment).div(expectedSales);
  return { reduction, revenue: minorFromExact(new Exact(1).minus(reduction).times(minor), 0) };
}
