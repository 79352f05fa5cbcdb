import { costFlows, type CostRun } from "../../runs/cost/costReport";
import type { CostRunOptions } from "../../runs/cost/CostRunOptions";
import type { CostReport } from "../../runs/cost/CostTask";
import type { ActionControl } from "../shell/Actions";
import type { PaneMessage } from "../shell/PaneMessage";
import { costContext } from "./costContext";
import { isDayOrder } from "./isDayOrder";

/**
 * Writes a report of cost, opportunities, savings or budget again as it was asked for.
 * @returns What to say instead where dates have to be confirmed first: nothing is written then.
 */
export async function rerunCost(
  control: ActionControl,
  report: CostReport,
  options: CostRunOptions,
): Promise<CostRun | PaneMessage> {
  const context = await costContext(control);
  const flow = costFlows[report];
  const computed = await flow.preview(context, options);
  try {
    const { findings } = computed.result.summary;
    const open = options.dayOrder === undefined ? findings.filter(isDayOrder) : [];
    if (open.length === 0) return await flow.write(context, computed);
    return {
      intent: "warning",
      title: "Nothing was written: dates written as text read two ways.",
      next: "Preview, look how they are read, and confirm it or choose their order.",
      details: open.map(({ text }) => text),
    };
  } finally {
    computed.result.release();
  }
}
