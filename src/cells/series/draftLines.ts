import { FinanceError, financeError } from "../../core/errors/financeError";
import { amountProblem } from "../amountCells";
import { distinctHeaders } from "../distinctHeaders";
import { columnName } from "../address";
import { placeOf } from "../place";
import { Problems } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import { isBlankCell, isTotalWord } from "../totalRows";
import { LineDraft } from "./LineDraft";
import { LinesOfRows } from "./LinesOfRows";
import { rowStamps } from "./rowStamps";
import type { SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";
import type { SeriesRow } from "./seriesRows";
import type { StampAxis } from "./StampAxis";

/**
 * The lines of a table with their observations, in the order in which they come. A cell that cannot be read is a problem of
 * its line.
 * @throws DATA_REFUSED, DATE_UNREADABLE, DATE_AMBIGUOUS, CELL_EMPTY, CELL_ERROR for a period that all lines share.
 */
export function draftLines(
  grid: RangeGrid,
  layout: SeriesLayout,
  rows: readonly SeriesRow[],
  axis: StampAxis,
  options: SeriesOptions,
): readonly LineDraft[] {
  const { sheet, block } = grid;
  const { values, periods } = layout;
  const cells = rows.map((row) => row.cells);
  const stampOf = periods && rowStamps(grid, periods, cells, options);
  const periodColumn = periods === null ? 0 : "column" in periods ? periods.column : periods.part;
  const byRow = layout.shape === "periods down" ? null : new LinesOfRows(grid, layout, rows.length, options);
  const byColumn = byRow ? null : linesOfColumns(grid, layout);
  const problems = new Problems(sheet);
  const headerRow = block.top + Math.max(0, layout.firstDataRow - 1);
  const stampByColumn = new Map(
    [...layout.periodByColumn].map(([column, stamp]) => [
      column,
      axis.index(stamp, { row: headerRow, column: block.left + column }),
    ]),
  );
  for (const { cells: own, row } of rows) {
    const lineOfRow = byRow?.of(own, row);
    const stated = stampOf ? stampOf(own, row) : null;
    const refuse = (problem: FinanceError): void => {
      if (lineOfRow) lineOfRow.refuse(problem);
      else problems.add(problem);
    };
    const isEmpty = values.every((column) => isBlankCell(own[column]));
    const period = { row: block.top + row, column: block.left + periodColumn };
    if (stampOf && (stated === null || stated instanceof FinanceError)) {
      const place = placeOf(sheet, period.row, period.column);
      const column = layout.headers[periodColumn] || "the period";
      if (!isEmpty) refuse(stated ?? financeError("CELL_EMPTY", { place, column }));
      continue;
    }
    const stampOfRow = stampOf
      ? axis.index(stated as Exclude<typeof stated, null | FinanceError>, period)
      : -1;
    for (const column of values) {
      const cell = own[column] ?? null;
      if (isBlankCell(cell)) continue;
      const line = lineOfRow ?? byColumn!.get(column)!;
      const place = { row: block.top + row, column: block.left + column };
      if (typeof cell === "number" && Number.isFinite(cell)) {
        line.observe(stampOf ? stampOfRow : stampByColumn.get(column)!, cell, place);
      } else if (typeof cell !== "string" || cell.trim() !== "") {
        line.refuse(amountProblem(cell, placeOf(sheet, place.row, place.column)));
      }
    }
  }
  problems.refuse();
  return byRow?.all ?? [...byColumn!.values()];
}

function linesOfColumns({ sheet, block }: RangeGrid, { headers, values, firstDataRow }: SeriesLayout) {
  const named = values.map((column) => headers[column] || `Column ${columnName(block.left + column)}`);
  const names = distinctHeaders(named);
  const headerRow = block.top + Math.max(0, firstDataRow - 1);
  return new Map(
    values.map((column, at) => {
      const place = placeOf(sheet, headerRow, block.left + column);
      return [column, new LineDraft(names[at]!, place, isTotalWord(named[at]!))];
    }),
  );
}
