import type { RangeGrid } from "../../src/cells/RangeGrid";
import type { ContractGrids } from "../../src/cells/recognition/contracts/contractTables";
import { sampleContracts } from "../../src/runs/revenue/sampleContracts";
import { sampleGrid, sampleGrids } from "../../src/runs/revenue/sample/sampleGrids";
import { sampleContractsXlsx } from "../../tools/sampleContractsXlsx";

/** A book of contracts of every kind, most of them subscriptions. */
interface SeededContracts {
  readonly grids: ContractGrids;
  /** Targets by product: a year for 2024, quarters for 2025, months for 2026. */
  readonly plan: RangeGrid;
  /** Bytes of a workbook with a table on each sheet. */
  xlsx(): Promise<Uint8Array>;
}

/**
 * Any number of contracts from 2024 to 2026 in euros and dollars, with about two obligations each; the same for the same
 * seed. Changes that stand as rows come on top.
 */
export function seededContracts(contracts: number, seed: number): SeededContracts {
  const tables = sampleContracts({ contracts, seed });
  return {
    grids: sampleGrids(tables),
    plan: sampleGrid(tables, "PlanTargets"),
    xlsx: () => sampleContractsXlsx(tables),
  };
}
