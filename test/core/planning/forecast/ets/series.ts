/**
 * Series made here: level, growth, a season of four and noise from a linear congruential generator (Numerical Recipes).
 * @param multiplicative Whether season and noise grow with the level.
 */
export function quarterly(count: number, { seed = 1, slope = 2, multiplicative = true } = {}): Float64Array {
  let state = seed;
  const noise = () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296 - 0.5;
  };
  const season = [0.9, 1.1, 1.25, 0.75];
  return new Float64Array(count).map((_, t) => {
    const level = 100 + slope * t;
    const share = season[t % 4]! - 1 + 0.1 * noise();
    return multiplicative ? level * (1 + share) : level + 100 * share;
  });
}
