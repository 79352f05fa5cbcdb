import { labelFromCell } from "../labelFromCell";
import type { RangeGrid } from "../RangeGrid";
import type { SourceColumn, SourceTable } from "../table/SourceTable";
import { campaignKey } from "./campaignKey";

/** How a column of names writes each of them, by what names are matched by: formulas need every spelling. */
export type LabelSpellings = ReadonlyMap<string, readonly string[]>;

export function labelSpellings(
  grid: RangeGrid,
  { firstRow, lastRow }: SourceTable,
  { column }: SourceColumn,
): LabelSpellings {
  const index = column - grid.block.left;
  const byKey = new Map<string, Set<string>>();
  for (let row = firstRow; row <= lastRow; row++) {
    const spelling = labelFromCell(grid.values[row - grid.block.top]?.[index] ?? null);
    const key = campaignKey(spelling);
    const known = byKey.get(key);
    if (known) known.add(spelling);
    else byKey.set(key, new Set([spelling]));
  }
  return new Map([...byKey].map(([key, spellings]) => [key, [...spellings]]));
}
