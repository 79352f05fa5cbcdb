import type { AttributionRun } from "./attributionReport";

/** A report of attribution or of campaigns as JSON tells it. */
export function attributionJson({ preview, receipt, checks }: AttributionRun, durationMs: number) {
  const { checks: checked, sheets: _, ...said } = preview.result.summary;
  return {
    ...said,
    campaigns: said.campaigns.map(({ interval, ...campaign }) => ({
      ...campaign,
      interval: interval && { low: endOf(interval.low), high: endOf(interval.high) },
    })),
    sheets: receipt.sheets,
    compared: receipt.compared,
    touchChecks: checked,
    checks,
    durationMs,
  };
}

/** JSON knows no infinity: an end that is not there is null. */
function endOf(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}
