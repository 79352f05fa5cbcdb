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
  /** What binary noise may add to the total, and to a weighted sum. */
  readonly noise: { readonly total: number; readonly weighted: number };
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
    let weightedAbsolute = 0;
    const weighted = weightPeriods.map(() => 0);
    for (let row = 0; row < ledger.rows; row++) {
      let minor = 0;
      for (const part of parts) minor += part.minor[row]!;
      total += minor;
      absolute += Math.abs(minor);
      weightedAbsolute += Math.abs(minor) * ((row % weightPeriods[1]) + 1);
      weightPeriods.forEach((period, index) => (weighted[index]! += minor * ((row % period) + 1)));
    }
    return {
      role,
      total: amountFromMinor(total, digits),
      weighted: weightPeriods.map((period, index) => ({
        period,
        sum: amountFromMinor(weighted[index]!, digits),
      })),
      noise: {
        total: noiseOf(amountFromMinor(absolute, digits), ledger.rows),
        weighted: noiseOf(amountFromMinor(weightedAbsolute, digits), ledger.rows),
      },
      texts: ledger.dashes.get(role) ?? 0,
    };
  });
}

/** Noise of adding doubles one after the other: it grows with the size of the sum and the root of the number of terms. */
function noiseOf(absolute: number, terms: number): number {
  return Math.max(0.005, 4 * Math.sqrt(terms) * Number.EPSILON * absolute);
}
