import type { LiveAmount } from "./Planned";
import type { Base, RowFigures } from "./RowWriter";

/** What rows come to, without formulas; null for what none of them knows. */
export function sumOfRows(rows: readonly RowFigures[]): RowFigures {
  const sum = (base: Base): LiveAmount => ({
    formula: null,
    minor: rows.reduce((total, row) => total + (row[base]?.minor ?? 0), 0),
  });
  const known = (base: Base): LiveAmount | null =>
    rows.some((row) => row[base] !== null) ? sum(base) : null;
  return {
    before: sum("before"),
    actual: sum("actual"),
    yearToDate: sum("yearToDate"),
    payments: sum("payments"),
    plan: known("plan"),
    planYear: known("planYear"),
    committed: known("committed"),
  };
}
