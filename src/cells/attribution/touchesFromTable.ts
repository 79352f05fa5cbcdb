import { counted } from "../../core/errors/counted";
import type { PeriodTextOptions } from "../periodText";
import type { Finding } from "../problems";
import type { DateSystem } from "../serialDate";
import type { GivenTable } from "../table/TableSpec";
import { atOnce } from "../atOnce";
import { BadCells } from "./BadCells";
import { creditedColumns } from "./creditedColumns";
import { logOfColumns, type LoggedColumns } from "./logOfColumns";
import type { ReadTouches } from "./ReadTouches";
import { touchChecks } from "./touchChecks";
import { touchColumns, type TouchColumns } from "./touchColumns";

export interface TouchOptions extends Pick<PeriodTextOptions, "dayOrder"> {
  readonly system: DateSystem;
  /** Headers of the columns that credit goes to, a log each; the channel where there is none. */
  readonly by: readonly string[];
  /** How a report shows a name of a column beside the channel; as the log writes it when omitted. */
  readonly shown?: (label: string) => string;
  /** Leaves out rows with cells that cannot be read, instead of refusing the table. */
  readonly leaveOutBad: boolean;
}

/**
 * Reads a touch log. A row whose channel is "(conversion)" is no touch and converts; other rows convert where a column of conversions
 * says so, else where they have a value. A value below 0 is a refund. The logs stand in the order asked for, by the headers of
 * their columns as the table has them; a header may also be given by its meaning, "channel" or "campaign".
 * @throws TABLE_COLUMN_MISSING, HEADER_MISSING, HEADER_TWICE; AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR; DATA_REFUSED, or a single
 * problem as it is: CELL_EMPTY, CELL_ERROR, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE, NUMBER_NEGATIVE, DATE_UNREADABLE, DATE_AMBIGUOUS.
 */
export function touchesFromTable(table: GivenTable, options: TouchOptions): ReadTouches {
  const source = touchColumns(table);
  const by = creditedColumns(source, options.by);
  const bad = new BadCells(source);
  const read = atOnce(logOfColumns(source, by, options, bad));
  if (bad.count === 0) return readTouches(source, read, source.rows.length, []);
  if (!options.leaveOutBad) bad.refuse();
  const kept = source.without(bad.rows);
  const lost = read.values.reduce((sum, value, row) => (bad.rows[row] === 1 ? sum + value : sum), 0);
  const text = `${counted(bad.count, "row has cells that cannot be read and is", "rows have cells that cannot be read and are")} left out, with a value of ${lost.toLocaleString("en")} as far as it can be read.`;
  const again = atOnce(logOfColumns(kept, by, options, new BadCells(kept)));
  return readTouches(kept, again, source.rows.length, bad.findings(text));
}

function readTouches(
  source: TouchColumns,
  { log, logs, times, journeys, digits, findings }: LoggedColumns,
  rows: number,
  leftOut: readonly Finding[],
): ReadTouches {
  return {
    logs,
    journeys,
    rows,
    sheetRows: source.sheetRows,
    digits: digits.digits,
    findings: [...leftOut, ...findings],
    checks: touchChecks(source, log, times),
  };
}
