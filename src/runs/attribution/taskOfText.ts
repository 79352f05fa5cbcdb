import { attributionTables, type AttributionTable } from "../../cells/attribution/attributionTables";
import { columnsOf, type TableSpec } from "../../cells/table/TableSpec";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { TypedTable } from "../../cells/typedTable";
import type { ReportRun } from "../../reports/frame/ReportRun";
import type { AttributionRunOptions } from "./AttributionRunOptions";
import type { AttributionTask } from "./AttributionTask";

/** A task over one table of a text file, whose cells stand where the file has them. */
export function taskOfText(
  kind: AttributionTable,
  { headers, rows, findings, origin }: TypedTable,
  options: AttributionRunOptions,
  stamp: Pick<ReportRun, "id" | "time" | "version">,
): AttributionTask {
  const { name: sheet, headerRow: top } = origin!;
  const lastRow = top + rows.length;
  const block = { top, left: 0, bottom: lastRow, right: headers.length - 1 };
  const grid: RangeGrid = { sheet, block, values: [headers, ...rows], merged: [] };
  const spec: TableSpec<string> = attributionTables[kind];
  const columns = new Map(
    [...columnsOf(headers, spec)].map(([role, column]) => [role, { header: headers[column]!, column }]),
  );
  return {
    report: "check",
    grids: { [kind]: grid },
    tables: { [kind]: { sheet, table: null, firstRow: top + 1, lastRow, columns, headers } },
    options,
    dateSystem: 1900,
    run: { ...stamp, request: JSON.stringify(options) },
    priors: new Map(),
    earlier: findings,
  };
}
