import type { CellValue } from "../../cells/CellValue";
import type { IsoDate } from "../../core/dates/isoDate";

/** One forecast period of one line in the last run's lines sheet. */
export interface PriorPeriod {
  readonly line: string;
  /** Date of the period; null where periods are numbered. */
  readonly date: IsoDate | null;
  /** Position of the period in the calendar of that run, counted from its last actual: 1, 2, … */
  readonly step: number;
  readonly forecast: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** What the user had typed over it, as it stands; null where nothing. */
  readonly override: CellValue;
  readonly comment: CellValue;
}

/** A row of the log of overrides, as it stands. */
export interface OverrideEntry {
  /** UTC time of the run that first saw it. */
  readonly at: string;
  readonly runId: string;
  readonly line: string;
  /** The period as it is shown. */
  readonly period: string;
  readonly event: "set" | "changed" | "removed" | "became actual" | "is text";
  readonly forecast: number | null;
  readonly before: CellValue;
  readonly now: CellValue;
  /** The actual that came, where it did. */
  readonly actual: number | null;
}

/** The last run's forecast, with what the user typed since. */
export interface PriorForecast {
  readonly runId: string;
  readonly time: string;
  readonly periods: readonly PriorPeriod[];
  /** Method of each line at that run. */
  readonly methods: ReadonlyMap<string, string>;
  /** Overrides that the last run saw, by line and period, to tell what has been typed since. */
  readonly log: readonly OverrideEntry[];
}
