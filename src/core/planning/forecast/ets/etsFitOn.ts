import { boundedLeastSquares } from "../../../numeric/boundedLeastSquares";
import type { EtsFit } from "./EtsFit";
import { etsFitAt } from "./etsFitAt";
import { etsLayout } from "./etsLayout";
import { etsPoint } from "./etsPoint";
import { etsProblem } from "./etsProblem";
import { etsUnknowns } from "./etsUnknowns";

/**
 * One step is enough: the squared errors of additive forms are quadratic in the initial states, those of the others nearly so. More
 * steps change no backtest of business series in its third digit.
 */
const steps = 1;

/**
 * The same form with the same smoothing parameters on another history: only its initial states are estimated anew, from those
 * that the fit has.
 * @param fit A fitted form.
 * @param history Observations in order.
 * @returns Null where the form does not hold: multiplicative forms of a history that falls to 0.
 */
export function etsFitOn({ form, start }: EtsFit, history: Float64Array): EtsFit | null {
  const multiplicative = form.season === "M";
  if ((multiplicative || form.error === "M") && !history.every((value) => value > 0)) return null;
  const layout = etsLayout(form, start.season.length);
  const tied = multiplicative ? 1 : 0;
  const problem = etsProblem(form, history, layout, tied);
  const point = etsPoint(start, layout, multiplicative);
  for (let i = 0; i < layout.level; i++) problem.lower[i] = problem.upper[i] = point[i]!;
  const found = boundedLeastSquares(problem, point, { maxSteps: steps });
  if (found === null) return null;
  const { alpha, beta, gamma, phi } = start;
  const states = etsUnknowns(found.point, layout, tied);
  return etsFitAt(form, history, { ...states, alpha, beta, gamma, phi }, found.squares);
}
