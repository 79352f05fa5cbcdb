import { dayFromCell } from "../cells/recognition/dayCell";
import { lineColumns, type LineColumn } from "../cells/recognition/lineCells";
import type { LineTableOptions } from "../cells/recognition/lineTable";
import { financeError } from "../core/errors/financeError";
import type { RecognizeOptions } from "../runs/recognizeLines";
import { take, word, type Arguments, type OptionSpec } from "./arguments";

export const recognizeOptionSpecs: readonly OptionSpec[] = [
  { name: "convention", takes: "WORD", help: "for lines that state none: daily (default), month prorate …" },
  { name: "period", takes: "LENGTH", help: "month (default), quarter or year: a step of the schedules" },
  { name: "from", takes: "DAY", help: "first day of the schedules; that of each term when left out" },
  { name: "to", takes: "DAY", help: "last day of the schedules; that of each term when left out" },
  { name: "as-of", takes: "DAY", help: "adds what is recognised and deferred by the end of this day" },
  { name: "currency", takes: "CODE", help: "says how many decimals amounts have; two when left out" },
  { name: "digits", takes: "N", help: "decimals kept, 0 to 6, whatever the currency" },
  { name: "map", takes: "ROLE=HEADER", help: `which column is what; roles: ${lineColumns.join(", ")}` },
  {
    name: "sheet",
    takes: "NAME",
    help: "sheet of a workbook; the first that names the columns when left out",
  },
  { name: "decimal", takes: "MARK", help: "point or comma, for text files whose amounts do not tell" },
  { name: "dates", takes: "ORDER", help: "dmy or mdy, for dates such as 03/04/2026" },
];

/**
 * Reads the options of `run recognize` that say how lines are spread.
 * @throws WORD_UNKNOWN, DAY_UNREADABLE, USAGE.
 */
export function recognizeOptions(args: Arguments): RecognizeOptions {
  const options: { -readonly [Key in keyof RecognizeOptions]: RecognizeOptions[Key] } = {};
  const day = (name: string, value: string) => dayFromCell(`--${name}`, value, 1900).day;
  take(args, "convention", (value) => (options.convention = value));
  take(args, "period", (value) => (options.period = word("period", value, ["month", "quarter", "year"])));
  take(args, "from", (value) => (options.from = day("from", value)));
  take(args, "to", (value) => (options.to = day("to", value)));
  take(args, "as-of", (value) => (options.asOf = day("as-of", value)));
  take(args, "currency", (value) => (options.currency = value.toUpperCase()));
  take(args, "digits", (value) => (options.digits = /^\d$/.test(value) ? Number(value) : Number.NaN));
  return options;
}

/** Reads those that say how the file is read. @throws WORD_UNKNOWN. */
export function lineTableOptions(args: Arguments): LineTableOptions {
  const options: { -readonly [Key in keyof LineTableOptions]: LineTableOptions[Key] } = {};
  const chosen = chosenColumns(args.options.get("map") ?? []);
  if (Object.keys(chosen).length > 0) options.chosen = chosen;
  take(args, "decimal", (value) => {
    options.decimalMark = word("decimal", value, ["point", "comma"]) === "comma" ? "," : ".";
  });
  take(args, "dates", (value) => (options.dayOrder = word("dates", value, ["dmy", "mdy"])));
  return options;
}

function chosenColumns(maps: readonly string[]): Readonly<Partial<Record<LineColumn, string>>> {
  return Object.fromEntries(
    maps.map((map) => {
      const [role = "", ...header] = map.split("=");
      if (header.length === 0 || !(lineColumns as readonly string[]).includes(role.trim())) {
        throw financeError("WORD_UNKNOWN", {
          argument: "--map",
          value: JSON.stringify(map),
          known: `${lineColumns.join("=…, ")}=…`,
        });
      }
      return [role.trim(), header.join("=")];
    }),
  );
}
