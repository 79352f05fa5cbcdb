import type { CostTable, RoleOfCost } from "../../cells/cost/tables/costTables";
import type { Finding } from "../../cells/problems";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { DateSystem } from "../../cells/serialDate";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { ReportRun } from "../../reports/frame/ReportRun";
import type { PriorSheet } from "../../reports/PriorSheet";
import type { CostRunOptions } from "./CostRunOptions";
import type { OpportunitiesSheet } from "./opportunities/opportunitiesSheet";

export type CostReport = "cost" | "opportunities" | "savings" | "budget";

/** Where the tables stand; one that was not found is not there. */
export type CostPlaces = { readonly [Table in CostTable]?: SourceTable<RoleOfCost<Table>> };

/** Everything that a computation needs, as plain data: it can be handed to a worker. */
export interface CostTask {
  readonly report: CostReport;
  /** The cells of each table, headers included. */
  readonly grids: Readonly<Partial<Record<CostTable, RangeGrid>>>;
  readonly tables: CostPlaces;
  readonly options: CostRunOptions;
  readonly dateSystem: DateSystem;
  readonly run: Omit<ReportRun, "inputHash" | "source">;
  /** What the user had typed into our sheets, by report. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  /** For the cost report, which lists what that one found: where it stands beside it; null where it does not. */
  readonly opportunitiesSheet: OpportunitiesSheet | null;
  readonly earlier: readonly Finding[];
}
