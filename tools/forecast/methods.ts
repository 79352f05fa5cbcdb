import { fitAdida } from "../../src/core/planning/forecast/adida";
import { fitCroston } from "../../src/core/planning/forecast/croston";
import { fitImapa } from "../../src/core/planning/forecast/imapa";
import { fitSba } from "../../src/core/planning/forecast/sba";
import { fitTsb } from "../../src/core/planning/forecast/tsb";
import { fitAirlineSarima } from "../../src/core/planning/forecast/airlineSarima";
import { fitComplexSmoothing } from "../../src/core/planning/forecast/complexSmoothing";
import { fitDrift } from "../../src/core/planning/forecast/drift";
import { fitDynamicOptimisedTheta } from "../../src/core/planning/forecast/dynamicOptimisedTheta";
import { fitEts } from "../../src/core/planning/forecast/ets/fitEts";
import { fitEtsAsR } from "../../src/core/planning/forecast/ets/fitEtsAsR";
import { fitEtsMixture } from "../../src/core/planning/forecast/ets/fitEtsMixture";
import { fitNamedSmoothing } from "../../src/core/planning/forecast/ets/fitNamedSmoothing";
import type { FittedModel } from "../../src/core/planning/forecast/Model";
import { fitMovingAverage } from "../../src/core/planning/forecast/movingAverage";
import { fitNaive } from "../../src/core/planning/forecast/naive";
import { fitNaive2 } from "../../src/core/planning/forecast/naive2";
import { fitSeasonalNaive } from "../../src/core/planning/forecast/seasonalNaive";
import { fitTheta } from "../../src/core/planning/forecast/theta";

/** Methods by the name that the tools take: history and season to a fitted model. */
export const methods: Readonly<
  Record<string, (history: Float64Array, season: number) => FittedModel | null>
> = {
  naive: fitNaive,
  snaive: fitSeasonalNaive,
  naive2: fitNaive2,
  drift: fitDrift,
  movingAverage: (history, season) => fitMovingAverage(history, Math.max(3, season)),
  theta: fitTheta,
  airline: fitAirlineSarima,
  ces: (history, season) => fitComplexSmoothing(history, season),
  ets: fitEts,
  etsAsR: fitEtsAsR,
  etsMixture: fitEtsMixture,
  ses: (history, season) => fitNamedSmoothing("Simple exponential smoothing", history, season),
  holt: (history, season) => fitNamedSmoothing("Holt", history, season),
  damped: (history, season) => fitNamedSmoothing("Damped trend", history, season),
  holtWinters: (history, season) => fitNamedSmoothing("Holt-Winters additive", history, season),
  croston: (history) => fitCroston(history),
  sba: (history) => fitSba(history),
  tsb: (history) => fitTsb(history),
  adida: (history) => fitAdida(history),
  imapa: fitImapa,
  dot: fitDynamicOptimisedTheta,
};
