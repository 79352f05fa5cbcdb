/** A growing monthly history with a season of a fifth of its level and noise, always the same. */
export function monthly(count: number, seed = 7): Float64Array {
  let state = seed;
  const noise = () => (state = (state * 16807) % 2147483647) / 2147483647;
  return new Float64Array(count).map(
    (_, t) => (200 + t) * (1 + 0.2 * Math.sin((t * Math.PI) / 6)) + 20 * noise(),
  );
}
