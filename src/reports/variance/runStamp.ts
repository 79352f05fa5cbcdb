import type { Ledger } from "../../cells/ledger";
import { scenarios } from "../../cells/ledgerColumns";
import { amountFromMinor } from "../../core/money/minorUnits";

/** Weights repeat after so many rows; two primes, so that only rows 9,797 apart weigh the same in both. */
const weightPeriods = [97, 101] as const;

/** What was in an amount column at run time: compared with what is there now, so that even two swapped amounts show. */
export interface AmountStamp {
  /** Role of the column the stamp is of. */
  readonly role: "actual" | "budget" | "prior-year" | "forecast" | "amount";
  readonly total: number;
  /** Sums of amount x (position modulo period, plus one). */
  readonly weighted: readonly { readonly period: number; readonly sum: number }[];
  /** What binary noise may add to a weighted sum of this size. */
  readonly noise: number;
  /** Cells that are not numbers and were read as zero (dashes). */
  readonly texts: number;
}

/** Stamps of the amount columns, in source order of scenarios. */
export function amountStamps(ledger: Ledger): readonly AmountStamp[] {
  const long = ledger.source.scenarioLabels !== null;
  const columns = scenarios.flatMap((role) =>
    ledger.amounts.has(role) ? [{ role, column: ledger.amounts.get(role)! }] : [],
  );
  const groups = long
    ? [{ role: "amount" as const, columns: columns.map(({ column }) => column) }]
    : columns.map(({ role, column }) => ({ role, columns: [column] }));
  return groups.map(({ role, columns: parts }) => {
    const { digits } = parts[0]!;
    let total = 0;
    let absolute = 0;
    const weighted = weightPeriods.map(() => 0);
    for (let row = 0; row < ledger.rows; row++) {
      let minor = 0;
      for (const part of parts) minor += part.minor[row]!;
      total += minor;
      absolute += Math.abs(minor);
      weightPeriods.forEach((period, index) => (weighted[index]! += minor * ((row % period) + 1)));
    }
    return {
      role,
      total: amountFromMinor(total, digits),
      weighted: weightPeriods.map((period, index) => ({
        period,
        sum: amountFromMinor(weighted[index]!, digits),
      })),
      noise: Math.max(0.005, amountFromMinor(absolute, digits) * 1e-11),
      texts: ledger.dashes.get(role) ?? 0,
    };
  });
}
