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
  /** The whole result when the formula gives more than one value. */
  array: ArrayValue | null = null;
  /** It takes part in a circular reference. */
  circular = false;
  parsed: ParsedFormula | null = null;
  readonly reads: Precedent[] = [];

  constructor(
    readonly sheet: number,
    readonly row: number,
    readonly column: number,
    public text: string,
  ) {}
}
