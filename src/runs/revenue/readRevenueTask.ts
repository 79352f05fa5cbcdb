import { maxRows } from "../../cells/address";
import type { PackGrids, PackTables } from "../../reports/revenue/PackTables";
import type { PackLimits } from "../../reports/revenue/RevenueReportInput";
import { findTables } from "../findTables";
import type { RunContext } from "../varianceReport";
import { changedClosings } from "./changedClosings";
import { closedPages } from "./closedPages";
import type { RevenueTask } from "./revenueComputation";
import type { RevenueOptions } from "./RevenueOptions";
import { revenueTables } from "./revenueTables";

/** What is read, and from where. */
export interface RevenueSource extends Pick<RunContext, "workbook" | "stamp" | "findings"> {
  /** Those of a sheet when omitted. */
  readonly limits?: PackLimits;
}

export const sheetLimits: PackLimits = { rowsPerSheet: maxRows, liveMonthFigures: 30_000 };

/**
 * Reads the tables of contracts out of a workbook.
 * @throws TABLE_NOT_FOUND and what else `findTables` throws.
 */
export async function readRevenueTask(
  { workbook, stamp, findings: met = [], limits = sheetLimits }: RevenueSource,
  options: RevenueOptions,
): Promise<RevenueTask> {
  const { tables, findings } = await findTables(workbook, revenueTables, options.tables);
  const found = Object.entries(tables).flatMap(([kind, table]) => (table ? [[kind, table] as const] : []));
  const grids = Object.fromEntries(found.map(([kind, { grid }]) => [kind, grid])) as unknown as PackGrids;
  return {
    grids: grids.closed ? { ...grids, closed: await closedPages(workbook, grids.closed) } : grids,
    tables: Object.fromEntries(
      found.map(([kind, { sheet, table, firstRow, lastRow, columns }]) => [
        kind,
        { sheet, table, firstRow, lastRow, columns },
      ]),
    ) as PackTables,
    options,
    dateSystem: workbook.dateSystem,
    run: { ...stamp, request: JSON.stringify(options) },
    priors: new Map(),
    earlier: [...met, ...findings, ...(await changedClosings(workbook))],
    limits,
  };
}
