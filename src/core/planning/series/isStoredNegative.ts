/** Whether a line is kept with its sign turned, as costs often are: something is below 0 and nothing above. */
export function isStoredNegative(values: ArrayLike<number | null>): boolean {
  let below = false;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value > 0) return false;
    below ||= value < 0;
  }
  return below;
}
