import type { RevenueContext } from "../../runs/revenue/revenueReport";
import { runContext } from "../runContext";
import type { ActionControl } from "../shell/Actions";

/** What a run over contracts gets from the pane. */
export function revenueContext(control: ActionControl): RevenueContext {
  const { workbook, stamp, onProgress, signal } = runContext(control);
  const { computeRevenue } = control.services;
  return {
    workbook,
    stamp,
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
    ...(computeRevenue ? { compute: computeRevenue } : {}),
  };
}
