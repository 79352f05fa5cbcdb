import { financeError } from "../../errors/financeError";
import { compensatedSum } from "../../numeric/compensatedSum";
import { solveSymmetric } from "../../numeric/solveSymmetric";
import type { Experiment } from "./Experiment";

/** What a regression before the start expects after it. */
export interface RegressedControl {
  readonly expected: Float64Array;
  /** One a control; none for a plain mean. */
  readonly coefficients: Float64Array;
  /** Mean of actual less expected over the treated periods, its standard error and degrees of freedom. */
  readonly effect: number;
  readonly standardError: number;
  readonly degrees: number;
}

/** Periods that must be left over once every control has taken one. */
const fewestDegrees = 6;

/**
 * Least squares of the treated unit on the controls over the periods before the start, and what they lead to expect after it. The
 * error is that of the mean of so many forecasts: the scatter of each, and what is unsure of the coefficients. Without controls
 * it is the mean before against the mean after. Residuals are taken as independent of each other.
 * @throws CONTROLS_TOO_MANY.
 * @source Draper & Smith (1998), Applied Regression Analysis, 3rd ed., section 3.1 (prediction of a mean of new observations).
 */
export function regressedControl({ treated, donors, before }: Experiment): RegressedControl {
  const count = donors.length;
  const after = treated.length - before;
  const degrees = before - count - 1;
  if (degrees < fewestDegrees) throw financeError("CONTROLS_TOO_MANY", { controls: count, periods: before });
  const base = meanOf(treated.subarray(0, before));
  const levels = donors.map((donor) => meanOf(donor.subarray(0, before)));
  // Each control in units of its own movement, so that their sizes do not matter to the solution.
  const sizes = donors.map((donor, i) => {
    const squares = compensatedSum(donor.subarray(0, before).map((value) => (value - levels[i]!) ** 2));
    return Math.sqrt(squares) || 1;
  });
  const moves = donors.map((donor, i) => donor.map((value) => (value - levels[i]!) / sizes[i]!));
  const products = () =>
    Float64Array.from({ length: count * count }, (_, at) => {
      const [first, second] = [moves[Math.floor(at / count)]!, moves[at % count]!];
      return compensatedSum(first.subarray(0, before).map((value, t) => value * second[t]!));
    });
  const slopes = Float64Array.from(moves, (move) =>
    compensatedSum(move.subarray(0, before).map((value, t) => value * (treated[t]! - base))),
  );
  solveSymmetric(products(), slopes, count);
  const expected = treated.map((_, t) => moves.reduce((sum, move, i) => sum + slopes[i]! * move[t]!, base));
  const misses = treated.map((value, t) => value - expected[t]!);
  const variance = compensatedSum(misses.subarray(0, before).map((miss) => miss ** 2)) / degrees;
  const shift = Float64Array.from(moves, (move) => meanOf(move.subarray(before)));
  const solved = shift.slice();
  solveSymmetric(products(), solved, count);
  const unsure = shift.reduce((sum, value, i) => sum + value * solved[i]!, 0);
  return {
    expected,
    coefficients: slopes.map((slope, i) => slope / sizes[i]!),
    effect: meanOf(misses.subarray(before)),
    standardError: Math.sqrt(variance * (1 / after + 1 / before + unsure)),
    degrees,
  };
}

function meanOf(values: Float64Array): number {
  return compensatedSum(values) / values.length;
}
