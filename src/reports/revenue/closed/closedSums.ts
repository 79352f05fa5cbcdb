import { closedAmounts } from "./closedColumns";
import type { ClosedRow } from "./ClosedRow";

/** What rows of closed periods add up to. */
export interface ClosedSums {
  readonly revenue: number;
  /** Of all amounts, of whatever currency: it says nothing but whether one of them was changed. */
  readonly fingerprint: number;
}

/** As SUMIFS adds them up: cells that hold no number count as nothing. */
export function closedSums(rows: readonly ClosedRow[]): ClosedSums {
  let revenue = 0;
  let fingerprint = 0;
  for (const { cells } of rows) {
    if (typeof cells.periodRevenue === "number") revenue += cells.periodRevenue;
    for (const column of closedAmounts) {
      const cell = cells[column];
      if (typeof cell === "number") fingerprint += cell;
    }
  }
  return { revenue, fingerprint };
}
