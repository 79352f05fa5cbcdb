import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/** What a contract may bring, and how likely it is. */
export interface Outcome {
  /** In major units. */
  readonly amount: number;
  /** 0 to 1; all outcomes together make 1. */
  readonly probability: number;
}

export interface ConsiderationEstimate {
  /** All in minor units. */
  readonly expected: number;
  readonly mostLikely: number;
  /** What the price takes in: the estimate by the method, at most the constraint. */
  readonly included: number;
}

/** How far probabilities may be from 1 in sum: cells hold thirds. */
const probabilityNoise = 1e-9;

/**
 * Estimates variable consideration. Of equally likely outcomes the first is the most likely one.
 * @param outcomes At least one.
 * @param constraint In major units: the amount of which a significant reversal is not probable; none when null.
 * @param digits Decimals of the minor unit.
 * @param place As a message names the probabilities.
 * @throws PROBABILITIES_NOT_ONE when they do not make 1, or one lies outside 0 to 1.
 * @source ASC 606-10-32-5 to 32-13, IFRS 15.50 to 58.
 */
export function variableConsideration(
  outcomes: readonly Outcome[],
  method: "expected" | "likely",
  constraint: number | null,
  digits: number,
  place = "The probabilities",
): ConsiderationEstimate {
  const sum = outcomes.reduce((total, { probability }) => total.plus(probability), new Exact(0));
  const isOutside = outcomes.some(({ probability }) => !(probability >= 0 && probability <= 1));
  if (isOutside || sum.minus(1).abs().greaterThan(probabilityNoise)) {
    throw financeError("PROBABILITIES_NOT_ONE", { place, sum: sum.toNumber() });
  }
  const mean = outcomes.reduce(
    (total, { amount, probability }) => total.plus(new Exact(amount).times(probability)),
    new Exact(0),
  );
  const likeliest = outcomes.reduce((best, each) => (each.probability > best.probability ? each : best));
  const expected = minorFromExact(mean, digits);
  const mostLikely = minorFromExact(new Exact(likeliest.amount), digits);
  const estimate = method === "expected" ? expected : mostLikely;
  const cap = constraint === null ? estimate : minorFromExact(new Exact(constraint), digits);
  return { expected, mostLikely, included: Math.min(estimate, cap) };
}
