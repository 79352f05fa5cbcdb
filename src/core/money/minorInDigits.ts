/**
 * Minor units of `from` decimals as those of `to`; what is finer is rounded.
 * @example minorInDigits(Float64Array.of(1250), 2, 3) // => Float64Array.of(12500)
 */
export function minorInDigits(minor: Float64Array, from: number, to: number): Float64Array {
  if (from === to) return minor;
  const [times, over] = [10 ** Math.max(0, to - from), 10 ** Math.max(0, from - to)];
  return minor.map((each) => Math.round((each * times) / over));
}
