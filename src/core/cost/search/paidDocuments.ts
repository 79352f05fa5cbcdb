import { groupRows } from "../../table/groupRows";
import type { PaymentColumns } from "./PaymentColumns";
import { payerNumbers } from "./payerNumbers";

/** What was paid to a supplier for one document on one day: its lines together. */
export interface PaidDocument {
  readonly payee: number;
  readonly day: number;
  readonly minor: number;
  /** In the order of the table. */
  readonly rows: readonly number[];
}

/**
 * Payments document by document, for a document is approved as a whole; a line without a number stands for itself.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one, which is left out.
 * @param least Minor units that a document comes to at least, above 0.
 */
export function paidDocuments(
  payments: PaymentColumns,
  supplierOf: Int32Array,
  least: number,
): readonly PaidDocument[] {
  const { days, supplier, amount, documents, numberedBy } = payments;
  const payeeOf = (row: number): number => supplierOf[supplier.codes[row]!]!;
  const together = linesOfDays(payments, supplierOf, least);
  const hasSeveral = together.some(({ length }) => length > 1);
  const payers = documents && hasSeveral && numberedBy === "payer" ? payerNumbers(documents, payeeOf) : null;
  const numberOf = (row: number): string => payers?.transactionOf(row) ?? documents?.[row]?.trim() ?? "";
  const documentOf = (rows: readonly number[]): PaidDocument => ({
    payee: payeeOf(rows[0]!),
    day: days[rows[0]!]!,
    minor: rows.reduce((sum, row) => sum + amount.minor[row]!, 0),
    rows,
  });
  return together
    .flatMap((rows): readonly (readonly number[])[] =>
      rows.length === 1 ? [rows] : byNumber(rows, numberOf),
    )
    .map(documentOf)
    .filter(({ minor }) => minor >= least);
}

/** Rows of each supplier, currency and day, where what is above 0 among them comes to enough. */
function linesOfDays(
  { days, supplier, amount: { minor }, currency }: PaymentColumns,
  supplierOf: Int32Array,
  least: number,
): readonly (readonly number[])[] {
  if (days.length === 0) return [];
  const payees = supplier.codes.map((label) => supplierOf[label]!);
  const named = Uint8Array.from(payees, (payee) => (payee < 0 ? 0 : 1));
  const first = days.reduce((earliest, day) => Math.min(earliest, day), Infinity);
  const last = days.reduce((latest, day) => Math.max(latest, day), first);
  const { groups, size } = groupRows(
    [
      { ...supplier, codes: payees.map((payee) => Math.max(payee, 0)) },
      { name: "day", labels: new Array<string>(last - first + 1), codes: days.map((day) => day - first) },
      ...(currency ? [currency] : []),
    ],
    named,
  );
  const sums = new Float64Array(size);
  groups.forEach((group, row) => {
    if (group >= 0 && minor[row]! > 0) sums[group]! += minor[row]!;
  });
  const found = new Map<number, number[]>();
  groups.forEach((group, row) => {
    if (group < 0 || sums[group]! < least) return;
    const rows = found.get(group);
    if (rows) rows.push(row);
    else found.set(group, [row]);
  });
  return [...found.values()];
}

function byNumber(rows: readonly number[], numberOf: (row: number) => string): readonly number[][] {
  const found = new Map<string | number, number[]>();
  for (const row of rows) {
    const number = numberOf(row) || row;
    const own = found.get(number);
    if (own) own.push(row);
    else found.set(number, [row]);
  }
  return [...found.values()];
}
