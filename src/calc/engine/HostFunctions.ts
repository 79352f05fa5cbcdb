import type { EagerFunction } from "../functions/define";
import type { FormulaCell } from "./FormulaCell";

/** The functions of a host, and which formulas wait for their answers. */
export interface HostFunctions {
  /** @param name In upper case. */
  find(name: string): EagerFunction | undefined;
  /** A formula is about to be calculated. */
  started(cell: FormulaCell): void;
  /** It has been calculated; calls it makes no longer are let go. True when one of its calls has no answer yet. */
  ended(cell: FormulaCell): boolean;
  /** A formula is no longer there. */
  left(cell: FormulaCell): void;
}
