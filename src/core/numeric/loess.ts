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
  const shares = new Float64Array(used);
  let [lastOffset, lastReach] = [Number.NaN, Number.NaN];
  for (let x = from; x <= to; x++) {
    const left = Math.min(count - used, Math.max(0, x - (used >> 1)));
    const right = left + used - 1;
    const reach = Math.max(x - left, right - x, 1e-9) + Math.max(0, (width - count) / 2);
    // Away from the ends every position has the same neighbours, and takes the same shares of them.
    if (left - x !== lastOffset || reach !== lastReach) writeShares(left - x, reach, degree, shares);
    [lastOffset, lastReach] = [left - x, reach];
    let sum = 0;
    for (let i = 0; i < used; i++) sum += shares[i]! * values[left + i]!;
    smooth[x - from] = sum;
  }
  return smooth;
}

/** What the smoothed value takes of each neighbour; `first` is the offset of the first one. */
function writeShares(first: number, reach: number, degree: 0 | 1, shares: Float64Array): void {
  const near = 0.001 * reach;
  const far = 0.999 * reach;
  let weights = 0;
  let offsets = 0;
  let squares = 0;
  for (let i = 0; i < shares.length; i++) {
    const offset = first + i;
    const distance = Math.abs(offset);
    const share = distance / reach;
    const rest = 1 - share * share * share;
    const weight = distance > far ? 0 : distance <= near ? 1 : rest * rest * rest;
    shares[i] = weight;
    weights += weight;
    offsets += weight * offset;
    squares += weight * offset * offset;
  }
  const determinant = weights * squares - offsets * offsets;
  const line = degree === 1 && determinant > 1e-9 * weights * squares;
  for (let i = 0; i < shares.length; i++) {
    shares[i]! *= line ? (squares - offsets * (first + i)) / determinant : 1 / weights;
  }
}
