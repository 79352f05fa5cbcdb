import { cellName, maxColumns, maxRows } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import type { SheetCell, SheetModel } from "../../reports/SheetModel";
import { areaName } from "./areaName";

const longestText = 32_767;
const longestFormula = 8_192;
const longestList = 255;

/** @throws SHEET_LIMIT when Excel could not hold the sheet; nothing is ever cut off. */
export function checkLimits({ name, rows, tables, validations }: SheetModel): void {
  const refuse = (place: string, limit: string): never => {
    throw financeError("SHEET_LIMIT", { place, limit });
  };
  if (rows.length > maxRows) refuse(name, `a sheet has ${maxRows} rows at most`);
  for (const [row, cells] of rows.entries()) {
    if (cells.length > maxColumns) refuse(name, `a sheet has ${maxColumns} columns at most`);
    for (let column = 0; column < cells.length; column++) {
      const limit = limitExceeded(cells[column]);
      if (limit !== null) refuse(`${name}!${cellName({ row, column })}`, limit);
    }
  }
  for (const { block, list } of validations) {
    if (typeof list === "string") continue;
    const place = `${name}!${areaName(block)}`;
    if (list.join(",").length > longestList) {
      refuse(place, `a list of choices has ${longestList} characters at most`);
    }
    if (list.some((choice) => choice.includes(","))) refuse(place, "a choice of a list has no comma");
  }
  for (const { block, columns, name: table } of tables) {
    const header = rows[block.top]?.slice(block.left, block.right + 1).map((cell) => cell?.value);
    // Excel repairs a file whose table header differs from its cells: a mistake of the model's builder.
    if (columns.some((column, index) => header?.[index] !== column)) {
      throw new Error(`The header of table ${table} differs from its columns.`);
    }
  }
}

function limitExceeded(cell: SheetCell | undefined): string | null {
  if (typeof cell?.value === "string" && cell.value.length > longestText) {
    return `a cell has ${longestText} characters at most`;
  }
  if (cell?.formula !== undefined && cell.formula.length > longestFormula) {
    return `a formula has ${longestFormula} characters at most`;
  }
  return null;
}
