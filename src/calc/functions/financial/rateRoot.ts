const newtonSteps = 40;
const bisections = 200;
/** Rates at which the fall-back looks for a change of sign. */
const lowestRate = -0.999_999;
const highestRate = 1e6;

/**
 * The rate at which a function of the rate is 0: the one Newton's method reaches from the guess, else the change of
 * sign nearest to it. Null when there is none between -99.9999 % and 100,000,000 %.
 */
export function rateRoot(valueAt: (rate: number) => number, guess: number): number | null {
  return newton(valueAt, guess) ?? bisected(valueAt, guess);
}

function newton(valueAt: (rate: number) => number, guess: number): number | null {
  let rate = guess;
  for (let step = 0; step < newtonSteps; step += 1) {
    const width = Math.max(1e-7, Math.abs(rate) * 1e-7);
    const slope = (valueAt(rate + width) - valueAt(rate - width)) / (2 * width);
    const change = valueAt(rate) / slope;
    if (!Number.isFinite(change)) return null;
    rate -= change;
    if (rate <= -1) return null;
    if (Math.abs(change) <= 1e-13 * Math.max(1, Math.abs(rate))) return rate;
  }
  return null;
}

function bisected(valueAt: (rate: number) => number, guess: number): number | null {
  const rates = [lowestRate];
  for (let distance = 1e-3; distance < highestRate; distance *= 1.05) {
    rates.push(-1 + distance);
  }
  let best: { readonly low: number; readonly high: number } | null = null;
  for (let position = 1; position < rates.length; position += 1) {
    const low = rates[position - 1]!;
    const high = rates[position]!;
    if (Math.sign(valueAt(low)) * Math.sign(valueAt(high)) > 0) continue;
    if (!best || Math.abs(low - guess) < Math.abs(best.low - guess)) best = { low, high };
  }
  if (!best) return null;
  let { low, high } = best;
  const sign = Math.sign(valueAt(low));
  for (let step = 0; step < bisections; step += 1) {
    const middle = (low + high) / 2;
    if (Math.sign(valueAt(middle)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
