import { periodLabel } from "../../../core/dates/period";
import type { CostReportInput } from "../../../reports/cost/CostReportInput";
import { inMajor } from "../../../reports/cost/costFrame";
import type { PaymentGroups, PaymentSource } from "../../../reports/cost/payments/PaymentSource";
import type { CostComputation } from "../CostResult";
import { leftOutRows } from "../leftOutRows";

/** Suppliers that a preview lists. */
const listed = 8;

/** What a preview shows of the cost report. */
export function costSummary(
  input: CostReportInput,
  source: PaymentSource,
  suppliers: PaymentGroups,
): CostComputation["summary"] {
  const { payments, time } = input;
  const [now, was] = [source.total(time.reported), source.total(time.before)];
  const paid = suppliers.sums.each(time.reported);
  const { labels } = payments.columns.supplier;
  return {
    period: periodLabel(time.period),
    currency: payments.currency,
    digits: payments.digits,
    figures: [
      { label: "Cost of the period", value: inMajor(input, now), kind: "money" },
      { label: "Period before", value: inMajor(input, was), kind: "money" },
      ...(was === 0 ? [] : [{ label: "Change", value: (now - was) / Math.abs(was), kind: "share" as const }]),
      { label: "Year to date", value: inMajor(input, source.total(time.yearToDate)), kind: "money" },
      { label: "Payments", value: source.rowsIn(time.reported), kind: "count" },
      {
        label: "Suppliers",
        value: paid.reduce((count, minor) => count + (minor === 0 ? 0 : 1), 0),
        kind: "count",
      },
    ],
    lines: [...paid.keys()]
      .filter((group) => paid[group]! > 0)
      .sort((a, b) => paid[b]! - paid[a]!)
      .slice(0, listed)
      .map((group) => ({
        label: labels[suppliers.codes[0]![group]!]!,
        detail: now === 0 ? "" : `${((100 * paid[group]!) / now).toFixed(1)} % of the cost`,
        amount: inMajor(input, paid[group]!),
      })),
    leftOut: leftOutRows(payments),
    rowsRead: payments.rows,
    findings: input.findings,
  };
}
