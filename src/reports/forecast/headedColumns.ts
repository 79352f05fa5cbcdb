import { labelFromCell } from "../../cells/labelFromCell";
import type { RangeGrid } from "../../cells/RangeGrid";
import { headerKey } from "../PriorSheet";
import type { CellValue } from "../../cells/CellValue";

/** A row below headings of ours, its cells by heading. */
export type HeadedRow<Column extends string> = Readonly<Record<Column, CellValue>>;

/**
 * Rows of a block of a sheet that we wrote: those between its row of headings, which is marked in the key column, and the next
 * one. Columns are found by their headings, so that a column put between them does no harm.
 * @returns None where there is no row that has all headings.
 */
export function headedRows<Column extends string>(
  { values }: RangeGrid,
  headings: Readonly<Record<Column, string>>,
): readonly HeadedRow<Column>[] {
  const wanted = Object.entries(headings) as [Column, string][];
  const columnsIn = (row: readonly CellValue[]): Map<Column, number> | null => {
    const labels = row.map(labelFromCell);
    const found = new Map(wanted.map(([column, heading]) => [column, labels.indexOf(heading)]));
    return [...found.values()].every((at) => at >= 0) ? found : null;
  };
  const isHeader = (row: readonly CellValue[]): boolean => row[0] === headerKey;
  const top = values.findIndex((row) => isHeader(row) && columnsIn(row) !== null);
  if (top < 0) return [];
  const columns = columnsIn(values[top]!)!;
  const rest = values.slice(top + 1);
  const next = rest.findIndex(isHeader);
  return (next < 0 ? rest : rest.slice(0, next)).map(
    (row) =>
      Object.fromEntries([...columns].map(([column, at]) => [column, row[at] ?? null])) as HeadedRow<Column>,
  );
}
