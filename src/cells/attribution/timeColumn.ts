import { dayOrderOf, type PeriodTextOptions } from "../periodText";
import type { DateSystem } from "../serialDate";
import type { BadCells } from "./BadCells";
import { dayBeside } from "./dayBeside";
import { RowTally } from "./RowTally";
import type { TableColumns } from "./TableColumns";
import { TimeReader } from "./TimeReader";

/** When each row happened. */
export interface TimeColumn {
  /** Days, NaN where missing. */
  readonly times: Float64Array;
  /** Rows whose times name their zone, and rows whose times do not. */
  readonly zoned: RowTally;
  readonly zoneless: RowTally;
  /** Days written as text, beside others that are numbers. */
  readonly texts: RowTally;
}

export interface TimeOptions extends Pick<PeriodTextOptions, "dayOrder"> {
  readonly system: DateSystem;
}

/**
 * Reads a column of times, with the days from a column beside it where it holds times of day; what is none is a bad cell.
 * @param column Undefined where the table has no times.
 */
export function timeColumn(
  source: TableColumns<string>,
  column: number | undefined,
  { system, dayOrder }: TimeOptions,
  bad: BadCells,
): TimeColumn {
  const { rows } = source;
  const times = new Float64Array(rows.length).fill(NaN);
  const [zoned, zoneless, texts] = [new RowTally(), new RowTally(), new RowTally()];
  if (column === undefined) return { times, zoned, zoneless, texts };
  let numbers = 0;
  const dayAt = dayBeside(source, column);
  const order = dayOrder ?? dayOrderOf(daysWithSlashes(source, dayAt ?? column));
  const reader = new TimeReader(system, order ? { dayOrder: order } : {});
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]![dayAt ?? column] ?? null;
    const time = dayAt === undefined ? reader.read(cell) : reader.readParts(cell, rows[row]![column] ?? null);
    if (time === null) {
      const isOfDay = dayAt !== undefined && reader.read(cell) !== null;
      const at = isOfDay ? column : (dayAt ?? column);
      bad.notTime(row, at, rows[row]![at] ?? null);
      continue;
    }
    times[row] = time;
    if (Number.isNaN(time)) continue;
    (reader.isZoned ? zoned : zoneless).add(row);
    if (typeof cell === "number") numbers++;
    else texts.add(row);
  }
  return { times, zoned, zoneless, texts: numbers === 0 ? new RowTally() : texts };
}

/** Texts that may tell the order of day and month. */
function* daysWithSlashes({ rows }: TableColumns<string>, column: number): Iterable<string> {
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "string" && /^\s*\d{1,2}[/-]/.test(cell)) yield cell.trim().split(/[T ,]/)[0]!;
  }
}
