import { labelFromCell } from "../../../cells/labelFromCell";
import { currencyDigits, digitsWithoutCurrency, isCurrency } from "../../../core/money/currency";
import { block } from "../../SheetBuilder";
import type { CellFormat, SheetCell, SheetModel } from "../../SheetModel";
import { plainSheet } from "../../plainSheet";
import { closedPeriodsPage } from "../closedPeriodsReport";
import { amountFormat } from "../packFrame";
import { closedAmounts, closedHeaders, closedOrder, type ClosedColumn } from "./closedColumns";
import type { ClosedRow } from "./ClosedRow";

const widths: Readonly<Partial<Record<ClosedColumn, number>>> = {
  status: 11,
  contract: 16,
  obligation: 16,
  currency: 10,
  closedAt: 18,
  reopenedAt: 20,
  note: 30,
};
const amounts = new Set<ClosedColumn>(closedAmounts);

/**
 * All rows of closed periods as sheets with one table each: a second one begins where the first is full.
 * @param rowsPerSheet The header row included, at least 2.
 */
export function closedPeriodsSheets(
  rows: readonly ClosedRow[],
  runId: string,
  rowsPerSheet: number,
): readonly SheetModel[] {
  const perPage = rowsPerSheet - 1;
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: pages }, (_, page) =>
    pageSheet(rows.slice(page * perPage, (page + 1) * perPage), page, runId),
  );
}

function pageSheet(rows: readonly ClosedRow[], page: number, runId: string): SheetModel {
  const { report, name, table } = closedPeriodsPage(page);
  const header = closedOrder.map((column): SheetCell => ({
    value: closedHeaders[column],
    format: { look: "header", ...(amounts.has(column) ? { align: "right" } : {}) },
  }));
  return {
    ...plainSheet,
    report,
    name,
    rows: [header, ...rows.map(cellsOf)],
    columns: closedOrder.map((column) => ({
      width: widths[column] ?? Math.max(14, closedHeaders[column].length + 3),
    })),
    freezeAt: { row: 1, column: 4 },
    tables: [
      {
        name: table,
        block: block(0, 0, rows.length, closedOrder.length - 1),
        columns: closedOrder.map((column) => closedHeaders[column]),
      },
    ],
    print: { landscape: true, titleRows: [0, 0], footer: "&P / &N   &F" },
    mark: { report, version: 1, runId, message: null, inputs: [] },
  };
}

function cellsOf({ cells }: ClosedRow): readonly (SheetCell | undefined)[] {
  const currency = labelFromCell(cells.currency ?? null);
  const digits = isCurrency(currency) ? currencyDigits(currency, "Closed periods") : digitsWithoutCurrency;
  return closedOrder.map((column) => {
    const value = cells[column] ?? null;
    return value === null ? undefined : { value, format: formatOf(column, value, digits) };
  });
}

function formatOf(column: ClosedColumn, value: unknown, digits: number): CellFormat {
  if (amounts.has(column)) return { number: amountFormat(digits) };
  return { number: typeof value === "number" ? "day" : "text" };
}
