export type ParetoClass = "A" | "B" | "C";

export interface ParetoItem {
  /** Index of the item among the amounts. */
  readonly index: number;
  readonly amount: number;
  /** Share of this item and all before it in what is above 0. */
  readonly cumulativeShare: number;
  readonly class: ParetoClass;
}

export interface ParetoCuts {
  readonly a: number;
  readonly b: number;
}

/**
 * Items by amount, largest first, with classes: an item is A while those before it make less than 80 % of the whole, B up
 * to 95 %, then C. Credits and items of 0 come last, are C, and do not count in the whole.
 * @param amounts Integer minor units, or whole numbers; equal ones keep their order.
 * @source Dickie (1951), "ABC Inventory Analysis Shoots for Dollars"; cuts of 80 % and 95 % as in general use.
 */
export function pareto(
  amounts: readonly number[],
  { a, b }: ParetoCuts = { a: 0.8, b: 0.95 },
): readonly ParetoItem[] {
  const whole = amounts.reduce((sum, amount) => sum + Math.max(amount, 0), 0);
  let cumulated = 0;
  return amounts
    .map((amount, index) => ({ amount, index }))
    .sort((one, other) => other.amount - one.amount)
    .map(({ amount, index }) => {
      const before = shareOf(cumulated, whole);
      cumulated += Math.max(amount, 0);
      return {
        index,
        amount,
        cumulativeShare: shareOf(cumulated, whole),
        class: amount > 0 && before < a ? "A" : amount > 0 && before < b ? "B" : "C",
      };
    });
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
