import { financeError } from "../core/errors/financeError";
import { findHeaderRow } from "./headerRow";
import { mapColumns, type ChosenHeaders } from "./ledgerColumns";
import { periodFromNumber } from "./periodColumn";
import type { RangeGrid } from "./RangeGrid";
import { dateFromSerial, serialFromDate, type DateSystem } from "./serialDate";
import type { TypedKind, TypedTable } from "./typedTable";
import { isBlankRow } from "./totalRows";

const amountRoles = ["actual", "budget", "prior-year", "forecast", "amount"] as const;

/** A workbook's range in the form that joins with other files: headers, kinds, rows; dates as serials of the 1900 system. */
export function typedGrid(grid: RangeGrid, system: DateSystem, chosen: ChosenHeaders = {}): TypedTable {
  const header = findHeaderRow(grid, chosen);
  if (!header) throw financeError("HEADERS_NOT_FOUND", { place: grid.sheet });
  const columns = mapColumns(header.headers, chosen);
  const kinds = header.headers.map((): TypedKind => "text");
  for (const role of amountRoles) {
    const index = columns.get(role);
    if (index !== undefined) kinds[index] = "amount";
  }
  const rows = grid.values.slice(header.firstDataRow).filter((row) => !isBlankRow(row));
  const period = columns.get("period");
  const sample =
    period === undefined
      ? undefined
      : rows.map((row) => row[period]).find((value) => typeof value === "number");
  const isSerial = typeof sample === "number" && periodFromNumber(sample, system)?.kind === "serial";
  if (period !== undefined && sample !== undefined) kinds[period] = isSerial ? "day" : "year";
  return {
    headers: header.headers,
    kinds,
    rows: rows.map((row) =>
      row.map((value, index) => {
        if (index !== period || !isSerial || typeof value !== "number" || system === 1900) return value;
        const date = dateFromSerial(value, system);
        return date ? serialFromDate(date, 1900) : value;
      }),
    ),
    findings: [],
    origin: null,
  };
}
