/** Months of a business with trend and season, the same in each run: the factors of a year repeat, with a small wobble. */
export function seasonalMonths(count: number): number[] {
  const factors = [0.8, 0.82, 0.95, 1, 1.05, 1.1, 1.2, 1.15, 1, 0.95, 0.98, 1.3];
  return Array.from({ length: count }, (_, t) =>
    Math.round((1_000 + 8 * t) * factors[t % 12]! + 15 * Math.sin(2.7 * t)),
  );
}
