import type { CostRun } from "./costReport";

/** What a run gave, as the command prints it. */
export function costJson({ preview, receipt, checks }: CostRun, durationMs: number) {
  const { summary } = preview.result;
  const { report, period, currency, figures, lines, rowsRead, leftOut, findings, inputHash } = summary;
  return {
    report,
    period,
    currency,
    sheets: receipt.sheets,
    figures,
    lines,
    rowsRead,
    leftOut,
    findings,
    compared: receipt.compared,
    checks,
    inputHash,
    durationMs,
  };
}
