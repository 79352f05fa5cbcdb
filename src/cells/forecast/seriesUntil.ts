import type { TimeSeries } from "../../core/planning/series/TimeSeries";
import { withoutEndGaps } from "./withoutEndGaps";

/** What was known of a series after its first `count` periods. */
export function seriesUntil({ calendar, values }: TimeSeries, count: number): TimeSeries {
  return { calendar, values: withoutEndGaps(values.slice(0, count)).values };
}
