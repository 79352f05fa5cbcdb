/** Values from the first that is there to the last, and how many gaps stood before. */
export function withoutEndGaps(values: readonly (number | null)[]): {
  readonly leading: number;
  readonly values: readonly (number | null)[];
} {
  const there = [...values.keys()].filter((index) => values[index] !== null);
  const [leading = 0] = there;
  return { leading, values: values.slice(leading, (there.at(-1) ?? -1) + 1) };
}
