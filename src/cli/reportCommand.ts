import { financeError } from "../core/errors/financeError";
import { parseArguments, type OptionSpec } from "./arguments";
import type { Console } from "./Console";
import { outputChoice, outputOptionSpecs, settleOutput } from "./output";
import type { Report } from "./Report";
import { reportAttribution, reportCampaigns } from "./reportAttribution";
import { reportCost } from "./reportCost";
import { reportForecast } from "./reportForecast";
import { reportRevenue } from "./reportRevenue";
import { reportVariance } from "./reportVariance";
import { runStamp } from "./runStamp";

/** Reports by name; `finops report --list` prints them. */
export const reports: Readonly<Record<string, Report>> = {
  variance: reportVariance,
  revenue: reportRevenue,
  forecast: reportForecast,
  attribution: reportAttribution,
  campaigns: reportCampaigns,
  cost: reportCost(
    "cost",
    "payments by centre, category and supplier: the month's change, concentration, trend, beside budget and orders",
  ),
  opportunities: reportCost(
    "opportunities",
    "what can be taken out of cost: savings with their evidence, what to do first, duplicate and unusual payments",
  ),
  savings: reportCost(
    "savings",
    "savings initiatives from idea to proof: claimed, validated after volume, prices and one-offs, and booked",
  ),
  budget: reportCost(
    "budget",
    "use of budgets and where they will land: run-rate, orders, alerts, a proposed reallocation, targets by month",
  ),
};

/** Options of every report. */
export const reportOptionSpecs: readonly OptionSpec[] = [
  { name: "book", takes: "FILE", help: ".xlsx or .csv to read; several are joined by header" },
  ...outputOptionSpecs,
  { name: "list", takes: null, help: "list the reports" },
];

/** `finops report NAME --book IN --out OUT [options]` */
export async function reportCommand(argv: readonly string[], console: Console): Promise<void> {
  const named = argv.find((word) => Object.hasOwn(reports, word));
  const report = named === undefined ? null : reports[named]!;
  const args = parseArguments(argv, [...reportOptionSpecs, ...(report?.options ?? [])]);
  if (args.options.has("list")) {
    for (const [name, { summary }] of Object.entries(reports)) console.print(`${name}  ${summary}`);
    return;
  }
  const [name, ...rest] = args.words;
  if (!report || name !== named || rest.length > 0) {
    const what =
      name === undefined ? "No report is named" : `There is no report "${[name, ...rest].join(" ")}"`;
    throw financeError("USAGE", { what, remedy: `Reports: ${Object.keys(reports).join(", ")}.` });
  }
  const books = args.options.get("book") ?? [];
  if (books.length === 0)
    throw financeError("USAGE", { what: "There is no --book", remedy: "Name a file: --book FILE." });
  const started = console.now();
  const stamp = runStamp(console, started);
  const output = await settleOutput(books, outputChoice(args), started);
  console.progress(`Reading ${books.join(", ")}`);
  await report.run({ args, books, output, stamp, started }, console);
}
