import { readPlanTargets, type PlanTarget } from "../../cells/plan/readPlanTargets";
import { RowProblems } from "../../cells/table/RowProblems";
import type { RevenueTask } from "./revenueComputation";

/**
 * The targets of the plan; none where there is no plan.
 * @throws DATA_REFUSED with each cell that cannot be read.
 */
export function planOf({ grids, dateSystem, options }: RevenueTask, digits: number): readonly PlanTarget[] {
  if (!grids.plan) return [];
  const problems = new RowProblems("the plan targets");
  const targets = readPlanTargets(grids.plan, { system: dateSystem, ...options }, digits, problems);
  problems.refuse();
  return targets;
}
