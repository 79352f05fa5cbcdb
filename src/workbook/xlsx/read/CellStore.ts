import type { BlockAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";

/** Values of a sheet's cells by row; cells that were never set are blank. */
export class CellStore {
  private readonly rows = new Map<number, CellValue[]>();
  private usedBlock: BlockAddress | null = null;

  set(row: number, column: number, value: CellValue): void {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    cells[column] = value;
    if (value !== null) this.grow(row, column);
  }

  get(row: number, column: number): CellValue {
    return this.rows.get(row)?.[column] ?? null;
  }

  /** Values of a column from one row to another. */
  column(column: number, top: number, bottom: number): CellValue[] {
    const values = new Array<CellValue>(bottom - top + 1);
    for (let row = top; row <= bottom; row++) values[row - top] = this.rows.get(row)?.[column] ?? null;
    return values;
  }

  /** The smallest block around all cells that are not blank. */
  get used(): BlockAddress | null {
    return this.usedBlock;
  }

  block({ top, left, bottom, right }: BlockAddress): CellValue[][] {
    const width = right - left + 1;
    return Array.from({ length: bottom - top + 1 }, (_, offset) => {
      const cells = this.rows.get(top + offset);
      const values = new Array<CellValue>(width).fill(null);
      if (cells) for (let at = 0; at < width; at++) values[at] = cells[left + at] ?? null;
      return values;
    });
  }

  /** The smallest block around the cells that are not blank and lie outside blocks. */
  usedOutside(blocks: readonly BlockAddress[]): BlockAddress | null {
    const outside = new CellStore();
    for (const [row, cells] of this.rows) {
      const touched = blocks.filter((block) => row >= block.top && row <= block.bottom);
      cells.forEach((value, column) => {
        if (!touched.some((block) => column >= block.left && column <= block.right))
          outside.set(row, column, value);
      });
    }
    return outside.used;
  }

  private grow(row: number, column: number): void {
    const used = this.usedBlock;
    if (used && row >= used.top && row <= used.bottom && column >= used.left && column <= used.right) return;
    this.usedBlock = {
      top: Math.min(used?.top ?? row, row),
      left: Math.min(used?.left ?? column, column),
      bottom: Math.max(used?.bottom ?? row, row),
      right: Math.max(used?.right ?? column, column),
    };
  }
}
