import type { RowSums } from "../groups/RowSums";

/** Revenue of a label by reported month, in minor units of the books. */
export interface LabelledRevenue {
  readonly label: string;
  readonly months: readonly number[];
}

export function revenueByLabel(
  byLabel: ReadonlyMap<string, RowSums>,
  reported: number,
): readonly LabelledRevenue[] {
  return [...byLabel].map(([label, { months }]) => ({ label, months: months.slice(0, reported) }));
}
