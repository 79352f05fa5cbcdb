import { financeError } from "../../../core/errors/financeError";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { seenCurrency } from "./contractAccounts";
import type { ClosedRow } from "./readClosed";

interface Gone {
  readonly first: ClosedRow;
  rows: number;
  /** In minor units, by currency; "" where none is stated. */
  readonly recognised: Map<string, { minor: number; readonly digits: number }>;
}

/** Closed figures of contracts that are in no table any more: told once a contract, with the money. */
export class ClosedOfNone {
  readonly #gone = new Map<string, Gone>();

  add(row: ClosedRow): void {
    const id = row.seen("contract");
    const own = this.#gone.get(id) ?? { first: row, rows: 0, recognised: new Map() };
    this.#gone.set(id, own);
    own.rows++;
    const { currency, digits } = seenCurrency(row);
    const sum = own.recognised.get(currency ?? "") ?? { minor: 0, digits };
    sum.minor += row.seenMinor("recognised", digits) ?? 0;
    own.recognised.set(currency ?? "", sum);
  }

  /** A problem at the first row of each. */
  refuse(): void {
    for (const [contract, { first, rows, recognised }] of this.#gone) {
      const amounts = [...recognised].flatMap(([currency, { minor, digits }]) =>
        minor === 0 ? [] : [`${amountFromMinor(minor, digits)} ${currency}`.trim()],
      );
      const amount = amounts.join(" and ") || "nothing";
      const place = first.place("contract");
      first.problem(financeError("CLOSED_WITHOUT_CONTRACT", { place, contract, amount, rows }));
    }
  }
}
