import type { Dimension } from "../../../core/table/dictionary";
import type { CostReportInput } from "../CostReportInput";
import type { CostRole } from "./labelMatch";
import { planMatch } from "./planMatch";

/**
 * Columns by which the lines of the front sheet are told apart: cost centres with their categories, or, beside a budget by category
 * alone, categories with their cost centres, so that the lines of one plan stand together.
 */
export function costDimensions({
  payments: { columns },
  budget,
}: Pick<CostReportInput, "payments" | "budget">): ReadonlyMap<CostRole, Dimension> {
  const known = new Map(
    (["costCentre", "category"] as const).flatMap((role) => {
      const dimension = columns[role];
      return dimension ? [[role, dimension] as const] : [];
    }),
  );
  const match = budget && planMatch(known, budget);
  if (!match?.category || match.costCentre || known.size < 2) return known;
  return new Map((["category", "costCentre"] as const).map((role) => [role, known.get(role)!]));
}
