import { financeError } from "../../core/errors/financeError";
import { CellError } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import type { GivenTable } from "../table/TableSpec";
import { attributionTables, type RoleOfAttribution } from "./attributionTables";
import { BadCells } from "./BadCells";
import { numberColumn, type NumberColumn } from "./numberColumn";
import type { ReadPaths } from "./ReadPaths";
import { RowTally } from "./RowTally";
import { TableColumns } from "./TableColumns";
import { valueDigits } from "./valueDigits";
import { valueFindings } from "./valueFindings";

type Paths = TableColumns<RoleOfAttribution<"paths">>;

/**
 * Reads a table of paths: "Email > Direct", how often it converted, what that brought, and how often it did not. Blank figures
 * count as 0; a blank path on a row with figures is one without a channel, which nobody can claim.
 * @throws TABLE_COLUMN_MISSING, AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR; DATA_REFUSED, or a single problem as it is: CELL_ERROR,
 * AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE, NUMBER_NEGATIVE for conversions or nulls.
 */
export function pathsFromTable(
  table: GivenTable,
  { leaveOutBad }: { readonly leaveOutBad: boolean },
): ReadPaths {
  const source: Paths = TableColumns.of(table, attributionTables.paths, [["path"], ["conversions"]]);
  const bad = new BadCells(source);
  const read = readColumns(source, bad);
  if (bad.count === 0) return { ...read, rows: source.rows.length };
  if (!leaveOutBad) bad.refuse();
  const kept = source.without(bad.rows);
  const again = readColumns(kept, new BadCells(kept));
  const text = `${bad.count} rows have cells that cannot be read and are left out, with what they brought.`;
  return { ...again, rows: source.rows.length, findings: [...bad.findings(text), ...again.findings] };
}

function readColumns(source: Paths, bad: BadCells): Omit<ReadPaths, "rows"> {
  const { columns, rows } = source;
  const mark = source.decimalMark(["conversions", "value", "nulls"]);
  const figures = (role: "conversions" | "value" | "nulls"): NumberColumn | null =>
    columns.has(role) ? numberColumn(source, columns.get(role)!, mark, bad) : null;
  const counts = (role: "conversions" | "nulls"): Float64Array | null => {
    const read = figures(role);
    return (
      read &&
      read.numbers.map((count, row) => {
        if (count < 0) {
          bad.add(row, columns.get(role)!, (place) =>
            financeError("NUMBER_NEGATIVE", { place, value: count }),
          );
        }
        return count || 0;
      })
    );
  };
  const pathAt = columns.get("path")!;
  const paths = rows.map((cells, row) => {
    const cell = cells[pathAt] ?? null;
    if (cell instanceof CellError) bad.errorCell(row, pathAt, cell);
    return typeof cell === "string" ? cell : labelFromCell(cell);
  });
  const conversions = counts("conversions")!;
  const value = figures("value");
  const values = value && value.numbers.map((each) => each || 0);
  const nulls = counts("nulls");
  const digits = valueDigits(values ?? new Float64Array());
  return {
    table: { paths, conversions, values, nulls },
    sheetRows: source.sheetRows,
    digits: digits.digits,
    findings: valueFindings(source, columns.get("value"), value?.texts ?? new RowTally(), digits),
  };
}
