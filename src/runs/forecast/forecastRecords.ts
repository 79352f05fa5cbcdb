import { FinanceError, financeError } from "../../core/errors/financeError";
import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import type { RefusedRecord, SeriesRecord } from "./SeriesRecord";

export interface RecordOptions {
  /** Share that the intervals are to cover, above 0 and below 1. */
  readonly level: number;
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
      const { mean, lower, upper } = forecastOf(record, options);
      const ms = processorTime() - started;
      yield { id: record.id, mean: [...mean], lo: [...lower], hi: [...upper], ms };
    } catch (error) {
      if (!(error instanceof FinanceError)) throw error;
      const { code, what, remedy } = error;
      yield { id: record.id, error: { code, message: what, remedy } };
    }
  }
}

function forecastOf(record: SeriesRecord, options: RecordOptions) {
  const { id, series } = record;
  const season = options.season ?? record.season ?? 1;
  const horizon = options.horizon ?? record.horizon;
  const needed = "a whole number from 1 on";
  if (horizon === undefined)
    throw financeError("SERIES_FIELD", { place: `${id}, h`, value: "missing", needed });
  const { mean, intervals } = forecastSeries(Float64Array.from(series.values as number[]), {
    method: "auto",
    season,
    horizon,
    levels: [options.level],
  });
  const { lower, upper } = intervals[0]!;
  return { mean, lower, upper };
}
