import type { BlockAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { Calculator } from "../../src/calc/Calculator";
import type { CalcName, CalcSource, CalcTable, PlacedBlock } from "../../src/calc/CalcSource";

type Grid = (CellValue | undefined)[][];

export interface BookOptions {
  readonly names?: readonly CalcName[];
  readonly tables?: readonly CalcTable[];
  readonly merged?: readonly PlacedBlock[];
  readonly dateSystem?: 1900 | 1904;
  readonly today?: number;
}

/** A workbook of plain grids from A1; a text that starts with "=" is a formula. Cells may be changed in place. */
export class GridSource implements CalcSource {
  readonly names: readonly CalcName[];
  readonly tables: readonly CalcTable[];
  readonly merged: readonly PlacedBlock[];
  readonly dateSystem: 1900 | 1904;
  readonly today?: number;

  constructor(
    readonly grids: Readonly<Record<string, Grid>>,
    { names = [], tables = [], merged = [], dateSystem = 1900, today }: BookOptions = {},
  ) {
    this.names = names;
    this.tables = tables;
    this.merged = merged;
    this.dateSystem = dateSystem;
    if (today !== undefined) this.today = today;
  }

  get sheets(): readonly string[] {
    return Object.keys(this.grids);
  }

  used(sheet: string): BlockAddress | null {
    const grid = this.grids[sheet] ?? [];
    const width = Math.max(0, ...grid.map((row) => row.length));
    return width === 0 ? null : { top: 0, left: 0, bottom: grid.length - 1, right: width - 1 };
  }

  value(sheet: string, row: number, column: number): CellValue {
    return this.formula(sheet, row, column) === undefined ? this.#cell(sheet, row, column) : null;
  }

  formula(sheet: string, row: number, column: number): string | undefined {
    const cell = this.#cell(sheet, row, column);
    return typeof cell === "string" && cell.startsWith("=") ? cell : undefined;
  }

  *formulaCells(sheet: string): Iterable<{ row: number; column: number }> {
    for (const [row, cells] of (this.grids[sheet] ?? []).entries()) {
      for (const column of cells.keys())
        if (this.formula(sheet, row, column) !== undefined) yield { row, column };
    }
  }

  set(sheet: string, row: number, column: number, value: CellValue): void {
    const grid = this.grids[sheet]!;
    while (grid.length <= row) grid.push([]);
    grid[row]![column] = value;
  }

  #cell(sheet: string, row: number, column: number): CellValue {
    return this.grids[sheet]?.[row]?.[column] ?? null;
  }
}

/** What a formula shows beside a sheet "Data"; it stands on a sheet of its own, in A1. */
function calculated(formula: string, data: Grid = [], options: BookOptions = {}): CellValue {
  const source = new GridSource({ Sheet1: [[formula]], Data: data }, options);
  return new Calculator(source).value("Sheet1", 0, 0);
}

/** As `calculated`, with an error as its code. */
export function shown(
  formula: string,
  data: Grid = [],
  options: BookOptions = {},
): Exclude<CellValue, object> {
  const value = calculated(formula, data, options);
  return typeof value === "object" && value !== null ? value.code : value;
}
