import type { EtsFit } from "./EtsFit";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import type { EtsParameters } from "./EtsParameters";
import { smoothed } from "./smoothed";

/**
 * The fit that parameters and initial states make.
 * @param form Form of the model.
 * @param history Observations in order.
 * @param parameters With the states before the first observation.
 * @param squares Sum of squares of `etsProblem` there.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 7.1 (AICc, with the error's variance among the
 * estimated parameters).
 */
export function etsFitAt(
  form: EtsForm,
  history: Float64Array,
  parameters: EtsParameters,
  squares: number,
): EtsFit {
  const count = history.length;
  const unknowns = etsLayout(form, parameters.season.length).size;
  const estimated = unknowns + 1;
  const start = normalised(parameters, form.season);
  const fitted = new Float64Array(count);
  const end = smoothed(history, start, form.season === "M", fitted);
  // Below a ten-millionth of the level nothing but rounding is left to explain: forms tie, and the first, simplest one is taken.
  const rounding = 1e-14 * history.reduce((sum, value) => sum + value * value, 0);
  const deviance = count * Math.log(Math.max(squares, rounding));
  const aicc = deviance + 2 * estimated + (2 * estimated * (estimated + 1)) / (count - estimated - 1);
  return { form, start, end, fitted, unknowns, deviance, aicc };
}

/** The same model with seasons that sum to 0, or to their number. */
function normalised(parameters: EtsParameters, season: EtsForm["season"]): EtsParameters {
  if (season === "N") return parameters;
  const mean = parameters.season.reduce((sum, value) => sum + value, 0) / parameters.season.length;
  if (season === "A") {
    return {
      ...parameters,
      level: parameters.level + mean,
      season: parameters.season.map((value) => value - mean),
    };
  }
  return {
    ...parameters,
    level: parameters.level * mean,
    slope: parameters.slope * mean,
    season: parameters.season.map((value) => value / mean),
  };
}
