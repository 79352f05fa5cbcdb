import type { Dimension } from "../../table/dictionary";
import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import type { Opportunity } from "./Opportunity";
import type { PurchaseColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/**
 * Categories with many small suppliers. Bought from a main supplier instead, their payments need no handling, and prices are lower
 * by `discount`.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @param claimed Rows (1) that another opportunity rests on; they count as spend and save nothing.
 */
export function tailSuppliers(
  payments: PurchaseColumns,
  supplierOf: Int32Array,
  claimed: Uint8Array,
  { tail: limits, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { supplier, category, currency } = payments;
  const { minor } = payments.amount;
  if (!category) return [];
  const named = new Uint8Array(minor.length);
  for (let row = 0; row < named.length; row++) {
    if (supplierOf[supplier.codes[row]!]! >= 0 && category.labels[category.codes[row]!] !== "")
      named[row] = 1;
  }
  const dimensions: Dimension[] = currency ? [category, currency] : [category];
  const { groups, size, codes } = groupRows(dimensions, named);
  const { rows, starts } = rowsByGroup(groups, size);
  const found: Opportunity[] = [];
  /** What each supplier was paid in the group at hand, and the last group that it stands in. */
  const spend = new Float64Array(supplier.labels.length);
  const latest = new Int32Array(supplier.labels.length).fill(-1);
  for (let group = 0; group < size; group++) {
    const own = rows.subarray(starts[group], starts[group + 1]);
    const payees: number[] = [];
    for (const row of own) {
      const payee = supplierOf[supplier.codes[row]!]!;
      if (latest[payee] !== group) {
        latest[payee] = group;
        spend[payee] = 0;
        payees.push(payee);
      }
      spend[payee]! += minor[row]!;
    }
    const total = payees.reduce((sum, payee) => sum + spend[payee]!, 0);
    const isTail = (payee: number): boolean => spend[payee]! < limits.supplierShare * total;
    const tail = payees.filter(isTail);
    const tailSpend = tail.reduce((sum, payee) => sum + spend[payee]!, 0);
    if (tail.length < limits.fewestSuppliers || tailSpend > limits.tailShare * total) continue;
    const moved = [...own].filter(
      (row) => claimed[row] === 0 && minor[row]! > 0 && isTail(supplierOf[supplier.codes[row]!]!),
    );
    const paid = moved.reduce((sum, row) => sum + minor[row]!, 0);
    const saving = Math.round(moved.length * limits.costOfPayment + paid * limits.discount);
    if (moved.length === 0 || saving < smallestSaving) continue;
    found.push({
      kind: "tail suppliers",
      subject: category.labels[codes[0]![group]!]!,
      currency: currency ? currency.labels[codes[1]![group]!]! : "",
      saving,
      steps: [
        { name: "Suppliers", value: tail.length, unit: "number" },
        { name: "Payments", value: moved.length, unit: "number" },
        { name: "Cost of handling one", value: limits.costOfPayment, unit: "minor" },
        { name: "Paid to them", value: paid, unit: "minor" },
        { name: "Discount of a main supplier", value: limits.discount, unit: "share" },
      ],
      strategy: "consolidate",
      confidence: "low",
      effort: "high",
      evidence: { table: "payments", rows: moved },
    });
  }
  return found;
}
