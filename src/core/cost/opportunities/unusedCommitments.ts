import type { Opportunity } from "./Opportunity";
import type { CommitmentColumns, PurchaseColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

/**
 * Open orders on which nothing happens: older than `idleDays` and invoiced to `usedShare` at most. Where the data do not say what
 * was invoiced, an order counts as used once its supplier was paid after it.
 * @param payeeOf Supplier by its name in the payments, null where none of that name was paid.
 * @param supplierOf Supplier that stands for each label of the payments.
 */
export function unusedCommitments(
  commitments: CommitmentColumns,
  payments: PurchaseColumns,
  payeeOf: (name: string) => number | null,
  supplierOf: Int32Array,
  asOf: number,
  { commitments: { idleDays, usedShare }, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { days, supplier, subject, amount, currency, used, open } = commitments;
  const lastPaid = lastPayments(payments, supplierOf);
  const found: Opportunity[] = [];
  for (let row = 0; row < days.length; row++) {
    const ordered = amount.minor[row]!;
    if (open[row] === 0 || !(ordered > 0) || asOf - days[row]! < idleDays) continue;
    const name = supplier.labels[supplier.codes[row]!]!;
    const payee = payeeOf(name);
    const invoiced = used ? used[row]! : 0;
    if (used ? invoiced > usedShare * ordered : payee !== null && lastPaid[payee]! >= days[row]!) continue;
    const saving = ordered - invoiced;
    if (saving < smallestSaving) continue;
    found.push({
      kind: "unused commitment",
      subject: [subject.labels[subject.codes[row]!]!, name].filter((part) => part !== "").join(", "),
      currency: currency ? currency.labels[currency.codes[row]!]! : "",
      saving,
      steps: [
        { name: "Ordered", value: ordered, unit: "minor" },
        { name: "Invoiced", value: invoiced, unit: "minor" },
        { name: "Days since the order", value: asOf - days[row]!, unit: "number" },
      ],
      strategy: "stop",
      confidence: used ? "high" : "medium",
      effort: "low",
      evidence: { table: "commitments", rows: [row] },
    });
  }
  return found;
}

/** Last day each supplier was paid on. */
function lastPayments({ days, supplier, amount }: PurchaseColumns, supplierOf: Int32Array): Float64Array {
  const last = new Float64Array(supplier.labels.length).fill(-Infinity);
  for (let row = 0; row < days.length; row++) {
    const payee = supplierOf[supplier.codes[row]!]!;
    if (payee >= 0 && amount.minor[row]! > 0 && days[row]! > last[payee]!) last[payee] = days[row]!;
  }
  return last;
}
