const quarter = 3;
const halfYear = 6;
const year = 12;
/** Months with an actual beside the only one with a budget, from which on that one looks like a year's. */
const leastBesideOne = 3;
const leastBesideSeveral = 2;

/**
 * Whether a budget that is dated by months looks like one of quarters, half-years or years: it stands in one month of each, and
 * actuals in the months between.
 * @param budgeted Months with a budget, actual those with an actual, as running numbers in any order, each once.
 * @returns Months that a figure seems to stand for; null where nothing speaks for more than one.
 * @example lumpedEvery([0, 3, 6], [0, 1, 2, 3, 4]) // => 3
 */
export function lumpedEvery(budgeted: readonly number[], actual: readonly number[]): 3 | 6 | 12 | null {
  const months = [...budgeted].sort((a, b) => a - b);
  if (months.length === 0) return null;
  const apart = months.slice(1).reduce((step, month, at) => commonStep(step, month - months[at]!), 0);
  const every = [year, halfYear, quarter].find((each) => apart % each === 0);
  if (every === undefined) return null;
  const [from, to] = [months[0]! - every, months.at(-1)! + every];
  const beside = actual.filter((month) => month > from && month < to && !budgeted.includes(month)).length;
  const met = actual.filter((month) => budgeted.includes(month)).length;
  const least = months.length === 1 ? leastBesideOne : Math.max(leastBesideSeveral, met);
  return beside < least ? null : (every as 3 | 6 | 12);
}

function commonStep(one: number, other: number): number {
  return other === 0 ? one : commonStep(other, one % other);
}
