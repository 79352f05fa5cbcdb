import type { PathTable } from "../../core/attribution/reading/PathTable";
import { financeError } from "../../core/errors/financeError";
import { CellError } from "../CellValue";
import type { Steps } from "../Steps";
import { labelFromCell } from "../labelFromCell";
import type { Finding } from "../problems";
import type { RoleOfAttribution } from "./attributionTables";
import type { BadCells } from "./BadCells";
import { numberColumn, type NumberColumn } from "./numberColumn";
import { RowTally } from "./RowTally";
import type { TableColumns } from "./TableColumns";
import { valueDigits, type ValueDigits } from "./valueDigits";
import { valueFindings } from "./valueFindings";

export type Paths = TableColumns<RoleOfAttribution<"paths">>;

/** A table of paths as the core takes it, and what was met in its cells. */
export interface ReadColumns {
  readonly table: PathTable;
  readonly digits: ValueDigits;
  readonly findings: readonly Finding[];
}

/** Reads the columns of a table of paths, one a step. */
export function* pathColumns(source: Paths, bad: BadCells): Steps<ReadColumns> {
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
  yield;
  const conversions = counts("conversions")!;
  yield;
  const value = figures("value");
  const values = value && value.numbers.map((each) => each || 0);
  yield;
  const nulls = counts("nulls");
  const digits = valueDigits(values ?? new Float64Array());
  return {
    table: { paths, conversions, values, nulls },
    digits,
    findings: valueFindings(source, columns.get("value"), value?.texts ?? new RowTally(), digits),
  };
}
