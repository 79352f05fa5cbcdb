import type { DuplicatePayment } from "../search/DuplicatePayment";
import type { Confidence, Opportunity } from "./Opportunity";
import type { PurchaseColumns } from "./OpportunityTables";

/** What duplicate payments would bring back: each that no credit took back yet. */
export function duplicateRecoveries(
  { supplier, currency }: PurchaseColumns,
  duplicates: readonly DuplicatePayment[],
): readonly Opportunity[] {
  return duplicates
    .filter(({ credit }) => credit === null)
    .map(({ original, duplicate, rule, minor, days }) => ({
      kind: "duplicate payment",
      subject: supplier.labels[supplier.codes[duplicate]!]!,
      currency: currency ? currency.labels[currency.codes[duplicate]!]! : "",
      saving: minor,
      steps: [
        { name: "Paid twice", value: minor, unit: "minor" },
        { name: "Days between", value: days, unit: "number" },
      ],
      strategy: "automate",
      confidence: confidenceOf[rule],
      effort: "low",
      evidence: { table: "payments", rows: [original, duplicate] },
    }));
}

const confidenceOf: Readonly<Record<DuplicatePayment["rule"], Confidence>> = {
  "same document": "high",
  "written differently": "high",
  slip: "medium",
  "near in time": "low",
};
