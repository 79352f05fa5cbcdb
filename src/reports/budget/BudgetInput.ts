import type { ReadBudget } from "../../cells/cost/tables/ReadBudget";
import type { ReadCommitments } from "../../cells/cost/tables/ReadCommitments";
import type { ReadTargets } from "../../cells/cost/tables/ReadTargets";
import type { Finding } from "../../cells/problems";
import type { DateSystem } from "../../cells/serialDate";
import type { CostGrids, CostSources } from "../cost/CostReportInput";
import type { FramedReport } from "../cost/MoneyFrame";
import type { PriorSheet } from "../PriorSheet";
import type { BudgetTime } from "./BudgetTime";

/** Everything that the sheets of the budget tracker are laid out from. */
export interface BudgetInput extends FramedReport {
  readonly budget: ReadBudget;
  readonly orders: ReadCommitments | null;
  readonly targets: ReadTargets | null;
  readonly tables: CostSources;
  readonly grids: CostGrids;
  readonly time: BudgetTime;
  readonly findings: readonly Finding[];
  readonly dateSystem: DateSystem;
  readonly priors: ReadonlyMap<string, PriorSheet>;
}
