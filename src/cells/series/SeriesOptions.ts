import type { IsoDate } from "../../core/dates/isoDate";
import type { PeriodTextOptions } from "../periodText";
import type { DateSystem } from "../serialDate";

/** How a table of series is read; headers are compared without case and punctuation. */
export interface SeriesOptions extends PeriodTextOptions {
  readonly system: DateSystem;
  /** Name of the Excel table, whose first row holds its headers; null or omitted for a plain range. */
  readonly table?: string | null;
  /** Header of the column of periods; found by its cells when omitted. */
  readonly period?: string;
  /** Headers of the columns that name a line; all text columns beside the periods when omitted. */
  readonly by?: readonly string[];
  /** Header of the column of values, where labels stand beside several columns of numbers. */
  readonly value?: string;
  /** Rows that are kept: what a column has to hold, by its header. */
  readonly where?: Readonly<Record<string, string>>;
  /** What becomes of several values of one line and period: added up when omitted, or averaged. */
  readonly duplicates?: "sum" | "mean";
  /** Values of periods that begin after this day are left out. */
  readonly asOf?: IsoDate | null;
  /** Without `asOf`: values of periods that are not over on this day are left out. */
  readonly today?: IsoDate;
  /** Which of several columns of numbers is meant, by its header: actuals when omitted. */
  readonly holds?: "history" | "plan";
}
