import { plainSheet } from "../../plainSheet";
import { absoluteRange, block, relative, SheetBuilder } from "../../SheetBuilder";
import type { SheetModel } from "../../SheetModel";
import { closeLogReport } from "../closedPeriodsReport";
import type { ClosedRow } from "./ClosedRow";
import { headerOfLog, logAt, logShown } from "./closeLogColumns";
import { changedByHand, type LogEntry } from "./LogEntry";
import { LogRows } from "./LogRows";

const headings = 3;
const tolerance = { row: 1, column: 3 };

/**
 * The log of what was closed and re-opened, by whom: each closing with what it stamped, beside what its rows in the table of
 * closed periods say now.
 * @param entries At least one, the oldest first.
 * @param pages How many sheets the table has.
 */
export function closeLogSheet(
  entries: readonly LogEntry[],
  rows: readonly ClosedRow[],
  pages: number,
  runId: string,
): SheetModel {
  const { report, name, table } = closeLogReport;
  const sheet = new SheetBuilder(name);
  const last = headings + entries.length;
  const statuses = absoluteRange(logAt.status, headings + 1, last);
  sheet.formula(
    0,
    0,
    `IF(COUNTIF(${statuses},"${changedByHand}")=0,"All closed periods stand as they were closed.","Closed periods were changed by hand.")`,
    { look: "message" },
  );
  sheet.value(tolerance.row, 0, "Revenue and fingerprint may differ by", { look: "caption" });
  sheet.value(tolerance.row, tolerance.column, 0.0005, { look: "input" });
  sheet.name("FO_TOLERANCE", tolerance.row, tolerance.column);
  for (const { column, header } of logShown) {
    sheet.value(headings, logAt[column], header, headerOfLog(column));
  }
  const writer = new LogRows(sheet, entries, rows, pages, headings + 1);
  entries.forEach((_, index) => writer.write(index));
  const status = relative(headings + 1, logAt.status);
  return {
    ...plainSheet,
    report,
    name,
    rows: sheet.rows(),
    names: sheet.names,
    rowHeights: { 0: 24 },
    columns: logShown.map(({ width }) => ({ width })),
    freezeAt: { row: headings + 1, column: 4 },
    gridlines: false,
    tables: [
      {
        name: table,
        block: block(headings, 0, last, logShown.length - 1),
        columns: logShown.map(({ header }) => header),
      },
    ],
    conditionalFormats: [
      {
        kind: "formula",
        block: block(headings + 1, logAt.status, last, logAt.status),
        formula: `=${status}="${changedByHand}"`,
        tone: "alert",
      },
    ],
    print: { landscape: true, titleRows: [headings, headings], footer: "&P / &N   &F" },
    mark: { report, version: 1, runId, message: null, inputs: [] },
  };
}
