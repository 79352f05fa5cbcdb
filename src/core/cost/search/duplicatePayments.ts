import { duplicateSettings, type DuplicatePayment, type DuplicateSettings } from "./DuplicatePayment";
import { nearAmounts } from "./nearAmounts";
import type { NearSuppliers } from "./NearSupplier";
import { payerNumbers } from "./payerNumbers";
import type { PaymentColumns } from "./PaymentColumns";
import { sameAmounts } from "./sameAmounts";
import { sameDocuments, type SameDocument } from "./sameDocuments";
import { withoutStandingNumbers } from "./withoutStandingNumbers";

/** Payments that look like a second payment of the same, largest first; none is the second one twice. */
export function duplicatePayments(
  payments: PaymentColumns,
  { supplierOf, perhapsOf }: Pick<NearSuppliers, "supplierOf" | "perhapsOf">,
  settings: DuplicateSettings = duplicateSettings,
): readonly DuplicatePayment[] {
  const { days, documents, numberedBy, amount, supplier, category, costCentre } = payments;
  const own =
    documents && numberedBy === "payer"
      ? payerNumbers(documents, (row) => supplierOf[supplier.codes[row]!]!)
      : null;
  const numbered = documents
    ? sameDocuments(sameAmounts(payments, perhapsOf), documents, days, settings)
    : [];
  const byDocument = withoutStandingNumbers(own ? numbered.filter(comesAgain) : numbered, days, settings);
  const isNumbered = !own && documents?.every((text) => text !== "");
  const byTime = isNumbered ? [] : nearAmounts(sameAmounts(payments, supplierOf), payments, settings, own);
  const isFound = new Set(byDocument.map(({ duplicate }) => duplicate));
  const pairs = [...byDocument, ...byTime.filter(({ duplicate }) => !isFound.has(duplicate))];
  const creditOf = credits(payments, supplierOf);

  /**
   * A payer's number is new with each payment, and its lines are of one day: as typed on another day it is no new one. Nor is
   * the same line of a transaction where nothing tells the two rows apart.
   */
  function comesAgain({ original, duplicate, rule }: SameDocument): boolean {
    if (rule !== "same document") return false;
    const isAlike = [category, costCentre].every(
      (column) => !column || column.codes[original] === column.codes[duplicate],
    );
    return days[original] !== days[duplicate] || (isAlike && own!.namesLine(duplicate));
  }

  return pairs
    .map(({ original, duplicate, rule }) => ({
      original,
      duplicate,
      rule,
      days: days[duplicate]! - days[original]!,
      minor: amount.minor[duplicate]!,
      credit: creditOf(duplicate),
    }))
    .sort((one, other) => other.minor - one.minor || one.duplicate - other.duplicate);
}

/** Finds to each payment a credit of the same supplier, currency and amount, not before it; each credit serves once. */
function credits(
  { days, supplier, amount, currency }: PaymentColumns,
  supplierGroups: Int32Array,
): (row: number) => number | null {
  const byKey = new Map<string, number[]>();
  const keyOf = (row: number, minor: number): string =>
    `${supplierGroups[supplier.codes[row]!]!}|${currency ? currency.codes[row]! : 0}|${minor}`;
  amount.minor.forEach((minor, row) => {
    if (minor >= 0) return;
    const key = keyOf(row, -minor);
    const rows = byKey.get(key);
    if (rows) rows.push(row);
    else byKey.set(key, [row]);
  });
  return (row) => {
    const rows = byKey.get(keyOf(row, amount.minor[row]!));
    const at = rows?.findIndex((credit) => days[credit]! >= days[row]!) ?? -1;
    return at < 0 ? null : rows!.splice(at, 1)[0]!;
  };
}
