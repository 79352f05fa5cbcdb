import type { BudgetColumns } from "../../../core/cost/opportunities/OpportunityTables";
import type { Dimension } from "../../../core/table/dictionary";
import type { ReadRows } from "./ReadRows";

/** Budget beside actual as their cells say them, one row for a line and a period: of one currency, in minor units. */
export interface ReadBudget extends ReadRows {
  /** Days are the ends of periods: a day stands for its month. */
  readonly columns: BudgetColumns;
  /** Day numbers of the starts of the periods. */
  readonly starts: Int32Array;
  readonly costCentre: Dimension | null;
  /** Account types as the cells say them; null without the column. */
  readonly type: Dimension | null;
  readonly owner: Dimension | null;
  /** Budgeted cost of the work done, in minor units; null without the column. */
  readonly earned: Float64Array | null;
  /** Whether a row's cell of the actual (1), and of the budget, says anything: a month to come has no actual. */
  readonly hasActual: Uint8Array;
  readonly hasBudget: Uint8Array;
}
