import type { Calendar } from "../../core/planning/series/Calendar";
import type { ForecastNote } from "../../core/planning/forecast/SeriesForecast";
import type { Finding } from "../problems";
import type { CellAddress } from "../address";

/** How lines and periods stand on the sheet. */
export type SeriesShape =
  /** A row a period, a column a line. */
  | "periods down"
  /** A row a line, a column a period. */
  | "periods across"
  /** A row an observation: period, one or more labels, value. */
  | "long";

/** One line of a table of series, aligned with the table's calendar. */
export interface SeriesLine {
  /** As it is shown; of several label columns, joined by " · ". Unique in its table. */
  readonly name: string;
  /** A value a period of the table's calendar; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Cells behind each value; empty where there is none. More than one where observations of a period were added up. */
  readonly cells: readonly (readonly CellAddress[])[];
  /** What was done to read it: doubles added up and the like. */
  readonly notes: readonly ForecastNote[];
  /** Why it cannot be forecast, with cell and remedy; a bad line never stops the others. */
  readonly problem: string | null;
}

/** Lines read from one place of a workbook. */
export interface SeriesTable {
  readonly sheet: string;
  /** Name of the Excel table, or null for a plain range. */
  readonly table: string | null;
  /** The block read, headers included, for people: "Actuals!A1:H61". */
  readonly address: string;
  readonly shape: SeriesShape;
  /** Period 0 is the earliest of all lines. */
  readonly calendar: Calendar;
  /** Periods from the first to the last observation of any line. */
  readonly periods: number;
  readonly lines: readonly SeriesLine[];
  readonly rowsRead: number;
  readonly findings: readonly Finding[];
}
