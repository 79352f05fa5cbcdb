import type { BlockAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { ParsedFormula } from "../formula/Expression";
import type { ArrayValue } from "../values/ArrayValue";
import type { Precedent } from "./DependencyGraph";

export type FormulaState =
  | "dirty"
  | "calculating"
  /** Put aside until a cell it reads has been calculated. */
  | "waiting"
  | "done";

/** A cell with a formula, its result and what it read to get there. */
export class FormulaCell {
  state: FormulaState = "dirty";
  value: CellValue = null;
  /** The whole result when the formula gives an array. */
  array: ArrayValue | null = null;
  /** The array whose values show in the cells below and to the right; null while it shows in one cell or is blocked. */
  spilled: ArrayValue | null = null;
  /** It takes part in a circular reference. */
  circular = false;
  /** A cell it has read changed while it was being calculated. */
  stale = false;
  parsed: ParsedFormula | null = null;
  readonly reads: Precedent[] = [];

  constructor(
    readonly sheet: number,
    readonly row: number,
    readonly column: number,
    public text: string,
  ) {}

  /** The cell itself, or all the cells its result shows in. */
  get block(): BlockAddress {
    return this.blockOf(this.spilled);
  }

  /** The cells an array would show in. */
  blockOf(array: ArrayValue | null): BlockAddress {
    const { row: top, column: left } = this;
    return { top, left, bottom: top + (array?.rows ?? 1) - 1, right: left + (array?.columns ?? 1) - 1 };
  }
}
