import { FinanceError, financeError } from "../../core/errors/financeError";
import type { ForecastMethod } from "../../core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import type { ForecastInterval, SeriesForecast } from "../../core/planning/forecast/SeriesForecast";
import type { RefusedRecord, SeriesRecord } from "./SeriesRecord";

export interface RecordOptions {
  /** Share that the intervals are to cover, above 0 and below 1. */
  readonly level: number;
  /** The default when omitted. */
  readonly method?: ForecastMethod;
  /** Over those of the records. */
  readonly season?: number;
  readonly horizon?: number;
}

/** A forecast as JSON tells it. */
export interface ForecastRecord {
  readonly id: string;
  readonly mean: readonly number[];
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  /** Processor time in milliseconds. */
  readonly ms: number;
  /** As a reader knows it. */
  readonly method: string;
  /** What a reader should know of it. */
  readonly notes?: readonly string[];
}

/** A series that cannot be forecast, as JSON tells it. */
export interface RefusedForecast {
  readonly id: string;
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}

/**
 * Forecasts of series, one after the other; one that cannot be forecast gives its error and the others go on.
 * @param processorTime Milliseconds that the processor has worked so far.
 */
export function* forecastRecords(
  records: Iterable<SeriesRecord | RefusedRecord>,
  options: RecordOptions,
  processorTime: () => number,
): Iterable<ForecastRecord | RefusedForecast> {
  for (const record of records) {
    try {
      if ("problem" in record) throw record.problem;
      const started = processorTime();
      const { method, mean, intervals, notes } = forecastOf(record, options);
      const ms = processorTime() - started;
      const [{ lower, upper }] = intervals as [ForecastInterval];
      yield {
        id: record.id,
        mean: [...mean],
        lo: [...lower],
        hi: [...upper],
        ms,
        method,
        ...(notes.length > 0 ? { notes: notes.map(({ text }) => text) } : {}),
      };
    } catch (error) {
      if (!(error instanceof FinanceError)) throw error;
      const { code, what, remedy } = error;
      yield { id: record.id, error: { code, message: what, remedy } };
    }
  }
}

function forecastOf(
  { id, series, season = 1, horizon }: SeriesRecord,
  options: RecordOptions,
): SeriesForecast {
  const ahead = options.horizon ?? horizon;
  if (ahead === undefined) {
    throw financeError("SERIES_FIELD", { place: `${id}, h`, value: "missing", needed: "a number" });
  }
  return forecastSeries(Float64Array.from(series.values as number[]), {
    method: options.method ?? "auto",
    season: options.season ?? season,
    horizon: ahead,
    levels: [options.level],
  });
}
