/** Values with the other sign; taken from 0, so that no 0 becomes −0. */
export function turned(values: Float64Array): Float64Array {
  return values.map((value) => 0 - value);
}
