import { blockFromName, cellFromName, cellName } from "../../src/cells/address";
import { CellError, type CellValue } from "../../src/cells/CellValue";
import { LiveCalculator, type LiveOptions, type ShownCell } from "../../src/calc/LiveCalculator";
import { GridSource, type BookOptions } from "./gridSource";

type Grid = (CellValue | undefined)[][];

/** A workbook under a live calculator; cells are named as in "B2", on the first sheet, or "Data!B2". */
export class LiveBook {
  readonly source: GridSource;
  readonly calculator: LiveCalculator;

  constructor(grids: Grid | Record<string, Grid>, options: BookOptions = {}, live: LiveOptions = {}) {
    this.source = new GridSource(Array.isArray(grids) ? { S: grids } : grids, options);
    this.calculator = new LiveCalculator(this.source, live);
  }

  /** Sets cells and calculates; null clears. Answers with the cells that show something else. */
  set(edits: Readonly<Record<string, CellValue>>): readonly ShownCell[] {
    const changes = Object.entries(edits).map(([name, value]) => {
      const { sheet, cell } = this.#place(name);
      const { row, column } = cellFromName(cell)!;
      this.source.set(sheet, row, column, value);
      return { kind: "cells" as const, block: { sheet, top: row, left: column, bottom: row, right: column } };
    });
    return this.calculator.recalculate(changes);
  }

  /** As `set`, by the names of the changed cells. */
  touched(edits: Readonly<Record<string, CellValue>>): string[] {
    return this.set(edits).map(cellName).sort();
  }

  /** What a block shows, in rows; errors as their codes. */
  shows(name: string): unknown[][] {
    const { sheet, cell } = this.#place(name);
    const { top, left, bottom, right } = blockFromName(cell)!;
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) =>
        codeOrValue(this.calculator.value(sheet, top + row, left + column)),
      ),
    );
  }

  /** What one cell shows. */
  cell(name: string): unknown {
    return this.shows(name)[0]![0];
  }

  /** The reason beside the error of a cell. */
  text(name: string): string | undefined {
    const { sheet, cell } = this.#place(name);
    const { row, column } = cellFromName(cell)!;
    return this.calculator.message(sheet, row, column)?.text;
  }

  #place(name: string): { readonly sheet: string; readonly cell: string } {
    const mark = name.indexOf("!");
    return { sheet: mark < 0 ? this.source.sheets[0]! : name.slice(0, mark), cell: name.slice(mark + 1) };
  }
}

export function codeOrValue(value: CellValue): unknown {
  return value instanceof CellError ? value.code : value;
}
