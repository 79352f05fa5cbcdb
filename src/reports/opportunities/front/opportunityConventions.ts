/** How opportunities were found, in sentences. */
export const opportunityConventions: readonly string[] = [
  "Savings are the engine's findings over the payments searched, not a year's worth; each is computed again from its rows on the Evidence sheet.",
  "A payment is claimed once: duplicates first, then purchases above agreed prices, creeping charges, price spread and tail suppliers.",
  "Off-contract is what was bought outside a contract; above the agreed price what its own supplier charged. Prices count for the days on which they hold.",
  "An unused order is taken off the unused budget of its line, so that its money is saved once.",
  "Lines stand in the order to do them: saving ÷ work, where the thresholds say what work an effort stands for.",
  "An opportunity belongs to the class of the category in which most of its money lies; without one it is operations.",
  "Needed: spend × target for less cost, spend − spend ÷ (1 + target) for more output for the cost.",
];
