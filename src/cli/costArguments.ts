import type { CostTable } from "../cells/cost/tables/costTables";
import { costReportTables } from "../runs/cost/costReportTables";
import type { CostRunOptions } from "../runs/cost/CostRunOptions";
import type { CostReport } from "../runs/cost/CostTask";
import { overheadWords } from "../runs/cost/overheadWords";
import { single, word, type Arguments, type OptionSpec } from "./arguments";
import { tableReportOptions, tableReportSpecs } from "./tableReportArguments";
import { textOptions } from "./textArguments";

/** Options of a report of cost, opportunities, savings or budget. Savings are of no period: each has its own. */
export function costOptionSpecs(report: CostReport): readonly OptionSpec[] {
  const specs = tableReportSpecs(kindsOf(report), {
    period: report === "opportunities" ? "all payments when left out" : "the latest with data when left out",
    currency: "currency to report, where rows hold several; that of most rows when left out",
    leftOut: "rows",
  });
  return [
    ...specs.filter(({ name }) => report !== "savings" || name !== "period"),
    ...(report === "cost" ? [overheadSpec] : []),
  ];
}

const overheadSpec: OptionSpec = {
  name: "overhead",
  takes: "METHOD",
  help: `how services of the allocation bases charge: ${[...overheadWords.keys()].join(", ")}; step-down when left out`,
};

/** @throws WORD_UNKNOWN, USAGE. */
export function costOptions(args: Arguments, report: CostReport): CostRunOptions {
  const { dayOrder } = textOptions(args);
  const said = single(args, "overhead");
  const overhead =
    said === undefined ? undefined : overheadWords.get(word("overhead", said, [...overheadWords.keys()]));
  return {
    ...tableReportOptions(args, kindsOf(report)),
    ...(dayOrder ? { dayOrder } : {}),
    ...(overhead ? { overhead } : {}),
  };
}

function kindsOf(report: CostReport): readonly CostTable[] {
  return Object.keys(costReportTables[report]) as CostTable[];
}
