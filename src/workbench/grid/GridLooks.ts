import type { Workbook, Worksheet } from "@univerjs/core";
import { plainStyle, type CellStyle } from "../model/CellStyle";
import { gridStyle } from "./gridStyle";

/**
 * Gives cells of the grid their looks without a mutation: that would merge each with the look before it, and a look of
 * the model is the whole one. Who calls tells the grid where it has to draw anew.
 */
export class GridLooks {
  readonly #ids = new WeakMap<CellStyle, string | undefined>();

  constructor(private readonly workbook: Workbook) {}

  set(worksheet: Worksheet, row: number, column: number, style: CellStyle): void {
    const cells = worksheet.getCellMatrix();
    const cell = cells.getValue(row, column) ?? {};
    const id = this.#id(style);
    if (id === undefined) delete cell.s;
    else cell.s = id;
    if (Object.keys(cell).length === 0) cells.realDeleteValue(row, column);
    else cells.setValue(row, column, cell);
  }

  #id(style: CellStyle): string | undefined {
    if (style === plainStyle) return undefined;
    const id = this.#ids.get(style) ?? this.workbook.getStyles().setValue(gridStyle(style)) ?? undefined;
    this.#ids.set(style, id);
    return id;
  }
}
