import type { FoundAs } from "./foundRows";

/** How rows are told that say "Total" among those of a table: a supplier may be called so, and they are counted. */
export function totalsAmong(column: string): FoundAs {
  return {
    code: "TOTALS_AMONG_ROWS",
    text: `row(s) whose ${column} reads as a total, counted like all others`,
    remedy: "Delete them where they add up rows that stand in the table too.",
  };
}
