import { labelFromCell } from "../../cells/labelFromCell";
import type { Finding } from "../../cells/problems";
import { closeLogReport } from "../../reports/revenue/closedPeriodsReport";
import { closeLogHeaders } from "../../reports/revenue/closed/closeLogColumns";
import { changedByHand } from "../../reports/revenue/closed/LogEntry";
import type { Workbook } from "../../workbook/Workbook";

/** What the log of closings says of figures that are no longer as they were stamped. */
export async function changedClosings(workbook: Workbook): Promise<readonly Finding[]> {
  const sheet = (await workbook.sheets()).find(({ mark }) => mark?.report === closeLogReport.report);
  const table = (await workbook.tables()).find((each) => each.sheet === sheet?.name);
  if (!sheet || !table) return [];
  const { columns, block } = table;
  const { values } = await workbook.read(sheet.name, block);
  const [status, period] = [columns.indexOf(closeLogHeaders.status), columns.indexOf(closeLogHeaders.period)];
  const periods = values.flatMap((row) =>
    row[status] === changedByHand ? [labelFromCell(row[period] ?? null)] : [],
  );
  if (periods.length === 0) return [];
  const text = `Closed figures of ${periods.join(", ")} are not as they were stamped: see ${sheet.name}. Put them back, or re-open the period.`;
  return [{ code: "CLOSED_CHANGED", text, rows: periods.length, cell: null }];
}
