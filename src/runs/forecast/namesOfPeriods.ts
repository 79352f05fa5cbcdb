import { periodName } from "../../core/planning/series/periodName";
import type { ForecastPreview } from "./forecastReport";

/** Names of the periods of a preview, by their position in its calendar. */
export function namesOfPeriods({ input: { calendar } }: ForecastPreview): (position: number) => string {
  return (position) => periodName(calendar, position);
}
