/**
 * Local regression on evenly spaced values: at each wanted position the weighted mean (degree 0) or line (degree 1) through
 * the nearest values, with tricube weights.
 * @param values Values at positions 0, 1, 2, ...
 * @param width Number of nearest values that count; a width above their number flattens the weights.
 * @param degree Degree of the local polynomial.
 * @param from First wanted position; may lie before the values.
 * @param to Last wanted position; may lie after the values.
 * @source Cleveland, Cleveland, McRae & Terpenning (1990), "STL", Journal of Official Statistics 6, section 2.
 */
export function loess(
  values: Float64Array,
  width: number,
  degree: 0 | 1,
  from: number,
  to: number,
): Float64Array {
  const count = values.length;
  const used = Math.min(width, count);
  const smooth = new Float64Array(to - from + 1);
  for (let x = from; x <= to; x++) {
    const left = Math.min(count - used, Math.max(0, x - (used >> 1)));
    const right = left + used - 1;
    const reach = Math.max(x - left, right - x, 1e-9) + Math.max(0, (width - count) / 2);
    const near = 0.001 * reach;
    const far = 0.999 * reach;
    let weights = 0;
    let sum = 0;
    let offsets = 0;
    let squares = 0;
    let products = 0;
    for (let t = left; t <= right; t++) {
      const offset = t - x;
      const distance = Math.abs(offset);
      if (distance > far) continue;
      const share = distance / reach;
      const weight = distance <= near ? 1 : (1 - share * share * share) ** 3;
      weights += weight;
      sum += weight * values[t]!;
      offsets += weight * offset;
      squares += weight * offset * offset;
      products += weight * offset * values[t]!;
    }
    const determinant = weights * squares - offsets * offsets;
    const line = degree === 1 && determinant > 1e-9 * weights * squares;
    smooth[x - from] = line ? (squares * sum - offsets * products) / determinant : sum / weights;
  }
  return smooth;
}
