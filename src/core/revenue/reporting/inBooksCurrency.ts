import { differences } from "../../money/differences";
import type { ScheduledAmounts } from "./ReportedContract";

/** What a foreign contract's obligations recognise, in minor units of its currency, and what that is in the books. */
interface Recognised {
  readonly amounts: readonly ScheduledAmounts[];
  /** Of the contract, to the end of the day before the first month, and of each reported month. */
  readonly revenue: readonly number[];
}

/**
 * Amounts of a foreign contract's obligations in the currency of the books: what is recognised as it is in the books for
 * the contract, split by what each obligation recognised; what is to come at one rate.
 * @param known By all that is known now: in the first open month each obligation comes up to it.
 * @param closed How many of the days of `revenue` closed periods bind, the first ones.
 * @param atRate What is to come, in minor units of the books.
 */
export function inBooksCurrency(
  posted: Recognised,
  known: Recognised,
  closed: number,
  atRate: (minor: number) => number,
): readonly ScheduledAmounts[] {
  const shares = [...sharesOf(posted).slice(0, closed), ...sharesOf(known).slice(closed)];
  if (closed > 0 && closed < shares.length) {
    const late = sharesOf(known).slice(0, closed);
    shares[closed] = shares[closed]!.map((share, index) => {
      const caughtUp = late.map((each, day) => each[index]! - shares[day]![index]!);
      return caughtUp.reduce((sum, minor) => sum + minor, share);
    });
  }
  const [before, ...reported] = shares;
  return posted.amounts.map((each, index) => {
    const rest = each.months.slice(reported.length);
    const toCome = rest.map((_, month) => rest.slice(0, month + 1).reduce((sum, minor) => sum + minor, 0));
    const all = toCome.length > 0 ? toCome.at(-1)! + each.later : each.later;
    const planned = differences([...toCome, all].map(atRate));
    return {
      before: before![index]!,
      months: [...reported.map((share) => share[index]!), ...planned.slice(0, -1)],
      later: planned.at(-1)!,
    };
  });
}

/** Of each obligation before the first month, and in each reported one. */
function sharesOf({ amounts, revenue }: Recognised): readonly (readonly number[])[] {
  const [before, ...reported] = differences(revenue);
  return [
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
