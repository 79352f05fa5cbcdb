import type { EtsParameters } from "./EtsParameters";

/**
 * Whether old observations lose their weight in a model with a season: all roots of the characteristic polynomial lie within
 * the unit circle. Models without a season are always forecastable within the usual bounds.
 * @param parameters Smoothing parameters; phi 1 and beta 0 without a trend.
 * @param trend Whether the model has a trend.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 10.2 (the polynomial); Jury (1964), Theory
 * and Application of the z-Transform Method (the test by reflection coefficients).
 */
export function isForecastable({ alpha, beta, gamma, phi, season }: EtsParameters, trend: boolean): boolean {
  const period = season.length;
  if (period === 1) return true;
  const order = trend ? period + 1 : period;
  const polynomial = new Float64Array(order + 1);
  polynomial[0] = 1;
  if (trend) {
    polynomial[1] = alpha + beta - phi;
    for (let i = 2; i < period; i++) polynomial[i] = alpha + beta - alpha * phi;
    polynomial[period] = alpha + beta - alpha * phi + gamma - 1;
    polynomial[period + 1] = phi * (1 - alpha - gamma);
  } else {
    for (let i = 1; i < period; i++) polynomial[i] = alpha;
    polynomial[period] = alpha + gamma - 1;
  }
  for (let degree = order; degree > 0; degree--) {
    const reflection = polynomial[degree]!;
    if (Math.abs(reflection) >= 1) return false;
    const scale = 1 / (1 - reflection * reflection);
    for (let i = 1, j = degree - 1; i <= j; i++, j--) {
      const [left, right] = [polynomial[i]!, polynomial[j]!];
      polynomial[i] = (left - reflection * right) * scale;
      polynomial[j] = (right - reflection * left) * scale;
    }
  }
  return true;
}
