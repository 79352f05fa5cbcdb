import type { CellValue } from "../../src/cells/CellValue";
import type { GivenTable } from "../../src/cells/table/TableSpec";

/** Rows as they stand on a sheet of that name, from A1 on. */
export function tableOf(sheet: string, ...values: readonly (readonly CellValue[])[]): GivenTable {
  const right = Math.max(...values.map((row) => row.length)) - 1;
  const block = { top: 0, left: 0, bottom: values.length - 1, right };
  return { name: sheet, grid: { sheet, block, values, merged: [] } };
}
