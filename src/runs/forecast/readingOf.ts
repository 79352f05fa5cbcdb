import type { findSeries } from "./findSeries";
import type { ForecastOptions } from "./ForecastOptions";

/** What of the options says how tables are read. */
export function readingOf({
  fiscalYearStart,
  period,
  by,
  value,
  where,
  duplicates,
}: ForecastOptions): Parameters<typeof findSeries>[2] {
  return {
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
    ...(value === undefined ? {} : { value }),
    ...(where === undefined ? {} : { where }),
    ...(duplicates === undefined ? {} : { duplicates }),
  };
}
