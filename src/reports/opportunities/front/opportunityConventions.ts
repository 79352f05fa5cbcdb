import type { OpportunitiesInput } from "../OpportunitiesInput";

/** How opportunities were found, in sentences. */
export function opportunityConventions({ tables, payments }: OpportunitiesInput): readonly string[] {
  const { columns } = payments;
  const missing = [
    ...(columns.item && columns.quantity
      ? []
      : ["payments do not say what was bought and how many: no price can be compared"]),
    ...(columns.category ? [] : ["payments have no category: no tail of suppliers is looked for"]),
    ...(columns.documents ? [] : ["payments have no document numbers: duplicates are found by time alone"]),
    ...(tables.contracts ? [] : ["there is no table of contract prices"]),
    ...(tables.commitments ? [] : ["there is no table of orders"]),
    ...(tables.budget ? [] : ["there is no budget"]),
  ];
  return [
    "Savings are the engine's findings over the payments searched, not a year's worth; each is computed again from its rows on the Evidence sheet.",
    "A payment is claimed once: duplicates first, then off-contract, price spread, creeping charges and tail suppliers.",
    "An unused order is taken off the unused budget of its line, so that its money is saved once.",
    "Lines stand in the order to do them: saving ÷ work, where the thresholds say what work an effort stands for.",
    "An opportunity belongs to the class of the category in which most of its money lies; without one it is operations.",
    "Needed: spend × target for less cost, spend − spend ÷ (1 + target) for more output for the cost.",
    ...(missing.length > 0 ? [`Not searched: ${missing.join("; ")}.`] : []),
  ];
}
