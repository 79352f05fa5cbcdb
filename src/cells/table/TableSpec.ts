import type { RangeGrid } from "../RangeGrid";
import { normalisedWords } from "../words";

/** A column of a table that users bring. */
export interface ColumnSpec {
  /** What its cells hold; text amounts and dates are read by what the whole column tells of them. */
  readonly holds: "text" | "number" | "day";
  /** Headers it is found by, the likeliest first; compared as `normalisedWords`. */
  readonly headers: string;
  readonly required?: true;
  /** A label too, beside the columns without a meaning of their own. */
  readonly isLabel?: true;
}

/** Columns by what they mean. */
export type TableSpec<Role extends string> = Readonly<Record<Role, ColumnSpec>>;

/** A table as it stands on a sheet. */
export interface GivenTable {
  readonly grid: RangeGrid;
  /** As messages name it. */
  readonly name: string;
}

/** Where each column stands: the likeliest header first, and each column for one meaning. */
export function columnsOf<Role extends string>(
  headers: readonly string[],
  spec: TableSpec<Role>,
): ReadonlyMap<Role, number> {
  const words = headers.map(normalisedWords);
  const found = new Map<Role, number>();
  for (const [role, column] of Object.entries<ColumnSpec>(spec) as [Role, ColumnSpec][]) {
    const taken = new Set(found.values());
    const known = column.headers.split(",").map(normalisedWords);
    const index = known
      .map((header) => words.findIndex((word, at) => word === header && !taken.has(at)))
      .find((at) => at >= 0);
    if (index !== undefined) found.set(role, index);
  }
  return found;
}
