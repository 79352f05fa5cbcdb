import { blockName, cellName, maxColumns, maxRows, type BlockAddress } from "../../cells/address";
import { CellError, type CellValue } from "../../cells/CellValue";
import type { ArrayValue } from "../values/ArrayValue";
import { blocksMeet } from "../values/Reference";
import type { CalcEngine } from "./CalcEngine";
import { spilledValue } from "./Column";
import type { FormulaCell } from "./FormulaCell";
import type { SheetCells } from "./SheetCells";
import { circleThrough } from "./spillCircle";

interface FreedBlock {
  readonly sheet: number;
  readonly block: BlockAddress;
}

/** Where arrays may not go, as the workbook says. */
export interface SpillLimits {
  readonly tables: readonly { readonly name: string; readonly sheet: number; readonly block: BlockAddress }[];
  readonly merged: readonly FreedBlock[];
}

/**
 * Which arrays show in which cells. An array needs all its cells empty; where two arrays want the same cell the one
 * whose formula stands first, by row and then by column, has it, so that the order of edits does not matter (in
 * Excel the formula that was there first has it).
 */
export class Spills {
  /** Formulas whose array shows in more than one cell. */
  readonly laid = new Set<FormulaCell>();
  /** Formulas that show #SPILL!. */
  readonly blocked = new Set<FormulaCell>();
  /** Formulas that feed themselves through the cells they spill into. */
  readonly circular = new Set<FormulaCell>();
  readonly #freed: FreedBlock[] = [];

  constructor(
    readonly engine: CalcEngine,
    readonly limits: SpillLimits,
  ) {}

  /** Shows the result of a formula that has just been calculated in the cells it takes. */
  place(cell: FormulaCell): void {
    this.#place(cell);
    this.retryFreed();
  }

  /** Takes the spilled values of a formula out of the sheet. */
  release(cell: FormulaCell): void {
    const { spilled } = cell;
    if (!spilled) return;
    const { block } = cell;
    const sheet = this.#sheetOf(cell);
    for (let column = block.left; column <= block.right; column += 1) {
      const cells = sheet.column(column);
      cells.owners.delete(cell);
      for (let row = block.top; row <= block.bottom; row += 1) {
        if (row === cell.row && column === cell.column) continue;
        this.engine.log?.note(cell.sheet, row, column, spilledValue(cell, row, column));
        cells.covered.delete(row);
        cells.store(row, null);
      }
    }
    cell.spilled = null;
    this.laid.delete(cell);
    this.engine.soilReaders(cell.sheet, block);
    this.#freed.push({ sheet: cell.sheet, block });
  }

  /** Forgets a formula that is no longer there. */
  forget(cell: FormulaCell): void {
    this.release(cell);
    this.blocked.delete(cell);
    this.circular.delete(cell);
  }

  /** The formulas that show spilled values in a block. */
  meeting(sheet: number, block: BlockAddress): FormulaCell[] {
    return [...this.laid].filter((cell) => cell.sheet === sheet && blocksMeet(cell.block, block));
  }

  /** Cells of a block have become empty: what could not spill there may do so now. */
  free(sheet: number, block: BlockAddress): void {
    this.#freed.push({ sheet, block });
  }

  retryFreed(): void {
    for (let freed = this.#freed.pop(); freed; freed = this.#freed.pop()) {
      const { sheet, block } = freed;
      for (const cell of [...this.blocked].sort(byPlace)) {
        if (cell.state !== "done" || cell.sheet !== sheet) continue;
        if (blocksMeet(cell.blockOf(cell.array), block)) this.#place(cell);
      }
    }
  }

  /** Ends formulas that change each other without end: each shows the error. */
  breakCircle(members: readonly FormulaCell[]): void {
    const names = members.map((member) => this.engine.nameOf(member)).join(", ");
    const reason = `circular reference: spilled cells feed their own formula, by way of ${names}`;
    for (const member of members) {
      this.release(member);
      this.blocked.delete(member);
      this.engine.soil(member);
    }
    for (const member of members) {
      this.circular.add(member);
      this.engine.settleAs(member, new CellError("#CALC!", reason));
    }
  }

  #place(cell: FormulaCell): void {
    const { array } = cell;
    if (!array || array.cells.length === 1 || cell.circular) {
      this.release(cell);
      this.blocked.delete(cell);
      return;
    }
    const block = cell.blockOf(array);
    const rivals = new Set<FormulaCell>();
    const obstacle = this.#obstacle(cell, block, rivals);
    if (obstacle !== null) {
      this.#block(cell, obstacle);
      return;
    }
    for (const rival of rivals) this.#block(rival, this.#takenBy(cell));
    this.blocked.delete(cell);
    this.#lay(cell, array, block);
  }

  #block(cell: FormulaCell, reason: string): void {
    this.release(cell);
    this.blocked.add(cell);
    this.#show(cell, new CellError("#SPILL!", reason));
  }

  #lay(cell: FormulaCell, array: ArrayValue, block: BlockAddress): void {
    const sheet = this.#sheetOf(cell);
    const before = cell.spilled;
    if (before && (before.rows > array.rows || before.columns > array.columns)) this.release(cell);
    sheet.refreshExtent(block.bottom, block.right);
    const changed: ChangedBlock = { block: null };
    const shownBefore = (row: number, column: number): CellValue =>
      sheet.owner(row, column) === cell ? spilledValue(cell, row, column) : null;
    for (let column = block.left; column <= block.right; column += 1) {
      const cells = sheet.column(column);
      cells.owners.add(cell);
      for (let row = block.top; row <= block.bottom; row += 1) {
        if (row === cell.row && column === cell.column) continue;
        const old = shownBefore(row, column);
        const value = array.at(row - block.top, column - block.left) ?? 0;
        if (sameShown(old, value)) continue;
        this.engine.log?.note(cell.sheet, row, column, old);
        cells.covered.set(row, cell);
        cells.store(row, value);
        widen(changed, row, column);
      }
    }
    cell.spilled = array;
    this.laid.add(cell);
    if (cell.state === "done") this.#show(cell, array.topLeft ?? 0);
    if (!changed.block) return;
    const circle = circleThrough(this.engine, cell, changed.block);
    if (circle) this.breakCircle(circle);
    else this.engine.soilReaders(cell.sheet, changed.block);
  }

  /** Why an array cannot show in a block, or null; `rivals` are the spilled formulas that have to give way. */
  #obstacle(cell: FormulaCell, block: BlockAddress, rivals: Set<FormulaCell>): string | null {
    if (block.bottom >= maxRows || block.right >= maxColumns) {
      return "the result would spill beyond the edge of the sheet";
    }
    const table = this.limits.tables.find(
      ({ sheet, block: other }) => sheet === cell.sheet && blocksMeet(other, block),
    );
    if (table) return `the result would spill into table ${table.name} in ${blockName(table.block)}`;
    const merged = this.limits.merged.find(
      ({ sheet, block: other }) => sheet === cell.sheet && blocksMeet(other, block),
    );
    if (merged) return `the result would spill into the merged cells ${blockName(merged.block)}`;
    return this.#filledCell(cell, block, rivals);
  }

  #filledCell(cell: FormulaCell, block: BlockAddress, rivals: Set<FormulaCell>): string | null {
    const sheet = this.#sheetOf(cell);
    const lastRow = Math.min(block.bottom, sheet.lastRow);
    const lastColumn = Math.min(block.right, sheet.lastColumn);
    for (let row = block.top; row <= lastRow; row += 1) {
      for (let column = block.left; column <= lastColumn; column += 1) {
        if (row === cell.row && column === cell.column) continue;
        if (sheet.isFilled(row, column)) return `${cellName({ row, column })} is in the way: it is not empty`;
        const owner = sheet.owner(row, column);
        if (!owner || owner === cell) continue;
        if (byPlace(owner, cell) < 0) {
          return `${cellName({ row, column })} is in the way: ${this.#takenBy(owner)}`;
        }
        rivals.add(owner);
      }
    }
    return null;
  }

  #takenBy(owner: FormulaCell): string {
    return `the result of ${cellName(owner)} spills there`;
  }

  #show(cell: FormulaCell, value: CellValue): void {
    if (sameShown(cell.value, value)) return;
    this.engine.log?.note(cell.sheet, cell.row, cell.column, cell.value);
    cell.value = value;
    this.#sheetOf(cell).column(cell.column).store(cell.row, value);
    this.engine.soilReaders(cell.sheet, cell.blockOf(null));
  }

  #sheetOf(cell: FormulaCell): SheetCells {
    return this.engine.sheets[cell.sheet]!;
  }
}

interface ChangedBlock {
  block: BlockAddress | null;
}

function widen(changed: ChangedBlock, row: number, column: number): void {
  const { top, left, bottom, right } = changed.block ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
  changed.block = {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}

/** By row, then by column. */
export function byPlace(a: FormulaCell, b: FormulaCell): number {
  return a.row - b.row || a.column - b.column;
}

/** Whether two values show the same and say the same. */
export function sameShown(a: CellValue, b: CellValue): boolean {
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code && a.message === b.message;
  return a === b;
}
