import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import type { AgreedPrices } from "./AgreedPrices";
import type { Opportunity } from "./Opportunity";
import type { PurchaseColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/** Purchases that are compared with one price. */
interface Compared {
  readonly price: number;
  /** Whose own price it is; null for purchases outside a contract. */
  readonly payee: number | null;
  readonly rows: number[];
}

/**
 * Purchases more than `tolerance` above a price that holds on their day. Outside a contract they are off-contract, and the saving is
 * what was paid above the lowest price that anybody agreed to. Under one they are above the agreed price of their own supplier. Where
 * payments do not name contracts, a supplier that has agreed to a price for the item sells under it.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @param claimed Rows (1) that another opportunity rests on.
 */
export function aboveAgreedPrices(
  payments: PurchaseColumns,
  agreed: AgreedPrices,
  supplierOf: Int32Array,
  claimed: Uint8Array,
  { offContract: { tolerance }, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { item, quantity, contract, currency, supplier, days } = payments;
  const { minor } = payments.amount;
  if (!item || !quantity) return [];
  const { groups, size, codes } = groupRows(currency ? [item, currency] : [item]);
  const { rows, starts } = rowsByGroup(groups, size);
  const found: Opportunity[] = [];
  for (let group = 0; group < size; group++) {
    const subject = item.labels[codes[0]![group]!]!;
    const currencyLabel = currency ? currency.labels[codes[1]![group]!]! : "";
    if (!agreed.has(subject, currencyLabel)) continue;
    const compared = new Map<string, Compared>();
    for (const row of rows.subarray(starts[group], starts[group + 1])) {
      if (claimed[row] === 1 || !(quantity[row]! > 0)) continue;
      const seller = supplierOf[supplier.codes[row]!]!;
      const own = agreed.highestOf(seller, subject, currencyLabel, days[row]!);
      const isUnder = contract ? contract.labels[contract.codes[row]!]!.trim() !== "" : own !== null;
      const price = isUnder ? own : agreed.lowest(subject, currencyLabel, days[row]!);
      if (price === null || minor[row]! <= quantity[row]! * price * (1 + tolerance)) continue;
      const payee = isUnder ? seller : null;
      const key = `${payee} ${price}`;
      const others = compared.get(key) ?? { price, payee, rows: [] };
      compared.set(key, others);
      others.rows.push(row);
    }
    for (const { price, payee, rows: dear } of compared.values()) {
      const paid = dear.reduce((sum, row) => sum + minor[row]!, 0);
      const pieces = dear.reduce((sum, row) => sum + quantity[row]!, 0);
      const saving = Math.round(paid - pieces * price);
      if (saving < smallestSaving) continue;
      const isOutside = payee === null;
      found.push({
        kind: isOutside ? "off-contract" : "above agreed price",
        subject: isOutside ? subject : `${subject}, ${supplier.labels[payee]!}`,
        currency: currencyLabel,
        saving,
        steps: [
          {
            name: isOutside ? "Paid outside the contract" : "Paid above the agreed price",
            value: paid,
            unit: "minor",
          },
          { name: "Pieces", value: pieces, unit: "number" },
          { name: "Agreed price", value: price, unit: "minor per unit" },
        ],
        strategy: isOutside ? "consolidate" : "automate",
        confidence: "high",
        effort: isOutside ? "medium" : "low",
        evidence: { table: "payments", rows: dear },
      });
    }
  }
  return found;
}
