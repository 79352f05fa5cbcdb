import type { ComputeLines } from "../runs/forecast/ComputeLines";

/** What the command line touches of the world, so that tests can stand in for it. */
export interface Console {
  /** A line of the result, on standard output. */
  print(line: string): void;
  /** A line about what is going on, on standard error. */
  progress(line: string): void;
  /** A line about what went wrong, on standard error. */
  complain(line: string): void;
  now(): Date;
  readonly version: string;
  /** Where many lines are forecast at once; here, one after the other, when omitted. */
  readonly computeLines?: ComputeLines;
}
