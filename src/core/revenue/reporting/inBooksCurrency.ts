import { differences } from "../../money/differences";
import type { ScheduledAmounts } from "./ReportedContract";

/**
 * Amounts of a foreign contract's obligations in the currency of the books: what is recognised as it was posted for the
 * contract, split by what each obligation recognised; what is to come at one rate.
 * @param revenue Posted for the contract to the end of the day before the first month, and of each reported month.
 * @param atRate What is to come, in minor units of the books.
 */
export function inBooksCurrency(
  amounts: readonly ScheduledAmounts[],
  revenue: readonly number[],
  atRate: (minor: number) => number,
): readonly ScheduledAmounts[] {
  const [before, ...reported] = differences(revenue);
  const shares = [
    split(
      before!,
      amounts.map((each) => each.before),
    ),
    ...reported.map((minor, month) =>
      split(
        minor,
        amounts.map(({ months }) => months[month]!),
      ),
    ),
  ];
  return amounts.map((each, index) => {
    const rest = each.months.slice(reported.length);
    const toCome = rest.map((_, month) => rest.slice(0, month + 1).reduce((sum, minor) => sum + minor, 0));
    const all = toCome.length > 0 ? toCome.at(-1)! + each.later : each.later;
    const planned = differences([...toCome, all].map(atRate));
    return {
      before: shares[0]![index]!,
      months: [...reported.map((_, month) => shares[month + 1]![index]!), ...planned.slice(0, -1)],
      later: planned.at(-1)!,
    };
  });
}

/** Parts that add up: each by its weight, the largest takes what rounding leaves. */
function split(minor: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const largest = weights.reduce(
    (best, weight, index) => (Math.abs(weight) > Math.abs(weights[best]!) ? index : best),
    0,
  );
  const parts = weights.map((weight) => (total === 0 ? 0 : Math.round((minor * weight) / total)));
  parts[largest]! += minor - parts.reduce((sum, part) => sum + part, 0);
  return parts;
}
