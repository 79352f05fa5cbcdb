import { useCallback } from "react";
import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import { seriesPlaces, type SeriesPlaces } from "../../runs/forecast/seriesPlaces";
import type { Workbook } from "../../workbook/Workbook";
import { useWorkbookReading } from "../useWorkbookReading";

/** Choices that say what is read. */
export type Reading = Pick<
  ForecastOptions,
  "tables" | "where" | "period" | "by" | "value" | "duplicates" | "fiscalYearStart"
>;

/** Where history and plan stand. */
export function useSeriesPlaces(reading: Reading): SeriesPlaces | null {
  const asked = JSON.stringify(reading);
  return useWorkbookReading(
    useCallback((workbook: Workbook) => seriesPlaces(workbook, JSON.parse(asked) as Reading), [asked]),
  );
}
