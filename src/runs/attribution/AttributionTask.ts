import type { AttributionTable, RoleOfAttribution } from "../../cells/attribution/attributionTables";
import type { Finding } from "../../cells/problems";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { DateSystem } from "../../cells/serialDate";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { ReportRun } from "../../reports/frame/ReportRun";
import type { PriorSheet } from "../../reports/PriorSheet";
import type { AttributionRunOptions } from "./AttributionRunOptions";

/** Where the tables stand; one that was not found is not there. */
export type AttributionPlaces = {
  readonly [Table in AttributionTable]?: SourceTable<RoleOfAttribution<Table>> & {
    /** Headers of all its columns, in order: what touches may be told apart by. */
    readonly headers: readonly string[];
  };
};

/** Everything that a computation needs, as plain data: it can be handed to a worker. */
export interface AttributionTask {
  /** "check" reads and checks, and lays out nothing. */
  readonly report: "check" | "attribution" | "campaigns";
  /** The cells of each table, headers included. There is a touch log or a table of paths; where both, the log is read. */
  readonly grids: Readonly<Partial<Record<AttributionTable, RangeGrid>>>;
  readonly tables: AttributionPlaces;
  readonly options: AttributionRunOptions;
  readonly dateSystem: DateSystem;
  readonly run: Omit<ReportRun, "inputHash" | "source">;
  /** What the user had typed into our sheets, by report. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly earlier: readonly Finding[];
}
