import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { runRevenueReport, type RevenueRun } from "../../runs/revenue/revenueReport";
import type { ActionControl } from "../shell/Actions";
import { revenueContext } from "./revenueContext";

/** Writes a pack again as it was asked for. */
export async function rerunPack(control: ActionControl, options: RevenueOptions): Promise<RevenueRun> {
  return runRevenueReport(await revenueContext(control), options);
}
