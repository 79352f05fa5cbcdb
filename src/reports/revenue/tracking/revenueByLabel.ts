import type { ScheduleRow } from "../schedule/ScheduleRow";

/** Revenue of a label by reported month, in minor units of the books. */
export interface LabelledRevenue {
  readonly label: string;
  readonly months: readonly number[];
}

/** @param rows Of the Schedule, those that count. @param labelOf What tells them apart. */
export function revenueByLabel(
  rows: readonly ScheduleRow[],
  reported: number,
  labelOf: (row: ScheduleRow) => string,
): readonly LabelledRevenue[] {
  const byLabel = new Map<string, number[]>();
  for (const row of rows) {
    const label = labelOf(row);
    const months = byLabel.get(label) ?? Array.from({ length: reported }, () => 0);
    byLabel.set(label, months);
    for (let month = 0; month < reported; month++) months[month]! += row.amounts.months[month]!;
  }
  return [...byLabel].map(([label, months]) => ({ label, months }));
}
