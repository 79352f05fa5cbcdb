import { solveSymmetric } from "./solveSymmetric";

export interface LeastSquaresProblem {
  /** Number of residuals. */
  readonly count: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Writes the residuals at a point; false where the point is not allowed. */
  residuals(point: Float64Array, into: Float64Array): boolean;
  /** Writes the derivatives of the residuals at a point, residual by residual, one for each unknown. */
  derivatives(point: Float64Array, into: Float64Array): void;
}

export interface LeastSquaresOptions {
  /** Steps at most, default 60. */
  readonly maxSteps?: number;
  /** Stops when a step lowers the sum by less than this share, default 1e-8. */
  readonly tolerance?: number;
}

export interface LeastSquaresResult {
  readonly point: Float64Array;
  readonly squares: number;
  readonly steps: number;
}

/**
 * Lowest sum of squared residuals within bounds, from a start: Levenberg and Marquardt's damped Gauss-Newton steps. Unknowns
 * at a bound that the sum pushes outward stay there; those that a step would carry over a bound stop on it and the others are
 * solved for again. Deterministic, and the same path for data of any scale.
 * @param problem Residuals, their derivatives and the bounds (infinite where there is none).
 * @param start Point within the bounds.
 * @returns The best point; null where the start itself is not allowed.
 * @source Marquardt (1963), "An algorithm for least-squares estimation of nonlinear parameters", SIAM Journal 11; Nocedal &
 * Wright, Numerical Optimization, 2nd ed., sections 10.3 and 16.7.
 */
export function boundedLeastSquares(
  problem: LeastSquaresProblem,
  start: Float64Array,
  { maxSteps = 60, tolerance = 1e-8 }: LeastSquaresOptions = {},
): LeastSquaresResult | null {
  const { count, lower, upper } = problem;
  const size = start.length;
  let point = start.map((value, i) => Math.min(upper[i]!, Math.max(lower[i]!, value)));
  let trial = new Float64Array(size);
  let residuals = new Float64Array(count);
  let trialResiduals = new Float64Array(count);
  if (!problem.residuals(point, residuals)) return null;
  let squares = squaresOf(residuals);
  const derivatives = new Float64Array(count * size);
  const products = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const step = new Float64Array(size);
  const work = {
    matrix: new Float64Array(size * size),
    right: new Float64Array(size),
    free: new Int32Array(size),
  };
  let damping = 1e-3;
  let steps = 0;
  while (steps < maxSteps && squares > 0) {
    problem.derivatives(point, derivatives);
    normalEquations(derivatives, residuals, products, gradient);
    let gain = 0;
    for (; gain === 0 && steps < maxSteps && damping < 1e12; steps++) {
      dampedStep({ products, gradient, point, lower, upper, damping }, step, work);
      for (let i = 0; i < size; i++)
        trial[i] = Math.min(upper[i]!, Math.max(lower[i]!, point[i]! + step[i]!));
      const lowered = problem.residuals(trial, trialResiduals)
        ? squares - squaresOf(trialResiduals)
        : -Infinity;
      if (lowered > 0) {
        const foreseen = foreseenGain(products, gradient, step);
        damping = Math.max(
          1e-10,
          damping * (lowered > 0.75 * foreseen ? 0.1 : lowered > 0.25 * foreseen ? 0.5 : 2),
        );
        gain = lowered;
      } else {
        // No step this small can help any more: the point is as good as it gets.
        if (foreseenGain(products, gradient, step) < 0.01 * tolerance * squares)
          return { point, squares, steps };
        damping *= 8;
      }
    }
    if (gain === 0) break;
    [point, trial] = [trial, point];
    [residuals, trialResiduals] = [trialResiduals, residuals];
    squares -= gain;
    if (gain < tolerance * squares) break;
  }
  return { point, squares, steps };
}

function squaresOf(residuals: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < residuals.length; t++) sum += residuals[t]! * residuals[t]!;
  return Number.isFinite(sum) ? sum : Infinity;
}

/** Lower triangle of J'J, and J'r: four residuals at a time, so that the sums are fetched and stored a quarter as often. */
function normalEquations(
  derivatives: Float64Array,
  residuals: Float64Array,
  products: Float64Array,
  gradient: Float64Array,
): void {
  const size = gradient.length;
  const count = residuals.length;
  products.fill(0);
  gradient.fill(0);
  const whole = count - (count % 4);
  for (let t = 0; t < whole; t += 4) {
    const first = t * size;
    const second = first + size;
    const third = second + size;
    const fourth = third + size;
    for (let i = 0; i < size; i++) {
      const [a, b] = [derivatives[first + i]!, derivatives[second + i]!];
      const [c, d] = [derivatives[third + i]!, derivatives[fourth + i]!];
      gradient[i]! +=
        a * residuals[t]! + b * residuals[t + 1]! + c * residuals[t + 2]! + d * residuals[t + 3]!;
      const at = i * size;
      for (let j = 0; j <= i; j++) {
        products[at + j]! +=
          a * derivatives[first + j]! +
          b * derivatives[second + j]! +
          c * derivatives[third + j]! +
          d * derivatives[fourth + j]!;
      }
    }
  }
  for (let t = whole; t < count; t++) {
    for (let i = 0; i < size; i++) {
      const value = derivatives[t * size + i]!;
      gradient[i]! += value * residuals[t]!;
      for (let j = 0; j <= i; j++) products[i * size + j]! += value * derivatives[t * size + j]!;
    }
  }
}

interface Quadratic {
  readonly products: Float64Array;
  readonly gradient: Float64Array;
  readonly point: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly damping: number;
}

/** Step that lowers the damped quadratic most, with unknowns that would leave their bounds set on them. */
function dampedStep(
  { products, gradient, point, lower, upper, damping }: Quadratic,
  step: Float64Array,
  { matrix, right, free }: { matrix: Float64Array; right: Float64Array; free: Int32Array },
): void {
  const size = step.length;
  step.fill(0);
  let freeCount = 0;
  for (let i = 0; i < size; i++) {
    const outward =
      (point[i]! <= lower[i]! && gradient[i]! > 0) || (point[i]! >= upper[i]! && gradient[i]! < 0);
    if (!outward && products[i * size + i]! > 0) free[freeCount++] = i;
  }
  for (let round = 0; round < 5 && freeCount > 0; round++) {
    for (let a = 0; a < freeCount; a++) {
      const i = free[a]!;
      let value = -gradient[i]!;
      for (let j = 0; j < size; j++) {
        // Steps that are already set are 0 for all unknowns that are still free.
        if (step[j] !== 0) value -= products[i > j ? i * size + j : j * size + i]! * step[j]!;
      }
      right[a] = value;
      for (let b = 0; b <= a; b++) matrix[a * size + b] = products[i * size + free[b]!]!;
      matrix[a * size + a]! *= 1 + damping;
    }
    solveSymmetric(matrix, right, freeCount, size);
    let kept = 0;
    let clipped = false;
    for (let a = 0; a < freeCount; a++) {
      const i = free[a]!;
      const to = point[i]! + right[a]!;
      if (to < lower[i]! || to > upper[i]!) clipped = true;
    }
    for (let a = 0; a < freeCount; a++) {
      const i = free[a]!;
      const to = point[i]! + right[a]!;
      if (to < lower[i]!) step[i] = lower[i]! - point[i]!;
      else if (to > upper[i]!) step[i] = upper[i]! - point[i]!;
      else if (clipped) free[kept++] = i;
      else step[i] = right[a]!;
    }
    freeCount = kept;
  }
}

/** Reduction of the sum of squares that the undamped quadratic foretells for a step. */
function foreseenGain(products: Float64Array, gradient: Float64Array, step: Float64Array): number {
  const size = step.length;
  let gain = 0;
  for (let i = 0; i < size; i++) {
    gain -= 2 * gradient[i]! * step[i]! + products[i * size + i]! * step[i]! ** 2;
    for (let j = 0; j < i; j++) gain -= 2 * products[i * size + j]! * step[i]! * step[j]!;
  }
  return gain;
}
