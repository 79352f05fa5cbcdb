import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import type { Opportunity } from "./Opportunity";
import type { ContractPrices, PurchaseColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/**
 * Purchases outside a contract of items that a contract has a price for. The saving is what was paid above the lowest agreed
 * price, on purchases more than `tolerance` above it.
 * @param claimed Rows (1) that another opportunity rests on.
 */
export function offContract(
  payments: PurchaseColumns,
  contracts: ContractPrices,
  claimed: Uint8Array,
  { offContract: { tolerance }, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { item, quantity, contract, currency } = payments;
  const { minor } = payments.amount;
  if (!item || !quantity) return [];
  const agreed = agreedPrices(contracts);
  const dimensions = currency ? [item, currency] : [item];
  const { groups, size, codes } = groupRows(dimensions);
  const nameOf = (group: number): readonly [string, string] => [
    item.labels[codes[0]![group]!]!,
    currency ? currency.labels[codes[1]![group]!]! : "",
  ];
  const { rows, starts } = rowsByGroup(groups, size);
  const isOutside = (row: number): boolean =>
    !contract || contract.labels[contract.codes[row]!]!.trim() === "";
  const found: Opportunity[] = [];
  for (let group = 0; group < size; group++) {
    const [subject, currencyLabel] = nameOf(group);
    const price = agreed(subject, currencyLabel);
    if (price === null) continue;
    const dear = [...rows.subarray(starts[group], starts[group + 1])].filter(
      (row) =>
        claimed[row] === 0 &&
        quantity[row]! > 0 &&
        isOutside(row) &&
        minor[row]! > quantity[row]! * price * (1 + tolerance),
    );
    const paid = dear.reduce((sum, row) => sum + minor[row]!, 0);
    const pieces = dear.reduce((sum, row) => sum + quantity[row]!, 0);
    const saving = Math.round(paid - pieces * price);
    if (dear.length === 0 || saving < smallestSaving) continue;
    found.push({
      kind: "off-contract",
      subject,
      currency: currencyLabel,
      saving,
      steps: [
        { name: "Paid outside the contract", value: paid, unit: "minor" },
        { name: "Pieces", value: pieces, unit: "number" },
        { name: "Agreed price", value: price, unit: "minor per unit" },
      ],
      strategy: "consolidate",
      confidence: "high",
      effort: "medium",
      evidence: { table: "payments", rows: dear },
    });
  }
  return found;
}

/** The lowest agreed price of an item; null where there is none. */
function agreedPrices({
  item,
  currency,
  price,
}: ContractPrices): (item: string, currency: string) => number | null {
  const keyOf = (label: string, currencyLabel: string): string => JSON.stringify([label, currencyLabel]);
  const lowest = new Map<string, number>();
  price.forEach((agreed, row) => {
    const label = item.labels[item.codes[row]!]!;
    if (label === "" || !(agreed > 0)) return;
    const key = keyOf(label, currency ? currency.labels[currency.codes[row]!]! : "");
    lowest.set(key, Math.min(agreed, lowest.get(key) ?? Infinity));
  });
  // A contract list without currencies speaks for every currency of a payment list that has one: there is but one then.
  return (label, currencyLabel) => lowest.get(keyOf(label, currency ? currencyLabel : "")) ?? null;
}
