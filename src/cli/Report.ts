import type { RunContext } from "../runs/varianceReport";
import type { Arguments, OptionSpec } from "./arguments";
import type { Console } from "./Console";
import type { Output } from "./output";

/** What a report's command begins with: its words read, the place of its output settled. */
export interface ReportStart {
  readonly args: Arguments;
  readonly books: readonly string[];
  readonly output: Output;
  readonly stamp: RunContext["stamp"];
  readonly started: Date;
}

/** A report of `finops report NAME`. */
export interface Report {
  /** In the list of reports. */
  readonly summary: string;
  /** Beside those of every report. */
  readonly options: readonly OptionSpec[];
  readonly run: (start: ReportStart, console: Console) => Promise<void>;
}
