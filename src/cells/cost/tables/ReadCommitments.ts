import type { CommitmentColumns } from "../../../core/cost/opportunities/OpportunityTables";
import type { Dimension } from "../../../core/table/dictionary";
import type { ReadRows } from "./ReadRows";

/** Orders placed, as their cells say them: of one currency, in minor units. */
export interface ReadCommitments extends ReadRows {
  readonly columns: CommitmentColumns;
  /** Budget line of each order; "" where it does not say, null where no order does. */
  readonly line: Dimension | null;
  /** Orders that no budget line answers for, and what they come to. */
  readonly withoutLine: { readonly rows: number; readonly minor: number };
}
