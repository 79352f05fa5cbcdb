import type { ReadInitiatives } from "../../cells/cost/tables/ReadInitiatives";
import type { ReadMeasurements } from "../../cells/cost/tables/ReadMeasurements";
import type { Finding } from "../../cells/problems";
import type { CostGrids, CostSources } from "../cost/CostReportInput";
import type { FramedReport } from "../cost/MoneyFrame";
import type { PriorSheet } from "../PriorSheet";
import type { TrackedInitiative } from "./trackedInitiatives";
import type { MeasuredSaving } from "./validation/measuredSavings";

/** Everything that the sheets of the savings report are laid out from; amounts in minor units of `digits`. */
export interface SavingsInput extends FramedReport {
  readonly read: ReadInitiatives;
  readonly measurements: ReadMeasurements | null;
  readonly tracked: readonly TrackedInitiative[];
  readonly measured: readonly MeasuredSaving[];
  readonly tables: CostSources;
  readonly grids: CostGrids;
  readonly findings: readonly Finding[];
  readonly priors: ReadonlyMap<string, PriorSheet>;
}
