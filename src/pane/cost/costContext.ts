import type { CostContext } from "../../runs/cost/costReport";
import { runContext } from "../runContext";
import type { ActionControl } from "../shell/Actions";

/** What a run of a report of cost gets from the pane. */
export async function costContext(control: ActionControl): Promise<CostContext> {
  const { compute: _ofVariance, ...context } = runContext(control);
  const compute = await control.services.cost?.();
  return { ...context, ...(compute ? { compute } : {}) };
}
