import type { Ledger } from "../../cells/ledger";
import { scenarios } from "../../cells/ledgerColumns";
import { stampOf, type RunStamp } from "../checks/stampOf";

/** The stamp of an amount column of the ledger. */
export interface AmountStamp {
  /** Role of the column the stamp is of. */
  readonly role: "actual" | "budget" | "prior-year" | "forecast" | "amount";
  readonly stamp: RunStamp;
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
    const minor = new Float64Array(ledger.rows);
    for (const part of parts) for (let row = 0; row < ledger.rows; row++) minor[row]! += part.minor[row]!;
    const stamp = stampOf(minor, { digits: parts[0]!.digits, leastNoise: 0.005 });
    return { role, stamp, texts: ledger.dashes.get(role) ?? 0 };
  });
}
