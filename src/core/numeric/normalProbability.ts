/**
 * Probability that a standard normal variable stays below a value, to about 1e-15 absolute and 1e-13 relative in the tails:
 * a series about 0, and far out the continued fraction of Mills' ratio.
 * @source Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 * @example normalProbability(0) // => 0.5
 */
export function normalProbability(value: number): number {
  const distance = Math.abs(value);
  if (distance < 3) {
    const half = distance === 0 ? 0 : seriesAbout0(distance);
    return value < 0 ? 0.5 - half : 0.5 + half;
  }
  const tail = upperTail(distance);
  return value < 0 ? tail : 1 - tail;
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}

/** Probability between 0 and x: all terms have one sign, so that nothing cancels. */
function seriesAbout0(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > 1e-18 * sum; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum * density(x);
}

/** Probability above x, by the continued fraction from its far end: 120 levels settle it from 3 on. */
function upperTail(x: number): number {
  if (x === Infinity) return 0;
  let fraction = x;
  for (let k = 120; k >= 1; k--) fraction = x + k / fraction;
  return density(x) / fraction;
}
