/** The payer's numbers of payments, by row. */
export interface PayerNumbers {
  /** "" without a number. */
  readonly transactionOf: (row: number) => string;
  /** Whether the number names a line of its transaction, which stands once. */
  readonly namesLine: (row: number) => boolean;
}

/**
 * Reads numbers that the payer gives: "1036863 - 4" is line 4 of transaction 1036863. A front that payments to several suppliers have
 * is no transaction: "2026-001" and "2026-002" are two vouchers.
 * @param payeeOf Supplier of a row, -1 for a blank one, which may be paid in anybody's transaction.
 */
export function payerNumbers(documents: readonly string[], payeeOf: (row: number) => number): PayerNumbers {
  const payees = new Map<string, number>();
  const fronts = documents.map((document, row) => {
    const front = document.replace(lineAtEnd, "").trim();
    const payee = payeeOf(row);
    const known = payees.get(front) ?? -1;
    if (payee >= 0) payees.set(front, known < 0 || known === payee ? payee : several);
    return front;
  });
  const isTransaction = (row: number): boolean => payees.get(fronts[row]!) !== several;
  return {
    transactionOf: (row) => (isTransaction(row) ? fronts[row]! : documents[row]!.trim()),
    namesLine: (row) => isTransaction(row) && fronts[row] !== documents[row]!.trim(),
  };
}

const lineAtEnd = /\s*[-/]\s*\d{1,3}\s*$/;
const several = Infinity;
