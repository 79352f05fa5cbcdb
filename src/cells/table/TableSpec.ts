import type { RangeGrid } from "../RangeGrid";
import { normalisedWords } from "../words";

/** A column of a table that users bring. */
export interface ColumnSpec {
  /** What its cells hold; text amounts and dates are read by what the whole column tells of them. */
  readonly holds: "text" | "number" | "day";
  /** Headers it is found by, the likeliest first; compared as `normalisedWords`. */
  readonly headers: string;
  readonly required?: true;
  /** Meaning of another column that does as well as a required one. */
  readonly unless?: string;
  /** A label too, beside the columns without a meaning of their own. */
  readonly isLabel?: true;
  /** Of days: its cells name whole periods, and in a month one day is as good as another. */
  readonly isPeriod?: true;
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
  const given = headers.map(normalisedWords);
  const found = new Map<Role, number>();
  for (const [role, column] of Object.entries<ColumnSpec>(spec) as [Role, ColumnSpec][]) {
    const taken = new Set(found.values());
    const index = wordsOf(column)
      .map((header) => given.findIndex((word, at) => word === header && !taken.has(at)))
      .find((at) => at >= 0);
    if (index !== undefined) found.set(role, index);
  }
  return found;
}

/** Positions of the columns that say what a row is about: those that every row must fill, but for numbers. */
export function keyColumns(spec: TableSpec<string>, found: ReadonlyMap<string, number>): readonly number[] {
  return [...found].flatMap(([role, index]) =>
    spec[role]!.required && spec[role]!.holds !== "number" ? [index] : [],
  );
}

/** Required columns that are not there, nor another that does as well. */
export function missingColumns<Role extends string>(
  spec: TableSpec<Role>,
  found: ReadonlyMap<string, number>,
): readonly Role[] {
  return (Object.entries<ColumnSpec>(spec) as [Role, ColumnSpec][])
    .filter(
      ([role, { required, unless }]) =>
        required && !found.has(role) && (unless === undefined || !found.has(unless)),
    )
    .map(([role]) => role);
}

/** Of each column, made when they are first asked for: a workbook's sheets are compared with every column row by row. */
const words = new WeakMap<ColumnSpec, readonly string[]>();

function wordsOf(column: ColumnSpec): readonly string[] {
  const known = words.get(column) ?? column.headers.split(",").map(normalisedWords);
  words.set(column, known);
  return known;
}
