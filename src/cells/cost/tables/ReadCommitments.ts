import type { CommitmentColumns } from "../../../core/cost/opportunities/OpportunityTables";
import type { ReadRows } from "./ReadRows";

/** Orders placed, as their cells say them: of one currency, in minor units. */
export interface ReadCommitments extends ReadRows {
  readonly columns: CommitmentColumns;
  /** Orders that no budget line answers for, and what they come to. */
  readonly withoutLine: { readonly rows: number; readonly minor: number };
}
