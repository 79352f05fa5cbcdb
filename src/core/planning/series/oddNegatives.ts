/** Positions of values below 0 where they are the exception; none for a line that is mostly below 0, as costs often are. */
export function oddNegatives(values: ArrayLike<number | null>): readonly number[] {
  const negative = Array.from(values, (value, at) => (value !== null && value < 0 ? at : -1)).filter(
    (at) => at >= 0,
  );
  return 2 * negative.length < values.length ? negative : [];
}
