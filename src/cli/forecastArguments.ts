import { methodFromText, methodList } from "../runs/forecast/methodFromText";
import type { RecordOptions } from "../runs/forecast/forecastRecords";
import { share, take, wholeNumber, type Arguments, type OptionSpec } from "./arguments";

/** Options of a forecast, of one series or of the lines of a report. */
export const forecastOptionSpecs: readonly OptionSpec[] = [
  { name: "method", takes: "WORD", help: `one of ${methodList}` },
  { name: "horizon", takes: "N", help: "periods ahead" },
  {
    name: "season",
    takes: "N",
    help: "periods per season, 1 for none; found from the history when left out",
  },
];

export const recordOptionSpecs: readonly OptionSpec[] = [
  {
    name: "level",
    takes: "SHARE",
    help: "share that intervals are to cover, such as 0.8; 0.95 when left out",
  },
  ...forecastOptionSpecs,
];

/** Reads the options of `run forecast`. @throws USAGE. */
export function recordOptions(args: Arguments): RecordOptions {
  const options: { -readonly [Key in keyof RecordOptions]: RecordOptions[Key] } = { level: 0.95 };
  take(args, "level", (value) => (options.level = share("level", value)));
  take(args, "method", (value) => (options.method = methodFromText("--method", value)));
  take(args, "horizon", (value) => (options.horizon = wholeNumber("horizon", value, 1)));
  take(args, "season", (value) => (options.season = wholeNumber("season", value, 1)));
  return options;
}
