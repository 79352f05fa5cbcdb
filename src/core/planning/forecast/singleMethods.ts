import { fitAirlineSarima } from "./airlineSarima";
import { fitComplexSmoothing } from "./complexSmoothing";
import { fitCroston } from "./croston";
import { fitDrift } from "./drift";
import { fitDynamicOptimisedTheta } from "./dynamicOptimisedTheta";
import { fitEtsMixture } from "./ets/fitEtsMixture";
import { fitNamedSmoothing } from "./ets/fitNamedSmoothing";
import { fitHoltWinters } from "./ets/fitHoltWinters";
import type { ForecastMethod } from "./ForecastMethod";
import { fitImapa } from "./imapa";
import type { FittedModel } from "./Model";
import { fitMovingAverage } from "./movingAverage";
import { fitMstl } from "./mstl";
import { fitNaive } from "./naive";
import { fitSba } from "./sba";
import { fitSeasonalNaive } from "./seasonalNaive";
import { fitTheta } from "./theta";
import { fitTsb } from "./tsb";

export type SingleMethod = Exclude<ForecastMethod, "auto" | "combination">;

export interface MethodEntry {
  /** As a reader knows it. */
  readonly title: string;
  /** Whether it can carry a season. */
  readonly seasonal: boolean;
  fit(history: Float64Array, season: number): FittedModel | null;
  /** What a history must have, said after "it needs". */
  readonly needs: string;
  /** What is done where it has not. */
  readonly otherwise: SingleMethod;
}

const demand = "demand, all of one sign";

/** Every method that is a model by itself: how it is fitted, what it needs and what stands in for it. */
export const singleMethods: Readonly<Record<SingleMethod, MethodEntry>> = {
  naive: { title: "Naive", seasonal: false, fit: fitNaive, needs: "an observation", otherwise: "naive" },
  "seasonal naive": {
    title: "Seasonal naive",
    seasonal: true,
    fit: (history, season) =>
      season > 1 && history.length >= season ? fitSeasonalNaive(history, season) : null,
    needs: "a whole season",
    otherwise: "naive",
  },
  drift: { title: "Drift", seasonal: false, fit: fitDrift, needs: "two observations", otherwise: "naive" },
  // A season's mean, so that none of its positions weighs more than another.
  average: {
    title: "Moving average",
    seasonal: false,
    fit: (history, season) => fitMovingAverage(history, Math.max(3, season)),
    needs: "an observation",
    otherwise: "naive",
  },
  ses: {
    title: "Simple exponential smoothing",
    seasonal: false,
    fit: (history) => fitNamedSmoothing("Simple exponential smoothing", history, 1),
    needs: "five observations",
    otherwise: "naive",
  },
  holt: {
    title: "Holt",
    seasonal: false,
    fit: (history) => fitNamedSmoothing("Holt", history, 1),
    needs: "seven observations",
    otherwise: "drift",
  },
  damped: {
    title: "Damped trend",
    seasonal: false,
    fit: (history) => fitNamedSmoothing("Damped trend", history, 1),
    needs: "eight observations",
    otherwise: "ses",
  },
  "holt-winters": {
    title: "Holt-Winters",
    seasonal: true,
    fit: fitHoltWinters,
    needs: "two whole seasons of at most 24 periods, and more observations than parameters",
    otherwise: "holt",
  },
  ets: {
    title: "ETS",
    seasonal: true,
    fit: fitEtsMixture,
    needs: "five observations",
    otherwise: "drift",
  },
  theta: {
    title: "Theta",
    seasonal: true,
    fit: (history, season) => fitTheta(history, season),
    needs: "four observations",
    otherwise: "drift",
  },
  dot: {
    title: "Dynamic optimised theta",
    seasonal: true,
    fit: fitDynamicOptimisedTheta,
    needs: "five observations",
    otherwise: "theta",
  },
  ces: {
    title: "CES",
    seasonal: true,
    fit: (history, season) => fitComplexSmoothing(history, season),
    needs: "five observations",
    otherwise: "drift",
  },
  airline: {
    title: "Airline SARIMA",
    seasonal: true,
    fit: (history, season) => fitAirlineSarima(history, season),
    needs: "five observations",
    otherwise: "drift",
  },
  mstl: {
    title: "MSTL",
    seasonal: true,
    fit: (history, season) =>
      fitMstl(history, [season], {
        fit: (adjusted) => fitEtsMixture(adjusted, 1),
        multiplicative: history.every((value) => value > 0),
      }),
    needs: "two whole seasons",
    otherwise: "ets",
  },
  croston: { title: "Croston", seasonal: false, fit: ofDemand(fitCroston), needs: demand, otherwise: "ses" },
  sba: { title: "SBA", seasonal: false, fit: ofDemand(fitSba), needs: demand, otherwise: "ses" },
  tsb: { title: "TSB", seasonal: false, fit: ofDemand(fitTsb), needs: demand, otherwise: "ses" },
  imapa: { title: "IMAPA", seasonal: false, fit: ofDemand(fitImapa), needs: demand, otherwise: "ses" },
};

function ofDemand(
  fit: (history: Float64Array) => FittedModel | null,
): (history: Float64Array) => FittedModel | null {
  return (history) => (history.every((value) => value >= 0) ? fit(history) : null);
}
