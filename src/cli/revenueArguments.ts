import type { RevenueOptions } from "../runs/revenue/RevenueOptions";
import { revenueTables } from "../runs/revenue/revenueTables";
import { single, wholeNumber, type Arguments, type OptionSpec } from "./arguments";
import { tableChoices } from "./tableChoices";
import { textOptionSpecs } from "./textArguments";

const kinds = Object.keys(revenueTables) as (keyof typeof revenueTables)[];

export const revenueOptionSpecs: readonly OptionSpec[] = [
  {
    name: "period",
    takes: "PERIOD",
    help: '"2026-03", "2026-Q1", "2026"; the month after the last closed one, else the latest with facts, when left out',
  },
  { name: "currency", takes: "CODE", help: "currency of the books; that of most contracts when left out" },
  { name: "table", takes: "KIND=NAME", help: `sheet or table to read; kinds: ${kinds.join(", ")}` },
  ...textOptionSpecs,
  {
    name: "fiscal-year-start",
    takes: "MONTH",
    help: "first month of the fiscal year, 1 to 12; 1 when left out",
  },
  {
    name: "leave-out-bad",
    takes: null,
    help: "leave out contracts with cells that cannot be read, instead of refusing the run",
  },
  { name: "entity", takes: "NAME", help: "whose figures these are, for the report's head" },
];

/**
 * Reads a revenue pack's options.
 * @throws WORD_UNKNOWN, USAGE.
 */
export function revenueOptions(args: Arguments): RevenueOptions {
  const [period, currency, entity] = ["period", "currency", "entity"].map((name) => single(args, name));
  const month = single(args, "fiscal-year-start");
  const fiscalYearStart = month === undefined ? undefined : wholeNumber("fiscal-year-start", month, 1, 12);
  const tables = tableChoices(args.options.get("table") ?? [], kinds);
  return {
    ...(period === undefined ? {} : { period }),
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(entity === undefined ? {} : { entity }),
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    ...(args.options.has("leave-out-bad") ? { leaveOutBad: true } : {}),
    ...(tables ? { tables } : {}),
  };
}
