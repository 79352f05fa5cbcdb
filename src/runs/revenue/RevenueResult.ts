import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import type { Finding } from "../../cells/problems";
import type { ReportResult, SummarySheet } from "../worker/ReportResult";
import type { WorkControl } from "../WorkerTalk";
import type { ContractExplanation } from "./explain/ContractExplanation";
import type { RevenueTask } from "./revenueComputation";

/** A contract in a list that a user picks from; amounts in its own currency. */
export interface ContractSummary {
  readonly id: string;
  readonly customer: string;
  readonly currency: string | null;
  /** Decimals of its amounts. */
  readonly digits: number;
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
  readonly sheets: readonly SummarySheet[];
  readonly rowsRead: number;
  readonly leftOut: LeftOut;
  readonly findings: readonly Finding[];
  readonly inputHash: string;
}

/** A pack that has been computed and not yet written, wherever it is kept. */
export interface RevenueResult extends ReportResult<RevenueSummary> {
  /**
   * Why the figures of a contract are what they are.
   * @throws CONTRACT_UNKNOWN for one that is not in the pack.
   */
  readonly explain: (contract: string) => Promise<ContractExplanation>;
}

/** Computes a pack here or elsewhere, such as in a worker, so that a page stays alive meanwhile. */
export type ComputeRevenue = (task: RevenueTask, control: WorkControl) => Promise<RevenueResult>;
