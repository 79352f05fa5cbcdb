import type { ForecastMethod } from "../../core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import { readyLine } from "../../core/planning/forecast/readyLine";
import type { ForecastInterval } from "../../core/planning/forecast/SeriesForecast";
import { periodName } from "../../core/planning/series/periodName";
import { seriesProblem } from "./seriesProblem";
import type { RefusedRecord, SeriesRecord } from "./SeriesRecord";
import { usualLengths } from "./usualLengths";

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
  /** Names of the periods ahead; omitted where they are only numbered. */
  readonly periods?: readonly string[];
  /** As a reader knows it. */
  readonly method: string;
  /** What a reader should know of it. */
  readonly notes?: readonly string[];
}

/**
 * Forecasts of series, one after the other; one that cannot be forecast gives its error and the others go on.
 * @param processorTime Milliseconds that the processor has worked so far.
 */
export function* forecastRecords(
  records: Iterable<SeriesRecord | RefusedRecord>,
  options: RecordOptions,
  processorTime: () => number,
): Iterable<ForecastRecord | RefusedRecord> {
  for (const record of records) {
    try {
      yield "error" in record ? record : forecastOf(record, options, processorTime);
    } catch (error) {
      yield { id: record.id, error: seriesProblem(error) };
    }
  }
}

function forecastOf(
  { id, series, ...own }: SeriesRecord,
  options: RecordOptions,
  processorTime: () => number,
): ForecastRecord {
  const horizon = options.horizon ?? own.horizon ?? usualLengths[series.calendar.step].horizon;
  const started = processorTime();
  const { history, season, notes } = readyLine(series, options.season ?? own.season ?? null);
  const forecast = forecastSeries(history, {
    method: options.method ?? "auto",
    season,
    horizon,
    levels: [options.level],
  });
  const ms = processorTime() - started;
  const [{ lower, upper }] = forecast.intervals as [ForecastInterval];
  const { calendar, values } = series;
  const texts = [...notes, ...forecast.notes].map(({ text }) => text);
  return {
    id,
    mean: [...forecast.mean],
    lo: [...lower],
    hi: [...upper],
    ms,
    ...(calendar.first === null
      ? {}
      : { periods: Array.from(forecast.mean, (_, step) => periodName(calendar, values.length + step)) }),
    method: forecast.method,
    ...(texts.length > 0 ? { notes: texts } : {}),
  };
}
