import type { FittedModel } from "../Model";
import type { EtsFit } from "./EtsFit";
import { etsFitOn } from "./etsFitOn";
import { etsMoments } from "./etsMoments";
import { etsName } from "./etsName";
import { etsVariance } from "./etsVariance";

/**
 * A fitted form as a model that forecasts. The errors' variance is their sum of squares over observations less estimated
 * parameters.
 * @param fit Fitted form.
 * @param history Observations that it was fitted to.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, chapter 6.
 */
export function etsModel(fit: EtsFit, history: Float64Array, name = etsName(fit.form)): FittedModel {
  const { form, start, fitted } = fit;
  const residuals = history.map((value, t) => value - fitted[t]!);
  const variance = etsVariance(fit, history);
  const parameters: Record<string, number> = { alpha: start.alpha };
  if (form.trend !== "N") parameters.beta = start.beta;
  if (form.season !== "N") parameters.gamma = start.gamma;
  if (form.trend === "Ad") parameters.phi = start.phi;
  parameters.level = start.level;
  if (form.trend !== "N") parameters.slope = start.slope;
  if (form.season !== "N") start.season.forEach((value, i) => (parameters[`season${i + 1}`] = value));
  return {
    name,
    parameters,
    residuals,
    fitted,
    aicc: Number.isFinite(fit.aicc) ? fit.aicc : null,
    forecast: (horizon) => etsMoments(fit, horizon, variance).means,
    deviations: (horizon) => etsMoments(fit, horizon, variance).variances.map(Math.sqrt),
    on: (other) => {
      const carried = etsFitOn(fit, other);
      return carried && etsModel(carried, other, name);
    },
  };
}
