import { opportunityKinds } from "../../../core/cost/opportunities/Opportunity";
import { periodLabel } from "../../../core/dates/period";
import { sumMinor } from "../../../core/money/sumMinor";
import { inMajor } from "../../../reports/cost/costFrame";
import type { OpportunitiesInput } from "../../../reports/opportunities/OpportunitiesInput";
import { leftOutRows } from "../leftOutRows";
import type { CostComputation } from "../CostResult";

/** Opportunities that a preview lists. */
const listed = 12;

/** What a preview shows of the report of opportunities. */
export function opportunitiesSummary(input: OpportunitiesInput): CostComputation["summary"] {
  const { payments, opportunities, duplicates, splits, unusual, time } = input;
  const total = (of: typeof opportunities): number =>
    inMajor(input, sumMinor(of.map(({ saving }) => saving)));
  const spend = sumMinor(payments.columns.amount.minor);
  const saving = total(opportunities);
  return {
    period: periodLabel(time.period),
    currency: payments.currency,
    digits: payments.digits,
    figures: [
      { label: "Savings found", value: saving, kind: "money" },
      { label: "Spend searched", value: inMajor(input, spend), kind: "money" },
      ...(spend > 0
        ? [{ label: "Share of spend", value: saving / inMajor(input, spend), kind: "share" as const }]
        : []),
      { label: "Opportunities", value: opportunities.length, kind: "count" },
      ...opportunityKinds.flatMap((kind) => {
        const own = opportunities.filter((each) => each.kind === kind);
        return own.length === 0
          ? []
          : [{ label: `Saving by ${kind}`, value: total(own), kind: "money" as const }];
      }),
      { label: "Suspected duplicates", value: duplicates.length, kind: "count" },
      { label: "Split payments", value: splits.length, kind: "count" },
      { label: "Unusual payments", value: unusual.length, kind: "count" },
    ],
    lines: opportunities.slice(0, listed).map((each) => ({
      label: each.subject,
      detail: `${each.kind}, ${each.strategy}, ${each.confidence} confidence`,
      amount: inMajor(input, each.saving),
    })),
    leftOut: leftOutRows(payments),
    rowsRead: payments.rows,
    findings: input.findings,
  };
}
