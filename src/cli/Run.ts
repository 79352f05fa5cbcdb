import type { Arguments, OptionSpec } from "./arguments";
import type { Console } from "./Console";

/** What `finops run NAME FILE` does with its file. */
export interface Run {
  /** In the list of runs. */
  readonly summary: string;
  /** What it prints: an object a line, which has to be asked for, or one object. */
  readonly form: "jsonl" | "json";
  /** Beside those of every run. */
  readonly options: readonly OptionSpec[];
  /** @returns Whether every line could be read. */
  readonly run: (file: string, args: Arguments, console: Console) => Promise<boolean>;
}
