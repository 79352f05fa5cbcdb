/** Whole parts of a whole total in proportion to weights; their sum is the total. */
export function portions(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let [weighed, given] = [0, 0];
  return weights.map((weight) => {
    weighed += weight;
    const part = Math.round((total * weighed) / all) - given;
    given += part;
    return part;
  });
}
