/**
 * Whether gaps between dates are those of one step with some periods missing: half of them are one step, and half of the
 * periods have a date.
 */
export function isMostly(step: number, gaps: readonly number[]): boolean {
  const single = gaps.filter((gap) => gap === step).length;
  const periods = gaps.reduce((sum, gap) => sum + gap, 0) / step;
  return single * 2 >= gaps.length && periods <= 2 * gaps.length;
}
