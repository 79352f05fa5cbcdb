import type { CostTable } from "../../cells/cost/tables/costTables";
import { neededHeaders } from "../../cells/table/tableFit";
import type { WantedTables } from "../../cells/table/WantedTable";
import type { Workbook } from "../../workbook/Workbook";
import { tablePlaces, type TablePlaces } from "../tablePlaces";
import { costPlaces } from "./costPlaces";
import { costReportTables } from "./costReportTables";
import type { CostRunOptions } from "./CostRunOptions";
import type { CostReport } from "./CostTask";

const reportOfMain = { payments: "cost", budget: "budget", initiatives: "savings" } as const;

/** A report, and where its tables stand. */
export interface ReportPlaces extends TablePlaces<CostTable> {
  readonly report: CostReport;
  /** The table without which there is no report, and the columns it needs; null where it was found. */
  readonly missing: { readonly name: string; readonly headers: readonly string[] } | null;
}

/**
 * Where the tables of a report stand.
 * @param report When null, the one that the tables of the workbook are for.
 */
export async function reportPlaces(
  workbook: Workbook,
  report: CostReport | null,
  tables: CostRunOptions["tables"],
): Promise<ReportPlaces> {
  const meant = report ?? (await likeliestReport(workbook));
  const wanted: WantedTables = costReportTables[meant];
  const found = await tablePlaces(workbook, wanted, tables);
  const missing = found.places.find(({ needed, taken }) => needed && !taken);
  return {
    ...(found as TablePlaces<CostTable>),
    report: meant,
    missing: missing ? { name: missing.name, headers: neededHeaders(wanted[missing.kind]!) } : null,
  };
}

async function likeliestReport(workbook: Workbook): Promise<CostReport> {
  const [first] = await costPlaces(workbook);
  return first ? reportOfMain[first.kind] : "cost";
}
