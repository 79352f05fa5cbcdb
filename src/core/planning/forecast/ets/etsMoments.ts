import type { EtsFit } from "./EtsFit";
import type { EtsParameters } from "./EtsParameters";

export interface EtsMoments {
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/**
 * Expected values and variances of the next periods, exact for the model: in closed form for additive errors (class 1) and for
 * multiplicative errors without a multiplicative season (class 2); for a multiplicative season (class 3) by carrying the
 * second moments of level and slope forward for each season by itself.
 * @param fit Fitted model.
 * @param horizon Number of periods.
 * @param variance Variance of the errors: relative ones when the errors are multiplicative.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, sections 6.2 to 6.4.
 */
export function etsMoments({ form, end, fitted }: EtsFit, horizon: number, variance: number): EtsMoments {
  const next = fitted.length % end.season.length;
  return form.season === "M"
    ? multiplicativeMoments(end, next, horizon, variance)
    : linearMoments(end, next, horizon, variance, form.error === "M");
}

function linearMoments(
  { alpha, beta, gamma, phi, level, slope, season }: EtsParameters,
  next: number,
  horizon: number,
  variance: number,
  relative: boolean,
): EtsMoments {
  const period = season.length;
  const means = new Float64Array(horizon);
  const variances = new Float64Array(horizon);
  // Weights of past errors in the forecast: alpha + beta (phi + ... + phi^j), and gamma once a season.
  const weights = new Float64Array(horizon);
  const seconds = new Float64Array(horizon);
  let damping = 0;
  for (let h = 0; h < horizon; h++) {
    damping = phi * (damping + 1);
    means[h] = level + damping * slope + season[(next + h) % period]!;
    weights[h] = alpha + beta * damping + ((h + 1) % period === 0 ? gamma : 0);
    let sum = 0;
    for (let j = 0; j < h; j++) sum += weights[j]! ** 2 * (relative ? seconds[h - 1 - j]! : 1);
    seconds[h] = means[h]! ** 2 + variance * sum;
    variances[h] = relative ? variance * (sum + seconds[h]!) : variance * (1 + sum);
  }
  return { means, variances };
}

/**
 * With x = (level, slope) before a step, the observation is (level + phi slope) s (1 + e), and every earlier observation of the
 * same season has multiplied s by 1 + gamma e. Both share their errors, so the moments of x are carried forward together with
 * the powers of those factors.
 */
function multiplicativeMoments(
  { alpha, beta, gamma, phi, level, slope, season }: EtsParameters,
  next: number,
  horizon: number,
  variance: number,
): EtsMoments {
  const period = season.length;
  const means = new Float64Array(horizon);
  const variances = new Float64Array(horizon);
  for (let lag = 0; lag < Math.min(period, horizon); lag++) {
    let [meanLevel, meanSlope] = [level, slope];
    let [levels, cross, slopes] = [level * level, level * slope, slope * slope];
    const index = season[(next + lag) % period]!;
    for (let h = 0; h < horizon; h++) {
      const mean = meanLevel + phi * meanSlope;
      const second = levels + 2 * phi * cross + phi * phi * slopes;
      const own = h % period === lag;
      if (own) {
        means[h] = index * mean;
        variances[h] = index * index * second * (1 + variance) - means[h]! ** 2;
      }
      // Errors are taken as normal: third moment 0, fourth moment three times the squared variance.
      const factor = own ? gamma : 0;
      const keep = 1 + factor * factor * variance;
      const shared = 2 * factor * variance;
      const spread = variance * (1 + 3 * factor * factor * variance) * second;
      const toSlope = phi * (cross + phi * slopes);
      [levels, cross, slopes] = [
        keep * second + shared * 2 * alpha * second + alpha * alpha * spread,
        keep * toSlope + shared * (alpha * toSlope + beta * second) + alpha * beta * spread,
        keep * phi * phi * slopes + shared * 2 * beta * toSlope + beta * beta * spread,
      ];
      [meanLevel, meanSlope] = [
        mean * (1 + factor * alpha * variance),
        phi * meanSlope + factor * beta * variance * mean,
      ];
    }
  }
  return { means, variances };
}
