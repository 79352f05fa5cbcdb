import { single, wholeNumber, type Arguments, type OptionSpec } from "./arguments";
import { tableChoices } from "./tableChoices";
import { textOptionSpecs } from "./textArguments";

/** What the options of a report over several tables mean to it, in words. */
interface Meanings {
  readonly period: string;
  readonly currency: string;
  readonly leftOut: string;
}

/** What is chosen about every report over several tables. */
export interface TableReportOptions<Kind extends string> {
  readonly period?: string;
  readonly currency?: string;
  readonly entity?: string;
  readonly fiscalYearStart?: number;
  readonly leaveOutBad?: boolean;
  readonly tables?: Readonly<Partial<Record<Kind, string>>>;
}

/** Options of a report over several tables. */
export function tableReportSpecs(kinds: readonly string[], meanings: Meanings): readonly OptionSpec[] {
  return [
    { name: "period", takes: "PERIOD", help: `"2026-03", "2026-Q1", "2026"; ${meanings.period}` },
    { name: "currency", takes: "CODE", help: meanings.currency },
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
      help: `leave out ${meanings.leftOut} with cells that cannot be read, instead of refusing the run`,
    },
    { name: "entity", takes: "NAME", help: "whose figures these are, for the report's head" },
  ];
}

/** @throws WORD_UNKNOWN, USAGE. */
export function tableReportOptions<Kind extends string>(
  args: Arguments,
  kinds: readonly Kind[],
): TableReportOptions<Kind> {
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
