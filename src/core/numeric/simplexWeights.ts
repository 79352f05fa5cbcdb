import { solveSymmetric } from "./solveSymmetric";

/**
 * Weights of 0 or more that add up to 1 with the lowest w'Gw / 2 - c'w: what mixes columns X into the closest to y, for G = X'X
 * and c = X'y. An active set grows from the best single column, by the column along which the sum falls most; what a step would
 * make negative drops out on the way. Ends at the exact optimum after finitely many steps; of equally good mixtures (twin columns)
 * the one it reaches first, always the same.
 * @param products G, symmetric and positive semidefinite, row by row.
 * @param right c, at least one entry.
 * @source Lawson & Hanson (1974), Solving Least Squares Problems, chapter 23, with the sum as a further condition.
 * @example simplexWeights(Float64Array.of(1, 0, 0, 1), Float64Array.of(2, 0)) // => Float64Array.of(1, 0)
 */
export function simplexWeights(products: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const weights = new Float64Array(size);
  let largest = 0;
  let first = 0;
  let least = Infinity;
  for (let i = 0; i < size; i++) {
    const own = products[i * size + i]!;
    largest = Math.max(largest, own, Math.abs(right[i]!));
    if (own / 2 - right[i]! < least) [first, least] = [i, own / 2 - right[i]!];
  }
  const used = [first];
  weights[first] = 1;
  const gradient = new Float64Array(size);
  for (let round = 0; round < 20 * size; round++) {
    writeGradient(products, right, weights, used, gradient);
    // At the optimum of those in use all their derivatives are this one.
    const level = used.reduce((sum, i) => sum + weights[i]! * gradient[i]!, 0);
    let next = -1;
    let steepest = level - 1e-13 * largest;
    for (let i = 0; i < size; i++) {
      if (weights[i] === 0 && gradient[i]! < steepest) [next, steepest] = [i, gradient[i]!];
    }
    if (next < 0) break;
    used.push(next);
    moveToOptimum(products, right, weights, used);
    // Rounding alone made it look steep: nothing is left to gain.
    if (weights[next] === 0) break;
  }
  return weights;
}

function writeGradient(
  products: Float64Array,
  right: Float64Array,
  weights: Float64Array,
  used: readonly number[],
  gradient: Float64Array,
): void {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    let value = -right[i]!;
    for (const j of used) value += products[i * size + j]! * weights[j]!;
    gradient[i] = value;
  }
}

/** Moves the weights in use to their optimum on the plane of sum 1; those that would go below 0 stop there and drop out. */
function moveToOptimum(
  products: Float64Array,
  right: Float64Array,
  weights: Float64Array,
  used: number[],
): void {
  for (;;) {
    const aim = optimumOnPlane(products, right, used);
    let reach = 1;
    for (const [a, i] of used.entries()) {
      if (aim[a]! <= 0) reach = Math.min(reach, weights[i]! / (weights[i]! - aim[a]!) || 0);
    }
    let kept = 0;
    for (const [a, i] of used.entries()) {
      const moved = reach === 1 ? aim[a]! : weights[i]! + reach * (aim[a]! - weights[i]!);
      const isOut = aim[a]! <= 0 && moved <= 1e-15;
      weights[i] = isOut ? 0 : moved;
      if (!isOut) used[kept++] = i;
    }
    if (kept === used.length) return;
    used.length = kept;
  }
}

/** Optimum of the columns in use without regard to signs: the first takes what the others leave of 1. */
function optimumOnPlane(products: Float64Array, right: Float64Array, used: readonly number[]): Float64Array {
  const size = right.length;
  const count = used.length - 1;
  const base = used[0]!;
  const product = (i: number, j: number) => products[i * size + j]!;
  const matrix = new Float64Array(count * count);
  const aim = new Float64Array(count);
  for (let a = 0; a < count; a++) {
    const i = used[a + 1]!;
    aim[a] = right[i]! - product(i, base) - (right[base]! - product(base, base));
    for (let b = 0; b <= a; b++) {
      const j = used[b + 1]!;
      matrix[a * count + b] = product(i, j) - product(i, base) - product(base, j) + product(base, base);
    }
  }
  solveSymmetric(matrix, aim, count);
  return Float64Array.of(1 - aim.reduce((sum, each) => sum + each, 0), ...aim);
}
