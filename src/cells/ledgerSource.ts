import type { LedgerRole, LedgerScenario } from "./ledgerColumns";
import type { PeriodKind } from "./periodColumn";
import type { DateSystem } from "./serialDate";
import type { StoredAs } from "./signConvention";
import type { SourceTable } from "./table/SourceTable";

/** Where a ledger was read from, and how its cells are meant. */
export interface LedgerSource extends SourceTable<LedgerRole> {
  /** Long form: the labels of the scenario column by scenario; wide form: null. */
  readonly scenarioLabels: ReadonlyMap<LedgerScenario, readonly string[]> | null;
  readonly periodKind: PeriodKind | null;
  readonly dateSystem: DateSystem;
  readonly storedAs: StoredAs;
}
