import { periodLabel } from "../../../core/dates/period";
import type { CostReportInput } from "../CostReportInput";
import type { PaymentSource } from "../payments/PaymentSource";
import type { Ordered } from "./Ordered";
import type { Planned } from "./Planned";

const names = { costCentre: "cost centre", category: "category" } as const;

/** How the figures of the front sheet came about, in sentences. */
export function frontConventions(
  { time }: CostReportInput,
  source: PaymentSource,
  { planned, ordered }: { readonly planned: Planned | null; readonly ordered: Ordered | null },
): readonly string[] {
  const roles = planned?.roles.map((role) => names[role]).join(" and ");
  return [
    "AC, PP and AC year to date are sums over the payments table between the dates at the top; credits take off.",
    "Worst first: by AC over PL, or over the period before (PP) where no plan is known by line.",
    `Run-rate FY is AC year to date ÷ the share of the fiscal year ${periodLabel(time.year)} that is over. It knows no season.`,
    planned === null
      ? "No budget table was found: there are no columns for it."
      : roles === ""
        ? "The payments name no cost centre and no category: the budget is compared in total alone."
        : `The budget is matched by ${roles}; % used is AC year to date ÷ PL FY, ahead is % used less the share of the year that is over.`,
    ordered === null
      ? "No table of orders was found: nothing is taken off for what is committed."
      : ordered.role === null
        ? "Orders name no cost centre and no category of the payments: what is committed stands in the total alone."
        : `Committed is what open orders hold and nobody has invoiced, by ${names[ordered.role]}; it is the engine's figure.`,
    ...(source.isOdd(["costCentre", "category", "supplier"])
      ? [
          "Some cells hold dates or labels as text that formulas read otherwise: figures with such rows in them are values, and checks that would add them up are left out.",
        ]
      : []),
    "Lines beyond 400 stand together, the smallest of each block as Other.",
    "By owner: lines added up by who stands beside them, the budget's owner or the one typed.",
  ];
}
