import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import { isMonthly } from "./isMonthly";
import type { Opportunity } from "./Opportunity";
import type { PurchaseColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/**
 * Items bought at different prices. The reference is the highest price among the cheapest `cheapestShare` of the pieces; the
 * saving is what was paid above it, on purchases more than `tolerance` above.
 * @param claimed Rows (1) that another opportunity rests on; they count for the reference and save nothing.
 */
export function priceSpread(
  payments: PurchaseColumns,
  claimed: Uint8Array,
  { priceSpread: limits, creeping, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { item, quantity, currency } = payments;
  const { minor } = payments.amount;
  if (!item || !quantity) return [];
  const bought = item.codes.map((code, row) =>
    item.labels[code] !== "" && minor[row]! > 0 && quantity[row]! > 0 ? 1 : 0,
  );
  const dimensions = currency ? [item, currency] : [item];
  const { groups, size, codes } = groupRows(dimensions, Uint8Array.from(bought));
  const { rows, starts } = rowsByGroup(groups, size);
  /** One piece each month is a bill, whose amount is use rather than price. */
  const isBill = (own: Int32Array): boolean => {
    const unclaimed = own.filter((row) => claimed[row] === 0);
    return (
      unclaimed.length >= creeping.fewestCharges &&
      unclaimed.every((row) => quantity[row] === 1) &&
      isMonthly(unclaimed.map((row) => payments.days[row]!).sort(), creeping.slack)
    );
  };
  const found: Opportunity[] = [];
  for (let group = 0; group < size; group++) {
    const own = rows.subarray(starts[group], starts[group + 1]);
    if (own.length < limits.fewestPurchases || isBill(own)) continue;
    const prices = Float64Array.from(own, (row) => minor[row]! / quantity[row]!);
    const reference = cheapPrice(
      prices,
      Float64Array.from(own, (row) => quantity[row]!),
      limits.cheapestShare,
    );
    const dear = [...own].filter(
      (row, at) => claimed[row] === 0 && prices[at]! > reference * (1 + limits.tolerance),
    );
    const paid = dear.reduce((sum, row) => sum + minor[row]!, 0);
    const pieces = dear.reduce((sum, row) => sum + quantity[row]!, 0);
    const saving = Math.round(paid - pieces * reference);
    if (dear.length === 0 || saving < smallestSaving) continue;
    found.push({
      kind: "price spread",
      subject: item.labels[codes[0]![group]!]!,
      currency: currency ? currency.labels[codes[1]![group]!]! : "",
      saving,
      steps: [
        { name: "Paid above the reference price", value: paid, unit: "minor" },
        { name: "Pieces", value: pieces, unit: "number" },
        { name: "Reference price", value: reference, unit: "minor per unit" },
      ],
      strategy: "renegotiate",
      confidence: "medium",
      effort: "medium",
      evidence: { table: "payments", rows: dear },
    });
  }
  return found;
}

/** Price at which the cheapest pieces, up to a share of all, had been bought. */
function cheapPrice(prices: Float64Array, quantities: Float64Array, share: number): number {
  const order = Array.from(prices.keys()).sort((one, other) => prices[one]! - prices[other]!);
  const enough = share * quantities.reduce((sum, pieces) => sum + pieces, 0);
  let pieces = 0;
  for (const at of order) {
    pieces += quantities[at]!;
    if (pieces >= enough) return prices[at]!;
  }
  return prices[order.at(-1)!]!;
}
