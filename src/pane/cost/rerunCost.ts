import { costFlows, type CostRun } from "../../runs/cost/costReport";
import type { CostRunOptions } from "../../runs/cost/CostRunOptions";
import type { CostReport } from "../../runs/cost/CostTask";
import type { ActionControl } from "../shell/Actions";
import { costContext } from "./costContext";

/** Writes a report of cost, opportunities, savings or budget again as it was asked for. */
export async function rerunCost(
  control: ActionControl,
  report: CostReport,
  options: CostRunOptions,
): Promise<CostRun> {
  return costFlows[report].run(await costContext(control), options);
}
