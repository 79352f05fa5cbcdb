import type { Value } from "./Value";

/** A function as a value, as LAMBDA gives it; a cell cannot show one. */
export class LambdaValue {
  constructor(
    /** How many arguments it takes. */
    readonly least: number,
    readonly most: number,
    readonly call: (args: readonly Value[]) => Value,
  ) {}
}
