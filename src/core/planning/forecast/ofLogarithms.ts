import type { FittedModel } from "./Model";

/** Variance of logarithms beyond which a deviation says nothing more. */
const widest = 4;

/**
 * Logarithm that the mean of the history is moved to. Methods that are not indifferent to a shift then give the same forecast
 * whatever the unit; 8 is that of amounts in thousands.
 */
const meanLogarithm = 8;

/**
 * A model of the logarithms, told of the history itself: forecasts are medians, as they are when nothing is done about the
 * bias of the exponential.
 * @param history Observations in order, all above 0.
 * @param fit Method for the logarithms.
 * @returns Null when an observation is not above 0.
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., section 5.6.
 */
export function ofLogarithms(
  history: Float64Array,
  fit: (logarithms: Float64Array) => FittedModel | null,
): FittedModel | null {
  if (!history.every((value) => value > 0)) return null;
  const unit = history.reduce((sum, value) => sum + value / history.length, 0) / Math.exp(meanLogarithm);
  const restored = (logarithm: number) => unit * Math.exp(logarithm);
  const model = fit(history.map((value) => Math.log(value / unit)));
  if (model === null) return null;
  const fitted = model.fitted.map(restored);
  return {
    name: `${model.name} of logarithms`,
    parameters: model.parameters,
    residuals: history.map((value, t) => value - fitted[t]!),
    fitted,
    aicc: null,
    forecast: (horizon) => model.forecast(horizon).map(restored),
    deviations: (horizon) => {
      const deviations = model.deviations(horizon);
      const levels = model.forecast(horizon);
      return (
        deviations &&
        deviations.map(
          (deviation, step) =>
            restored(levels[step]!) * Math.sqrt(Math.expm1(Math.min(widest, deviation ** 2))),
        )
      );
    },
    on: (other) => ofLogarithms(other, (logarithms) => model.on(logarithms)),
  };
}
