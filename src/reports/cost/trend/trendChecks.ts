import type { Checks } from "../../checks/ChecksTable";
import { sheetFrame } from "../../frame/sheetFrame";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { costChecks, inMajor } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import { paid, type PaymentSource } from "../payments/PaymentSource";
import { monthWindow } from "./monthCells";
import type { TrendColumns } from "./trendColumns";
import type { TrendLines } from "./trendLines";

/** Proves that lines and months are all of the cost. */
export function writeTrendChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  source: PaymentSource,
  refs: CostRefs<"payments">,
  { line, firstMonth, sum }: TrendColumns,
  { total, lines }: { readonly total: number; readonly lines: TrendLines },
  top: number,
): Checks {
  const expected = inMajor(
    input,
    lines.all.reduce((whole, minor) => whole + minor, 0),
  );
  // A short trend has fewer months than checks have columns.
  const at = (index: number): number => line + index;
  const checks = costChecks(
    sheet,
    input,
    top,
    {
      title: at(0),
      of: at(1),
      source: at(2),
      report: at(3),
      difference: at(4),
      status: at(5),
    },
    "FO_SOURCE",
  );
  const months = input.time.trend;
  const { from } = monthWindow(firstMonth);
  const formula = paid(refs, [], { from, until: "FO_UNTIL" });
  if (formula !== null && source.rows.strays === 0 && source.unseen(months) === 0) {
    checks.compare({
      title: "Months add up to the payments table",
      of: input.tables.payments!.table ?? input.tables.payments!.sheet,
      source: formula,
      report: relative(total, sum),
      kind: "amount",
      expected,
    });
  }
  checks.compare({
    title: "Lines add up to the total",
    of: "all months",
    source: `SUM(${relative(sheetFrame.firstLine, sum)}:${relative(Math.max(sheetFrame.firstLine, total - 1), sum)})`,
    report: relative(total, sum),
    kind: "amount",
    expected,
  });
  return checks.finish();
}
