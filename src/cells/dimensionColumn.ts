import { financeError } from "../core/errors/financeError";
import { codesOfColumn } from "../core/table/codesOfColumn";
import { Dictionary, type Dimension } from "../core/table/dictionary";
import { CellError, type CellValue } from "./CellValue";
import { labelFromCell } from "./labelFromCell";
import { placeOf } from "./place";
import type { Problems } from "./problems";

/** A column of the grid, as far as decoding needs to know it. */
export interface GridColumn {
  readonly sheet: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Index into a row. */
  readonly index: number;
  /** Position in the sheet of the column, and of the first row. */
  readonly column: number;
  readonly firstRow: number;
}

/** A column of labels; each error cell is a problem. */
export function dimensionColumn(name: string, source: GridColumn, problems: Problems): Dimension {
  const dictionary = new Dictionary<CellValue>(labelFromCell);
  const codes = codesOfColumn(source.rows, source.index, (value = null, row) => {
    if (value instanceof CellError) {
      const place = placeOf(source.sheet, source.firstRow + row, source.column);
      problems.add(financeError("CELL_ERROR", { place, value: value.code }));
    }
    return dictionary.code(value);
  });
  return { name, codes, labels: dictionary.labels };
}

/** First row of each label. */
export function firstRows({ codes, labels }: Dimension): Int32Array {
  const first = new Int32Array(labels.length).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) first[codes[row]!] = row;
  return first;
}

/** Rows of each label. */
export function labelCounts({ codes, labels }: Dimension): Int32Array {
  const counts = new Int32Array(labels.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  return counts;
}
