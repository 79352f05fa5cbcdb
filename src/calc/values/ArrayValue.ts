import type { CellValue } from "../../cells/CellValue";

/** A block of values in rows, as an array constant or an array calculation gives it. */
export class ArrayValue {
  constructor(
    readonly rows: number,
    readonly columns: number,
    /** Row by row; a `Float64Array` where every value is a number. */
    readonly cells: readonly CellValue[] | Float64Array,
  ) {}

  at(row: number, column: number): CellValue {
    return this.cells[row * this.columns + column] ?? null;
  }

  get topLeft(): CellValue {
    return this.cells[0] ?? null;
  }
}
