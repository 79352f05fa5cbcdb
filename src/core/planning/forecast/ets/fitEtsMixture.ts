import type { FittedModel } from "../Model";
import type { EtsFit } from "./EtsFit";
import { etsFitOn } from "./etsFitOn";
import { etsFits } from "./etsFits";
import { etsMoments } from "./etsMoments";
import { etsName } from "./etsName";
import { etsVariance } from "./etsVariance";

/** Distance in AICc over which a form's weight falls by a factor e: twenty, so that close rivals all have a say. */
const distance = 20;

/**
 * Mean of all forms of exponential smoothing, each weighted by its corrected information criterion. Picking one form throws away
 * what nearly as likely ones say; the mean is much steadier on short histories. Akaike's own weights fall by e over a distance
 * of 2; rolling origins within histories favour far more equal ones. Multiplicative errors take part with a season only: without
 * one they let the small first values of a growing history decide.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; 1 without.
 * @returns null for fewer than five observations.
 * @source Kolassa (2011), "Combining exponential smoothing forecasts using Akaike weights", International Journal of Forecasting
 * 27; the distance is learnt, see tools/forecast.
 */
export function fitEtsMixture(history: Float64Array, season: number): FittedModel | null {
  const fits = etsFits(history, season, (form) => form.error === "A" || form.season !== "N");
  return mixtureModel(fits, history);
}

function mixtureModel(fits: readonly EtsFit[], history: Float64Array): FittedModel | null {
  if (fits.length === 0) return null;
  const least = Math.min(...fits.map(({ aicc }) => aicc));
  // Forms that explain everything tie at minus infinity.
  const raw = fits.map(({ aicc }) => (aicc === least ? 1 : Math.exp((least - aicc) / distance)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const members = fits.map((fit, i) => ({
    fit,
    weight: raw[i]! / total,
    variance: etsVariance(fit, history),
  }));
  const fitted = weightedMean(
    members.map(({ fit, weight }) => ({ values: fit.fitted, weight })),
    history.length,
  );
  const moments = (horizon: number) =>
    members.map((member) => ({ ...etsMoments(member.fit, horizon, member.variance), weight: member.weight }));
  return {
    name: "ETS mixture",
    parameters: Object.fromEntries(members.map(({ fit, weight }) => [etsName(fit.form), weight])),
    residuals: history.map((value, t) => value - fitted[t]!),
    fitted,
    aicc: null,
    forecast: (horizon) =>
      weightedMean(
        moments(horizon).map(({ means, weight }) => ({ values: means, weight })),
        horizon,
      ),
    deviations: (horizon) => {
      const all = moments(horizon);
      const mean = weightedMean(
        all.map(({ means, weight }) => ({ values: means, weight })),
        horizon,
      );
      // Variance within the forms and between them.
      const parts = all.map(({ means, variances, weight }) => ({
        values: variances.map((variance, h) => variance + (means[h]! - mean[h]!) ** 2),
        weight,
      }));
      return weightedMean(parts, horizon).map(Math.sqrt);
    },
    on: (other) =>
      mixtureModel(
        fits.map((fit) => etsFitOn(fit, other)).filter((fit) => fit !== null),
        other,
      ),
  };
}

function weightedMean(
  parts: readonly { readonly values: Float64Array; readonly weight: number }[],
  length: number,
): Float64Array {
  const mean = new Float64Array(length);
  for (const { values, weight } of parts) for (let i = 0; i < length; i++) mean[i]! += weight * values[i]!;
  return mean;
}
