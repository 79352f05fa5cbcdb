import { duplicatePayments } from "../search/duplicatePayments";
import type { DuplicatePayment } from "../search/DuplicatePayment";
import type { NearSuppliers } from "../search/NearSupplier";
import { nearSuppliers } from "../search/nearSuppliers";
import { supplierName } from "../search/supplierName";
import { takenBack } from "../search/takenBack";
import { aboveAgreedPrices } from "./aboveAgreedPrices";
import { AgreedPrices } from "./AgreedPrices";
import { creepingCharges } from "./creepingCharges";
import { duplicateRecoveries } from "./duplicateRecoveries";
import type { Opportunity } from "./Opportunity";
import type { CommitmentColumns, OpportunityTables, PurchaseColumns } from "./OpportunityTables";
import { opportunitySettings, type OpportunitySettings } from "./opportunitySettings";
import { priceSpread } from "./priceSpread";
import { tailSuppliers } from "./tailSuppliers";
import { unusedBudgets, type IdleOrder } from "./unusedBudgets";
import { unusedCommitments } from "./unusedCommitments";

/** What was searched in payments before opportunities are: which spellings are one supplier, and what looks paid twice. */
export interface SearchedPayments {
  readonly suppliers: NearSuppliers;
  readonly duplicates: readonly DuplicatePayment[];
}

export function searchedPayments(
  payments: PurchaseColumns,
  settings: OpportunitySettings = opportunitySettings,
): SearchedPayments {
  const suppliers = nearSuppliers(payments.supplier, payments.amount, settings.suppliers);
  return { suppliers, duplicates: duplicatePayments(payments, suppliers, settings.duplicates) };
}

/**
 * Everything the data show that can be taken out of cost. No payment is claimed twice: a row that one kind rests on saves nothing
 * in the kinds after it, in the order of `opportunityKinds`. Nor is a purchase that a credit took back, but for months of a charge; nor is an order that is not used saved again in its budget.
 * @param searched By `searchedPayments` with the same settings, where it is known already.
 * @returns In the order to do them: most saving for the work first.
 */
export function opportunities(
  { payments, history, contracts, commitments, budget, asOf }: OpportunityTables,
  settings: OpportunitySettings = opportunitySettings,
  { suppliers, duplicates }: SearchedPayments = searchedPayments(payments, settings),
): readonly Opportunity[] {
  const { supplierOf } = suppliers;
  const claimed = new Uint8Array(payments.days.length);
  const found: Opportunity[] = [];
  const claim = (opportunitiesOfKind: readonly Opportunity[]): void => {
    for (const opportunity of opportunitiesOfKind) {
      found.push(opportunity);
      for (const row of opportunity.evidence.rows) claimed[row] = 1;
    }
  };

  found.push(...duplicateRecoveries(payments, duplicates));
  // The original was paid rightly: only the second payment is spoken for.
  for (const { duplicate } of duplicates) claimed[duplicate] = 1;
  const credits = new Set(duplicates.flatMap(({ credit }) => credit ?? []));
  const returned = takenBack(payments, supplierOf, credits);
  /** Rows that a purchase may not save on: claimed already, or taken back by a credit. */
  const spokenFor = (): Uint8Array => claimed.map((isClaimed, row) => isClaimed | returned[row]!);
  const payeeOf = payeesByName(payments.supplier.labels, supplierOf);
  if (contracts) {
    const agreed = new AgreedPrices(contracts, payeeOf);
    claim(aboveAgreedPrices(payments, agreed, supplierOf, spokenFor(), settings));
  }
  claim(creepingCharges(payments, supplierOf, claimed, settings));
  claim(priceSpread(payments, spokenFor(), settings));
  claim(tailSuppliers(payments, supplierOf, spokenFor(), settings));
  const idle = commitments
    ? unusedCommitments(commitments, history ?? payments, payeeOf, supplierOf, asOf, settings)
    : [];
  found.push(...idle);
  if (budget) found.push(...unusedBudgets(budget, asOf, settings, ordersByLine(commitments, idle)));

  const worth = ({ saving, effort }: Opportunity): number => saving / settings.work[effort];
  return found.sort((one, other) => worth(other) - worth(one));
}

/** Unused orders by the budget line that they are for: its budget does not save that again. */
function ordersByLine(
  commitments: CommitmentColumns | null,
  idle: readonly Opportunity[],
): ReadonlyMap<string, readonly IdleOrder[]> {
  const byLine = new Map<string, IdleOrder[]>();
  const { line, costCentre } = commitments ?? {};
  if (!line) return byLine;
  for (const { evidence, saving } of idle) {
    const [row] = evidence.rows;
    const label = line.labels[line.codes[row!]!]!;
    if (label === "") continue;
    const own = byLine.get(label) ?? [];
    byLine.set(label, own);
    own.push({ costCentre: costCentre ? costCentre.labels[costCentre.codes[row!]!]! : "", saving });
  }
  return byLine;
}

/** Suppliers by the letters of their names, as other tables spell them. */
function payeesByName(labels: readonly string[], supplierOf: Int32Array): (name: string) => number | null {
  const byLetters = new Map<string, number>();
  labels.forEach((label, code) => {
    if (supplierOf[code]! >= 0) byLetters.set(supplierName(label).letters, supplierOf[code]!);
  });
  return (name) => byLetters.get(supplierName(name).letters) ?? null;
}
