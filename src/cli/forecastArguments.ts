import type { ForecastOptions } from "../runs/forecast/ForecastOptions";
import { methodFromText, methodList } from "../runs/forecast/methodFromText";
import type { RecordOptions } from "../runs/forecast/forecastRecords";
import { financeError } from "../core/errors/financeError";
import { share, take, wholeNumber, word, type Arguments, type OptionSpec } from "./arguments";
import { tableChoices } from "./tableChoices";
import { textOptionSpecs } from "./textArguments";

/** Options of a forecast, of one series or of the lines of a report. */
const forecastOptionSpecs: readonly OptionSpec[] = [
  { name: "method", takes: "WORD", help: `one of ${methodList}` },
  {
    name: "horizon",
    takes: "N",
    help: "periods ahead; a year when left out, of weeks 13, of days 28, of years 3",
  },
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
  { name: "table", takes: "NAME", help: "sheet or table of a workbook that holds the series" },
  ...textOptionSpecs,
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

const where = "HEADER=VALUE";

export const reportForecastSpecs: readonly OptionSpec[] = [
  { name: "table", takes: "KIND=NAME", help: "sheet or table to read; kinds: history, plan; plan= for none" },
  { name: "lines", takes: "A,B", help: "lines to forecast; all when left out" },
  { name: "where", takes: where, help: "rows to read, of a table with labels; may be said again" },
  { name: "by", takes: "A,B", help: "columns that name a line; all columns of text when left out" },
  { name: "period-column", takes: "HEADER", help: "column of periods; found by its cells when left out" },
  { name: "value", takes: "HEADER", help: "column of values, of a table with several" },
  { name: "duplicates", takes: "HOW", help: "sum (default) or mean of several values of a line and period" },
  {
    name: "as-of",
    takes: "PERIOD",
    help: "last period with actuals, such as 2026-06; the latest that holds any when left out",
  },
  ...forecastOptionSpecs,
  { name: "holdout", takes: "N", help: "judge the method by the last N periods, forecast from those before" },
  { name: "no-backtest", takes: null, help: "do not judge the method by past forecasts: twice as quick" },
  { name: "shown", takes: "N", help: "periods of history shown before the forecast" },
  {
    name: "fiscal-year-start",
    takes: "MONTH",
    help: "first month of the fiscal year, 1 to 12; 1 when left out",
  },
  { name: "unit", takes: "TEXT", help: 'of the amounts, such as "EUR thousand"' },
  { name: "entity", takes: "NAME", help: "whose figures these are, for the report's head" },
  ...textOptionSpecs,
];

/** Reads a forecast report's options. @throws WORD_UNKNOWN, USAGE. */
export function forecastOptions(args: Arguments): ForecastOptions {
  const options: { -readonly [Key in keyof ForecastOptions]: ForecastOptions[Key] } = {};
  const whole = (name: string, most?: number) => (value: string) => wholeNumber(name, value, 1, most);
  const tables = tableChoices(args.options.get("table") ?? [], ["history", "plan"]);
  if (tables) options.tables = tables;
  const lines = (args.options.get("lines") ?? []).flatMap((list) => list.split(","));
  if (lines.length > 0) options.lines = lines.map((line) => line.trim());
  const conditions = args.options.get("where") ?? [];
  if (conditions.length > 0) options.where = Object.fromEntries(conditions.map(condition));
  const by = (args.options.get("by") ?? []).flatMap((list) => list.split(","));
  if (by.length > 0) options.by = by.map((header) => header.trim());
  take(args, "period-column", (value) => (options.period = value));
  take(args, "value", (value) => (options.value = value));
  take(args, "duplicates", (value) => (options.duplicates = word("duplicates", value, ["sum", "mean"])));
  take(args, "as-of", (value) => (options.asOf = value));
  take(args, "method", (value) => (options.method = methodFromText("--method", value)));
  take(args, "horizon", (value) => (options.horizon = whole("horizon")(value)));
  take(args, "season", (value) => (options.season = whole("season")(value)));
  take(args, "holdout", (value) => (options.holdout = whole("holdout")(value)));
  take(args, "no-backtest", () => (options.withoutBacktest = true));
  take(args, "shown", (value) => (options.shownHistory = whole("shown")(value)));
  take(
    args,
    "fiscal-year-start",
    (value) => (options.fiscalYearStart = whole("fiscal-year-start", 12)(value)),
  );
  take(args, "unit", (value) => (options.unit = value));
  take(args, "entity", (value) => (options.entity = value));
  return options;
}

function condition(text: string): readonly [header: string, value: string] {
  const [header = "", ...value] = text.split("=");
  if (header.trim() !== "" && value.length > 0) return [header.trim(), value.join("=").trim()];
  throw financeError("USAGE", { what: `--where ${text} has no "="`, remedy: `Write --where ${where}.` });
}
