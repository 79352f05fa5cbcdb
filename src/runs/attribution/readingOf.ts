import type { DateSystem } from "../../cells/serialDate";
import type { AttributionRunOptions } from "./AttributionRunOptions";

/** How cells of tables are read. */
export function readingOf({ dayOrder, leaveOutBad = false }: AttributionRunOptions, system: DateSystem) {
  return { system, leaveOutBad, ...(dayOrder === undefined ? {} : { dayOrder }) };
}
