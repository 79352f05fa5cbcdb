import type { CellValue } from "../../cells/CellValue";
import type { IsoDate } from "../../core/dates/isoDate";

/** A period as its cell says it: its date, or its number where periods are numbered. */
export type PeriodCell = IsoDate | number;

/** One forecast period of one line, as an earlier run wrote it. */
export interface PriorPeriod {
  readonly line: string;
  readonly period: PeriodCell;
  readonly forecast: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** What the user had typed over it, as it stands; null where nothing. */
  readonly override: CellValue;
}

/** A row of the log of overrides, as it stands. */
export interface OverrideEntry {
  /** UTC time of the run that first saw it. */
  readonly at: string;
  readonly runId: string;
  readonly line: string;
  readonly period: PeriodCell;
  readonly event: OverrideEvent;
  /** The engine's forecast that stood there. */
  readonly forecast: number | null;
  readonly before: CellValue;
  readonly now: CellValue;
  /** The actual that came, where it did. */
  readonly actual: number | null;
  /** What the user wrote beside the entry. */
  readonly comment: CellValue;
}

export type OverrideEvent = "set" | "changed" | "removed" | "became actual" | "is text";

/** The last run's forecast, with what the user typed since. */
export interface PriorForecast {
  readonly runId: string;
  /** Forecast periods of the last run. */
  readonly periods: readonly PriorPeriod[];
  /** Forecast that the last run was compared with: it is compared with again where no actual has come since. */
  readonly compared: readonly PriorPeriod[];
  /** Method of each line at the last run. */
  readonly methods: ReadonlyMap<string, string>;
  /** The log as the last run left it. */
  readonly log: readonly OverrideEntry[];
}
