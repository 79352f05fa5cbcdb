import type { Dimension } from "../../../core/table/dictionary";
import type { PlannedCost } from "../CostReportInput";
import { labelMatch, type CostRole, type LabelMatch } from "./labelMatch";

/**
 * Which columns of a budget speak of the cost centres and categories of payments. A budget that shares no label with them is held
 * against the first: its lines then stand in rows of their own.
 */
export function planMatch(
  payments: ReadonlyMap<CostRole, Dimension>,
  { line, costCentre }: Pick<PlannedCost, "line" | "costCentre">,
): LabelMatch<"line" | "costCentre"> {
  const match = labelMatch(payments, line, costCentre);
  const [first] = payments.keys();
  if (first === undefined || Object.keys(match).length > 0) return match;
  return { [first]: first === "costCentre" && costCentre ? "costCentre" : "line" };
}
