import type { Opportunity } from "../../core/cost/opportunities/Opportunity";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { OpportunitiesInput } from "./OpportunitiesInput";

/** How a saving is computed from its rows. */
export interface SavingRule {
  /** What each row is compared with, and what is taken off the whole; null for neither. */
  readonly reference: { readonly label: string; readonly value: number } | null;
  readonly extra: { readonly label: string; readonly value: number } | null;
  readonly takenOff: { readonly label: string; readonly value: number } | null;
}

const inOrders = "In unused orders";

/** The figures of an opportunity that its rows do not hold, in major units. */
export function savingRule({ kind, steps }: Opportunity, digits: number): SavingRule {
  const step = (name: string): number => {
    const { value, unit } = steps.find((each) => each.name === name)!;
    return unit === "minor"
      ? amountFromMinor(value, digits)
      : unit === "minor per unit"
        ? value / 10 ** digits
        : value;
  };
  const nothing: SavingRule = { reference: null, extra: null, takenOff: null };
  switch (kind) {
    case "off-contract":
    case "above agreed price":
      return { ...nothing, reference: { label: "Agreed price", value: step("Agreed price") } };
    case "price spread":
      return { ...nothing, reference: { label: "Reference price", value: step("Reference price") } };
    case "creeping charge":
      return { ...nothing, takenOff: { label: "Allowed for them", value: step("Allowed for them") } };
    case "tail suppliers":
      return {
        ...nothing,
        reference: { label: "Discount", value: step("Discount of a main supplier") },
        extra: { label: "Handling of one", value: step("Cost of handling one") },
      };
    case "unused budget":
      return steps.some(({ name }) => name === inOrders)
        ? { ...nothing, takenOff: { label: inOrders, value: step(inOrders) } }
        : nothing;
    case "duplicate payment":
    case "unused commitment":
      return nothing;
  }
}

/** What the rows of an opportunity add up to, in major units. */
export function rowAmount(
  input: OpportunitiesInput,
  { evidence: { table } }: Opportunity,
  row: number,
): number {
  const { payments, commitments, budget } = input;
  if (table === "payments") return amountFromMinor(payments.columns.amount.minor[row]!, payments.digits);
  if (table === "commitments")
    return amountFromMinor(commitments!.columns.amount.minor[row]!, commitments!.digits);
  return amountFromMinor(budget!.columns.budget.minor[row]!, budget!.digits);
}

/** What is used of a row already: invoiced of an order, spent of a budget that has passed. */
export function rowUsed(
  input: OpportunitiesInput,
  { evidence: { table } }: Opportunity,
  row: number,
  asOf: number,
): number {
  const { commitments, budget } = input;
  if (table === "commitments")
    return amountFromMinor(commitments!.columns.used?.[row] ?? 0, commitments!.digits);
  if (table === "budget" && budget!.columns.days[row]! <= asOf) {
    return amountFromMinor(budget!.columns.actual[row]!, budget!.digits);
  }
  return 0;
}

/** What a row saves, in major units, unrounded. */
export function rowSaving(
  input: OpportunitiesInput,
  opportunity: Opportunity,
  row: number,
  asOf: number,
): number {
  const { kind, evidence } = opportunity;
  const paid = rowAmount(input, opportunity, row);
  const { reference, extra } = savingRule(opportunity, input.payments.digits);
  switch (kind) {
    case "duplicate payment":
      return row === evidence.rows[0] ? 0 : paid;
    case "off-contract":
    case "above agreed price":
    case "price spread":
      return paid - (input.payments.columns.quantity?.[row] ?? 0) * reference!.value;
    case "creeping charge":
      return paid;
    case "tail suppliers":
      return extra!.value + paid * reference!.value;
    case "unused commitment":
    case "unused budget":
      return paid - rowUsed(input, opportunity, row, asOf);
  }
}
