import type { ClosingContext } from "../../runs/revenue/closePeriod";
import type { RevenueContext } from "../../runs/revenue/revenueReport";
import { runContext } from "../runContext";
import type { ActionControl } from "../shell/Actions";

/** What a run over contracts gets from the pane. */
export async function revenueContext(control: ActionControl): Promise<RevenueContext> {
  const { compute: _ofVariance, ...context } = runContext(control);
  const revenue = await control.services.revenue?.();
  return { ...context, ...(revenue ? { compute: revenue.pack } : {}) };
}

/** What the closing of a month gets. */
export async function closingContext(control: ActionControl): Promise<ClosingContext> {
  const { compute: _ofVariance, ...context } = runContext(control);
  const revenue = await control.services.revenue?.();
  return { ...context, ...(revenue ? { compute: revenue.closing } : {}) };
}
