import { financeError } from "../../core/errors/financeError";
import { codesOfColumn } from "../../core/table/codesOfColumn";
import { Dictionary } from "../../core/table/dictionary";
import { CellError, type CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import type { BadCells } from "./BadCells";
import type { TableColumns } from "./TableColumns";

/** Journeys of rows by code, and their names. A blank cell is bad: nobody knows whose touch it is. */
export function journeyColumn(
  source: TableColumns<string>,
  column: number,
  bad: BadCells,
): { readonly codes: Int32Array; readonly names: readonly string[] } {
  const names = new Dictionary<CellValue>((cell) => labelFromCell(cell).trim());
  const codes = codesOfColumn(source.rows, column, (cell = null) => names.code(cell));
  const blank = names.labels.indexOf("");
  const errors = new Set(names.labels.flatMap((name, code) => (name.startsWith("#") ? [code] : [])));
  if (blank < 0 && errors.size === 0) return { codes, names: names.labels };
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === blank) {
      bad.add(row, column, (place) => financeError("CELL_EMPTY", { place, column: "journey" }));
    } else if (errors.has(code)) {
      const cell = source.cell(row, column);
      if (cell instanceof CellError) bad.errorCell(row, column, cell);
    }
  }
  return { codes, names: names.labels };
}
