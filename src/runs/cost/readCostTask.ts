import type { FoundTable } from "../../cells/table/FoundTable";
import type { WantedTables } from "../../cells/table/WantedTable";
import { findTables } from "../findTables";
import type { RunContext } from "../varianceReport";
import { costReportTables } from "./costReportTables";
import type { CostRunOptions } from "./CostRunOptions";
import type { CostPlaces, CostReport, CostTask } from "./CostTask";
import { opportunitiesSheet } from "./opportunities/opportunitiesSheet";
import { priorCostSheets } from "./priorCostSheets";

/** What is read, and from where. */
export type CostSource = Pick<RunContext, "workbook" | "stamp" | "findings">;

/**
 * Reads the tables of a report out of a workbook, and what the user typed into the report.
 * @throws TABLE_NOT_FOUND and what else `findTables` throws.
 */
export async function readCostTask(
  { workbook, stamp, findings: met = [] }: CostSource,
  report: CostReport,
  options: CostRunOptions,
): Promise<CostTask> {
  const wanted: WantedTables = costReportTables[report];
  const { tables, findings } = await findTables(workbook, wanted, options.tables);
  const typed = await priorCostSheets(workbook, report);
  const found = Object.entries<FoundTable | undefined>(tables).flatMap(([kind, table]) =>
    table ? [[kind, table] as const] : [],
  );
  return {
    report,
    grids: Object.fromEntries(found.map(([kind, { grid }]) => [kind, grid])),
    tables: Object.fromEntries(
      found.map(([kind, { sheet, table, firstRow, lastRow, bottom, columns }]) => [
        kind,
        { sheet, table, firstRow, lastRow, columns, ...(bottom === undefined ? {} : { bottom }) },
      ]),
    ) as CostPlaces,
    options,
    dateSystem: workbook.dateSystem,
    run: { ...stamp, request: JSON.stringify(options) },
    priors: typed.priors,
    opportunitiesSheet: report === "cost" ? await opportunitiesSheet(workbook) : null,
    earlier: [...met, ...findings, ...typed.findings],
  };
}
