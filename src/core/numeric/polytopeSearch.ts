export interface PolytopeResult {
  readonly point: Float64Array;
  readonly value: number;
}

/** What stands for a point where the objective is not defined. */
const refused = 1e35;

/**
 * Low point of a function without bounds by Nelder and Mead's polytope, step by step as R's optim takes it: the first edges are a
 * tenth of the largest coordinate, whatever the unit of the others. Its end depends on the unit of the data; it is for results
 * that are to be compared with R's.
 * @param objective Function of the coordinates; infinite or NaN where it is not defined.
 * @param start Point where the objective is finite.
 * @param evaluations Evaluations after which the search ends, default 2000.
 * @returns null where the objective is not defined at the start.
 * @source Nash (1990), Compact Numerical Methods for Computers, 2nd ed., algorithm 19; R's optim, method "Nelder-Mead".
 */
export function polytopeSearch(
  objective: (point: Float64Array) => number,
  start: Float64Array,
  evaluations = 2000,
): PolytopeResult | null {
  const size = start.length;
  const first = objective(start);
  if (!Number.isFinite(first)) return null;
  let spent = 1;
  const evaluate = (point: Float64Array) => {
    spent++;
    const value = objective(point);
    return Number.isFinite(value) ? value : refused;
  };
  const tolerance = Math.sqrt(Number.EPSILON) * (Math.abs(first) + Math.sqrt(Number.EPSILON));
  const { points, edges } = firstPolytope(start);
  const values = new Float64Array(size + 1);
  values[0] = first;
  for (let j = 1; j <= size; j++) values[j] = evaluate(points[j]!);
  const centre = new Float64Array(size);
  const trial = new Float64Array(size);
  const reflected = new Float64Array(size);
  let extent = edges;
  let low = 0;
  while (true) {
    let high = low;
    for (let j = 0; j <= size; j++) {
      if (values[j]! < values[low]!) low = j;
      if (values[j]! > values[high]!) high = j;
    }
    if (values[high]! <= values[low]! + tolerance || spent > evaluations) break;
    const worst = points[high]!;
    for (let i = 0; i < size; i++) centre[i] = -worst[i]!;
    for (const point of points) for (let i = 0; i < size; i++) centre[i]! += point[i]!;
    for (let i = 0; i < size; i++) {
      centre[i]! /= size;
      trial[i] = 2 * centre[i]! - worst[i]!;
    }
    const value = evaluate(trial);
    if (value < values[low]!) {
      reflected.set(trial);
      for (let i = 0; i < size; i++) trial[i] = 2 * reflected[i]! - centre[i]!;
      const further = evaluate(trial);
      worst.set(further < value ? trial : reflected);
      values[high] = Math.min(further, value);
      continue;
    }
    const before = values[high]!;
    if (value < before) {
      worst.set(trial);
      values[high] = value;
    }
    for (let i = 0; i < size; i++) trial[i] = 0.5 * worst[i]! + 0.5 * centre[i]!;
    const nearer = evaluate(trial);
    if (nearer < values[high]!) {
      worst.set(trial);
      values[high] = nearer;
    } else if (value >= before) {
      const shrunk = shrink(points, points[low]!);
      if (shrunk >= extent) break;
      extent = shrunk;
      for (let j = 0; j <= size; j++) if (j !== low) values[j] = evaluate(points[j]!);
    }
  }
  return { point: points[low]!, value: values[low]! };
}

function firstPolytope(start: Float64Array): { points: Float64Array[]; edges: number } {
  const edge = 0.1 * start.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 0.1;
  const points = [start.slice()];
  let edges = 0;
  for (let i = 0; i < start.length; i++) {
    const point = start.slice();
    let step = edge;
    // An edge that rounding swallows is made longer.
    while (point[i] === start[i]) {
      point[i] = start[i]! + step;
      step *= 10;
    }
    edges += step;
    points.push(point);
  }
  return { points, edges };
}

/** Halves the distances to the lowest point; their sum. */
function shrink(points: readonly Float64Array[], lowest: Float64Array): number {
  let sum = 0;
  for (const point of points) {
    if (point === lowest) continue;
    for (let i = 0; i < point.length; i++) {
      point[i] = 0.5 * (point[i]! - lowest[i]!) + lowest[i]!;
      sum += Math.abs(point[i]! - lowest[i]!);
    }
  }
  return sum;
}
