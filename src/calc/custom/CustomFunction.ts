import type { CellValue } from "../../cells/CellValue";

/** A parameter as the metadata of custom functions (functions.json) describes it. */
export interface CustomParameter {
  readonly name: string;
  /** A matrix takes a range or array as rows; a scalar parameter given one is called for each of its values. */
  readonly dimensionality?: "scalar" | "matrix";
  readonly type?: "number" | "string" | "boolean" | "any";
  readonly optional?: boolean;
  /** The last parameter only: all further arguments arrive as one list. */
  readonly repeating?: boolean;
}

/**
 * One value, or rows of values; of a repeating parameter a list of either. An omitted argument is null. A blank
 * cell is 0, "" or FALSE where the parameter has a type, and null where it takes any: what a runtime wants there
 * instead is the host's to put in.
 */
export type CustomArgument = CellValue | CellValue[][] | CustomArgument[];

/** What a call may want of its caller. */
interface CustomInvocation {
  /** Sets what to do when no cell waits for the answer any more. */
  onCanceled(hook: () => void): void;
}

/** A function that the host supplies, such as FINOPS.VARIANCE. */
export interface CustomFunction {
  /** As formulas spell it, dots included; the case does not matter. */
  readonly name: string;
  readonly parameters: readonly CustomParameter[];
  /** Parameters of type "any" take errors; elsewhere an error among the arguments is the result. */
  readonly takesErrors?: boolean;
  /** Called anew in each recalculation; others once for the same arguments. */
  readonly isVolatile?: boolean;
  /** How long an answer may take before the cell shows #N/A. */
  readonly timeoutMs?: number;
  /**
   * The answer or a promise of it: one value or rows of values, all of one length. What it throws is the message
   * of #VALUE!; a thrown or returned `CellError` shows as it is.
   */
  call(args: readonly CustomArgument[], invocation: CustomInvocation): unknown;
}
