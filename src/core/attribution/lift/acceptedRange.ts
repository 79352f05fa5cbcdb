/** Rejected steps in a row after which a walk takes what lies beyond as rejected. */
const rejectedInRow = 12;
/** Steps after which an end that was not found is taken as not there. */
const mostSteps = 300;

/**
 * Range of values that a test accepts, about one that it should: walks outward in steps, and halves the last step over the border
 * down to a 200th. Gaps of fewer than twelve steps inside the range belong to it.
 * @param isAccepted The test.
 * @param middle Where the walk begins.
 * @param step Above 0; should be a small share of the range.
 * @returns Infinite ends where none was found.
 */
export function acceptedRange(
  isAccepted: (value: number) => boolean,
  middle: number,
  step: number,
): { readonly low: number; readonly high: number } {
  return { low: endOf(isAccepted, middle, -step), high: endOf(isAccepted, middle, step) };
}

function endOf(isAccepted: (value: number) => boolean, middle: number, step: number): number {
  let last = 0;
  for (let steps = 1; steps - last <= rejectedInRow; steps++) {
    if (steps > mostSteps) return step > 0 ? Infinity : -Infinity;
    if (isAccepted(middle + steps * step)) last = steps;
  }
  let inside = middle + last * step;
  let outside = inside + step;
  for (let halving = 0; halving < 8; halving++) {
    const half = (inside + outside) / 2;
    if (isAccepted(half)) inside = half;
    else outside = half;
  }
  return inside;
}
