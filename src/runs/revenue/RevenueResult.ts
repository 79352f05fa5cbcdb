import type { LaidOutSheet } from "../../reports/revenue/LaidOutSheet";
import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import type { Finding } from "../../cells/problems";

/** A contract in a list that a user picks from; amounts in its own currency. */
export interface ContractSummary {
  readonly id: string;
  readonly customer: string;
  readonly currency: string | null;
  readonly allocated: number;
  readonly toDate: number;
  readonly obligations: number;
}

/** A figure of the front sheet. */
export interface SummaryFigure {
  readonly label: string;
  readonly amount: number;
  readonly sheet: string;
  /** Of an amount of the books, not a share. */
  readonly isMoney: boolean;
}

/** What a preview shows of a pack; amounts in major units. Plain data. */
export interface RevenueSummary {
  readonly period: string;
  readonly currency: string | null;
  readonly contracts: readonly ContractSummary[];
  readonly figures: readonly SummaryFigure[];
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly rowsRead: number;
  readonly leftOut: LeftOut;
  readonly findings: readonly Finding[];
  readonly inputHash: string;
}

/** A pack that has been computed and not yet written. */
export interface RevenueResult {
  readonly summary: RevenueSummary;
  readonly sheets: readonly LaidOutSheet[];
}
