import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import type { ColumnModel, SheetModel } from "../../SheetModel";
import type { TrendColumns } from "./trendColumns";

/** Widths as the cells need them. Months of one width and the line as wide as three, so that the charts below, which take whole columns, are of one size. */
export function trendWidths(rows: SheetModel["rows"], columns: TrendColumns): readonly ColumnModel[] {
  const { line, firstMonth, lastMonth } = columns;
  const fitted = fittedColumns(leastWidths(columns), rows, { [line]: widestLabel });
  const month = Math.max(...fitted.slice(firstMonth, lastMonth + 1).map(({ width }) => width));
  return fitted.map((column, at) =>
    at === line
      ? { width: Math.max(column.width, 3 * month) }
      : at >= firstMonth && at <= lastMonth
        ? { width: month }
        : column,
  );
}

function leastWidths({ lastMonth }: TrendColumns) {
  const months = Array.from({ length: lastMonth - 1 }, () => ({ width: 11 }));
  return [
    { width: 4, hidden: true as const },
    { width: 30 },
    ...months,
    { width: 13 },
    { width: 12 },
    { width: 9 },
    { width: 36 },
  ];
}
