import { inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import type { NumberFormatName } from "../SheetModel";
import type { ChecksPlace } from "./ChecksPlace";
import type { RunStamp } from "./stampOf";

/** A row that compares what a source holds with what it held at the run. */
export interface StampRow {
  readonly title: string;
  readonly of: string;
  /** Formula without "=", given the cell that holds `period`. */
  readonly now: (period: string) => string;
  readonly stamped: number;
  readonly tolerance: number;
  readonly number: NumberFormatName;
  /** After how many rows weights repeat. */
  readonly period?: number;
}

/** How many rows a source had. @param column Reference of any of its columns. */
export function rowsStamp(of: string, column: string, rows: number): StampRow {
  const now = (): string => `ROWS(${column})`;
  return { title: "Rows at the run", of, now, stamped: rows, tolerance: 0.5, number: "count" };
}

/** That nothing stood below a plain range. @param below Cells of a column of it. */
export function rowsBelowStamp(of: string, below: string): StampRow {
  const now = (): string => `COUNTA(${below})`;
  return { title: "Filled below the rows read", of, now, stamped: 0, tolerance: 0.5, number: "count" };
}

/** What a number column of a source held. @param column Its reference. */
export function columnStamps(
  of: string,
  column: string,
  { total, weighted, noise }: RunStamp,
): readonly StampRow[] {
  const number = "fingerprint";
  const now = (): string => `SUM(${column})`;
  return [
    { title: "Total at the run", of, now, stamped: total, tolerance: noise.total, number },
    ...weighted.map(({ period, sum }): StampRow => ({
      title: "Position-weighted sum, period",
      of,
      now: (cell) => `SUMPRODUCT(MOD(ROW(${column})-MIN(ROW(${column})),${cell})+1,${column})`,
      stamped: sum,
      tolerance: noise.weighted,
      number,
      period,
    })),
  ];
}

/** Writes what it compares right of its label. @returns What holds while the source is as it was, as a part of a formula. */
export function writeStamp(
  sheet: SheetBuilder,
  { columns, formats }: ChecksPlace,
  row: number,
  { now, stamped, tolerance, number, period }: StampRow,
): string {
  const { source, report, difference, status } = columns;
  sheet.formula(row, source, now(inColumn(row, difference)), { number, look: "quiet" });
  sheet.value(row, report, stamped, { number, look: "quiet" });
  if (period !== undefined) sheet.value(row, difference, period, { number: "count", look: "quiet" });
  sheet.value(row, status + 1, tolerance, { number: formats.amount, look: "quiet" });
  return `ABS(${relative(row, source)}-${relative(row, report)})<${relative(row, status + 1)}`;
}
