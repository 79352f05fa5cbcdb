import { cellName, maxColumns, maxRows } from "../../../cells/address";
import { financeError } from "../../../core/errors/financeError";
import type { SheetModel } from "../../../reports/SheetModel";

const longestText = 32_767;
const longestFormula = 8_192;

/** @throws SHEET_LIMIT when Excel could not hold the sheet; nothing is ever cut off. */
export function checkLimits({ name, rows, tables }: SheetModel): void {
  const refuse = (place: string, limit: string): never => {
    throw financeError("SHEET_LIMIT", { place, limit });
  };
  if (rows.length > maxRows) refuse(name, `a sheet has ${maxRows} rows at most`);
  rows.forEach((row, rowIndex) => {
    if (row.length > maxColumns) refuse(name, `a sheet has ${maxColumns} columns at most`);
    row.forEach((cell, column) => {
      const place = (): string => `${name}!${cellName({ row: rowIndex, column })}`;
      if (typeof cell?.value === "string" && cell.value.length > longestText) {
        refuse(place(), `a cell has ${longestText} characters at most`);
      }
      if (cell?.formula !== undefined && cell.formula.length > longestFormula) {
        refuse(place(), `a formula has ${longestFormula} characters at most`);
      }
    });
  });
  for (const { block, columns, name: table } of tables) {
    const header = rows[block.top]?.slice(block.left, block.right + 1).map((cell) => cell?.value);
    // Excel repairs a file whose table header differs from its cells: a mistake of the model's builder.
    if (columns.some((column, index) => header?.[index] !== column)) {
      throw new Error(`The header of table ${table} differs from its columns.`);
    }
  }
}
