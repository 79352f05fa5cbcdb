import type { Finding } from "../problems";
import type { SeriesShape } from "./SeriesTable";
import type { Stamp } from "./Stamp";

/** Where the periods of rows stand. */
export type PeriodColumns =
  | { readonly of: "period"; readonly column: number }
  /** Numbered periods. */
  | { readonly of: "number"; readonly column: number }
  /** A year, and a month or quarter of it; `start` is the month in which that year begins. */
  | {
      readonly of: "month" | "quarter";
      readonly year: number;
      readonly part: number;
      readonly start: number;
    };

/** How a block of cells holds its series; columns and rows are counted from the block's first. */
export interface SeriesLayout {
  readonly shape: SeriesShape;
  readonly headers: readonly string[];
  readonly firstDataRow: number;
  /** Periods that rows state; null where columns do. */
  readonly periods: PeriodColumns | null;
  /** Periods that headers state, by column; empty where rows do. */
  readonly periodByColumn: ReadonlyMap<number, Stamp>;
  /** Columns that name a line; none where each column of values is one. */
  readonly labels: readonly number[];
  /** Labels that stand in the first of their rows alone. */
  readonly filledDown: readonly number[];
  readonly values: readonly number[];
  readonly findings: readonly Finding[];
}
