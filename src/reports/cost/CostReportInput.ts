import type { CostTable, RoleOfCost } from "../../cells/cost/tables/costTables";
import type { ReadBases } from "../../cells/cost/tables/ReadBases";
import type { ReadPayments } from "../../cells/cost/tables/ReadPayments";
import type { Finding } from "../../cells/problems";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { DateSystem } from "../../cells/serialDate";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { OverheadMethod } from "../../core/cost/overhead/ServiceCentre";
import type { NearSuppliers } from "../../core/cost/search/NearSupplier";
import type { Period } from "../../core/dates/period";
import type { AmountColumn } from "../../core/table/amountColumn";
import type { Dimension } from "../../core/table/dictionary";
import type { ListedOpportunity } from "../opportunities/listedOpportunities";
import type { ReportRun } from "../frame/ReportRun";
import type { PriorSheet } from "../PriorSheet";
import type { CostTime } from "./CostTime";

/** Where the tables stand; one that was not found is not there. */
export type CostSources = { readonly [Table in CostTable]?: SourceTable<RoleOfCost<Table>> };

export type CostGrids = Readonly<Partial<Record<CostTable, RangeGrid>>>;

/** What a report that begins at payments is laid out from. */
export interface PaymentsInput {
  readonly payments: ReadPayments;
  /** Which spellings are one supplier. */
  readonly suppliers: NearSuppliers;
  readonly tables: CostSources;
  readonly grids: CostGrids;
  readonly time: CostTime;
  readonly entity: string;
  readonly findings: readonly Finding[];
  readonly dateSystem: DateSystem;
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly run: ReportRun;
}

/** Everything that the sheets of the cost report are laid out from. */
export interface CostReportInput extends PaymentsInput {
  /** Null without a table of it. */
  readonly budget: PlannedCost | null;
  readonly orders: OpenOrders | null;
  readonly overhead: SharedOverhead | null;
  readonly found: FoundSavings;
}

/** Which cost centres work for others, and how their cost is shared out. */
export interface SharedOverhead {
  readonly bases: ReadBases;
  readonly method: OverheadMethod;
}

/** What the search of the report of opportunities finds in the same tables. */
export interface FoundSavings {
  readonly listed: readonly ListedOpportunity[];
  /** Months of the payments that were searched. */
  readonly period: Period;
  /** What was not looked for, in a sentence; "" where everything was. */
  readonly notSearched: string;
  /** Name of the sheet of opportunities, whose thresholds count; null where there is none. */
  readonly sheet: string | null;
}

/** What is planned, one row a line and a period; amounts in minor units of the report's currency. */
export interface PlannedCost {
  readonly line: Dimension;
  readonly costCentre: Dimension | null;
  readonly owner: Dimension | null;
  /** Day numbers, each in the period of its row. */
  readonly days: Int32Array;
  readonly amount: AmountColumn;
  /** Row of the sheet, from 0, of each. */
  readonly sheetRows: Int32Array;
}

/** What is ordered and not yet invoiced, one row an open order. */
export interface OpenOrders {
  /** What the order is for, as its table calls it: a cost centre or a category. */
  readonly line: Dimension;
  /** Minor units, never below 0. */
  readonly open: Float64Array;
}
