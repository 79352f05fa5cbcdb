import type { DateSystem } from "../../cells/serialDate";
import type { Finding } from "../../cells/problems";
import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import type { ReadContract } from "../../cells/recognition/contracts/ReadContract";
import type { ContractFigures } from "../../core/revenue/reporting/contractFigures";
import type { PackTime } from "../../core/revenue/reporting/packTime";
import type { PlanTarget } from "../../cells/plan/readPlanTargets";
import type { PriorSheet } from "../PriorSheet";
import type { ReportRun } from "../frame/ReportRun";
import type { PackGrids, PackTables } from "./PackTables";

/** A contract as it was read, and what the pack shows of it. */
export interface PackContract {
  readonly read: ReadContract;
  readonly figures: ContractFigures;
}

/** A column of the contracts or of their obligations by which revenue is told apart. */
export interface Dimension {
  readonly header: string;
  readonly of: "contract" | "obligation";
}

/** The currency in which a pack adds up. */
export interface Books {
  /** ISO 4217, or null where the tables state none. */
  readonly currency: string | null;
  readonly digits: number;
}

/** Everything that the sheets of a pack are laid out from. */
export interface RevenueReportInput {
  readonly time: PackTime;
  readonly books: Books;
  readonly contracts: readonly PackContract[];
  readonly dimensions: readonly Dimension[];
  /** Where the tables stand, and what was read of them. */
  readonly tables: PackTables;
  readonly grids: PackGrids;
  readonly leftOut: LeftOut;
  /** Targets by line; none where there is no plan. */
  readonly plan: readonly PlanTarget[];
  readonly entity: string;
  readonly findings: readonly Finding[];
  readonly dateSystem: DateSystem;
  /** What the user had typed into the sheets that these replace, by what their marks say. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly run: ReportRun;
  readonly limits: PackLimits;
}

export interface PackLimits {
  /** Rows of a sheet before another one is begun. */
  readonly rowsPerSheet: number;
  /** Month figures that are written as formulas where one can say them; with more of them all are values. */
  readonly liveMonthFigures: number;
}
