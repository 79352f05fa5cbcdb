import type { BudgetColumns, CommitmentColumns } from "../../core/cost/opportunities/OpportunityTables";
import type { Opportunity } from "../../core/cost/opportunities/Opportunity";
import type { DuplicatePayment } from "../../core/cost/search/DuplicatePayment";
import type { SplitPayment } from "../../core/cost/search/splitPayments";
import type { UnusualAmount } from "../../core/cost/search/unusualAmounts";
import type { PaymentsInput } from "../cost/CostReportInput";
import type { SearchSettings } from "./settings/SearchSettings";

/** A table beside the payments that opportunities were found in. */
export interface SearchedTable<Columns> {
  readonly columns: Columns;
  /** Row of the sheet, from 0, of each row of the columns. */
  readonly sheetRows: Int32Array;
  readonly digits: number;
}

/** Everything that the sheets of the report of opportunities are laid out from. */
export interface OpportunitiesInput extends PaymentsInput {
  readonly opportunities: readonly Opportunity[];
  readonly duplicates: readonly DuplicatePayment[];
  readonly splits: readonly SplitPayment[];
  readonly unusual: readonly UnusualAmount[];
  readonly commitments: SearchedTable<CommitmentColumns> | null;
  readonly budget: SearchedTable<BudgetColumns> | null;
  readonly settings: SearchSettings;
}
