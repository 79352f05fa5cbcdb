import type { AttributionReportInput } from "./AttributionReportInput";

/** What credit goes to, as headings name it: the segments of paths are channels, whatever their column is called. */
export function creditedBy({ source, by }: AttributionReportInput): string {
  return source.kind === "paths" ? "Channel" : by;
}
