export interface NelderMeadOptions {
  /** Lower bounds, one a coordinate; points beyond are moved to the bound. */
  readonly low: readonly number[];
  /** Upper bounds, one a coordinate. */
  readonly high: readonly number[];
  /** Edge of the first simplex as a share of the distance between the bounds (default 0.1). */
  readonly step?: number;
  /** The search stops when the simplex is smaller than this share of the bounds in each coordinate (default 1e-4). */
  readonly tolerance?: number;
  /** Most evaluations of the objective (default 400). */
  readonly evaluations?: number;
}

/**
 * A low point of a function of several variables within bounds, found without derivatives from a start.
 * @param objective Function of the coordinates; infinite where it is not defined. It must not keep the array.
 * @param start Coordinates to start from.
 * @source Nelder & Mead (1965), "A simplex method for function minimization", The Computer Journal 7.
 */
export function nelderMead(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  { low, high, step = 0.1, tolerance = 1e-4, evaluations = 400 }: NelderMeadOptions,
): { readonly point: readonly number[]; readonly value: number } {
  const within = (point: readonly number[]) => point.map((x, i) => Math.min(high[i]!, Math.max(low[i]!, x)));
  let spent = 0;
  const vertex = (wanted: readonly number[]) => {
    const point = within(wanted);
    const value = objective(point);
    spent++;
    return { point, value: Number.isNaN(value) ? Infinity : value };
  };
  const first = within(start);
  const simplex = [vertex(first)];
  for (let i = 0; i < first.length; i++) {
    const edge = step * (high[i]! - low[i]!);
    simplex.push(vertex(first.map((x, j) => (i === j ? (x + edge <= high[i]! ? x + edge : x - edge) : x))));
  }
  const inOrder = () => simplex.sort((a, b) => a.value - b.value);
  inOrder();
  const small = () =>
    first.every((_, i) => {
      const span = tolerance * (high[i]! - low[i]!);
      return simplex.every(({ point }) => Math.abs(point[i]! - simplex[0]!.point[i]!) <= span);
    });
  for (;;) {
    if (spent >= evaluations || small()) return simplex[0]!;
    const worst = simplex.pop()!;
    const centre = first.map(
      (_, i) => simplex.reduce((sum, { point }) => sum + point[i]!, 0) / simplex.length,
    );
    const along = (share: number) => vertex(centre.map((x, i) => x + share * (x - worst.point[i]!)));
    const reflected = along(1);
    if (reflected.value < simplex[0]!.value) {
      const expanded = along(2);
      simplex.push(expanded.value < reflected.value ? expanded : reflected);
    } else if (reflected.value < simplex.at(-1)!.value) {
      simplex.push(reflected);
    } else {
      const contracted = reflected.value < worst.value ? along(0.5) : along(-0.5);
      if (contracted.value < Math.min(worst.value, reflected.value)) {
        simplex.push(contracted);
      } else {
        const best = simplex[0]!.point;
        const others = [...simplex.slice(1), worst];
        simplex.length = 1;
        simplex.push(
          ...others.map(({ point }) => vertex(point.map((x, i) => best[i]! + 0.5 * (x - best[i]!)))),
        );
      }
    }
    inOrder();
  }
}
