import { cellName } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { WriteReceipt } from "../Workbook";
import type { PlacedSheet } from "./placeSheets";
import { quotedSheet } from "./sheetReferences";

const relativeTolerance = 1e-9;

/** Compares what our formulas calculate with the figures that the engine expected. */
export function compareFigures(
  placed: readonly PlacedSheet[],
  value: (sheet: string, row: number, column: number) => CellValue,
): Pick<WriteReceipt, "compared" | "mismatches"> {
  const mismatches: WriteReceipt["mismatches"][number][] = [];
  let compared = 0;
  for (const { name, model } of placed) {
    model.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell?.expected === undefined) return;
        compared++;
        const found = value(name, row, column);
        if (typeof found === "number" && isSameFigure(found, cell.expected)) return;
        mismatches.push({
          cell: `${quotedSheet(name)}!${cellName({ row, column })}`,
          engine: cell.expected,
          sheet: found,
        });
      });
    });
  }
  return { compared, mismatches };
}

function isSameFigure(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= relativeTolerance * Math.max(1, Math.abs(expected));
}
