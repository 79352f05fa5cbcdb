import type { TextOptions } from "../cells/typedTable";
import { take, word, type Arguments, type OptionSpec } from "./arguments";

/** Options that say how text files are read. */
export const textOptionSpecs: readonly OptionSpec[] = [
  {
    name: "decimal",
    takes: "MARK",
    help: "point or comma, for text files whose amounts do not tell",
  },
  { name: "dates", takes: "ORDER", help: "dmy or mdy, for dates such as 03/04/2026" },
];

/** @throws WORD_UNKNOWN */
export function textOptions(args: Arguments): Pick<TextOptions, "decimalMark" | "dayOrder"> {
  const options: { decimalMark?: "." | ","; dayOrder?: "dmy" | "mdy" } = {};
  take(
    args,
    "decimal",
    (value) => (options.decimalMark = word("decimal", value, ["point", "comma"]) === "comma" ? "," : "."),
  );
  take(args, "dates", (value) => (options.dayOrder = word("dates", value, ["dmy", "mdy"])));
  return options;
}
