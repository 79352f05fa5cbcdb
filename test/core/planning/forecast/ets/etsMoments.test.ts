import { etsMoments } from "../../../../../src/core/planning/forecast/ets/etsMoments";
import { etsName } from "../../../../../src/core/planning/forecast/ets/etsName";
import type { EtsForm } from "../../../../../src/core/planning/forecast/ets/EtsForm";
import type { EtsParameters } from "../../../../../src/core/planning/forecast/ets/EtsParameters";
import { forms } from "./forms";

const fitOf = (form: EtsForm, end: EtsParameters) => ({
  form,
  start: end,
  end,
  fitted: new Float64Array(0),
  unknowns: 3,
  deviance: 0,
  aicc: 0,
});

/** The model's own recursion, with its next errors given. */
function observation(form: EtsForm, end: EtsParameters, errors: readonly number[]): number {
  const { alpha, beta, gamma, phi } = end;
  const season = [...end.season];
  let { level, slope } = end;
  let value = 0;
  errors.forEach((error, t) => {
    const at = t % season.length;
    const index = season[at]!;
    const base = level + phi * slope;
    const forecast = form.season === "M" ? base * index : base + index;
    const shock = form.error === "M" ? forecast * error : error;
    value = forecast + shock;
    const scaled = form.season === "M" ? shock / index : shock;
    level = base + alpha * scaled;
    slope = phi * slope + beta * scaled;
    season[at] = form.season === "M" ? index + (gamma * shock) / base : index + gamma * shock;
  });
  return value;
}

/**
 * Expected value and variance over errors of 0 and ± √3 σ with weights 2/3, 1/6 and 1/6: their moments up to the fifth are those
 * of the normal distribution, and no error enters the square of an observation with a power above four.
 */
function exactMoments(form: EtsForm, end: EtsParameters, horizon: number, variance: number) {
  const spread = Math.sqrt(3 * variance);
  let [mean, square] = [0, 0];
  for (let path = 0; path < 3 ** horizon; path++) {
    let [rest, weight] = [path, 1];
    const errors: number[] = [];
    for (let t = 0; t < horizon; t++) {
      const which = rest % 3;
      rest = (rest - which) / 3;
      errors.push(spread * (which - 1));
      weight *= which === 1 ? 2 / 3 : 1 / 6;
    }
    const value = observation(form, end, errors);
    mean += weight * value;
    square += weight * value * value;
  }
  return { mean, variance: square - mean * mean };
}

test.each(forms.map((form) => ({ form, name: etsName(form) })))(
  "$name: means and variances are those of all paths",
  ({ form }) => {
    const trend = form.trend !== "N";
    const end = {
      alpha: 0.4,
      beta: trend ? 0.15 : 0,
      gamma: form.season === "N" ? 0 : 0.3,
      phi: form.trend === "Ad" ? 0.85 : 1,
      level: 100,
      slope: trend ? 5 : 0,
      season: Float64Array.from(form.season === "N" ? [0] : form.season === "A" ? [20, -20] : [1.2, 0.8]),
    };
    const variance = form.error === "M" ? 0.01 : 25;
    const moments = etsMoments(fitOf(form, end), 6, variance);
    for (let h = 1; h <= 6; h++) {
      const exact = exactMoments(form, end, h, variance);
      expect(moments.means[h - 1]! / exact.mean).toBeCloseTo(1, 10);
      expect(moments.variances[h - 1]! / exact.variance).toBeCloseTo(1, 8);
    }
  },
);

test("is the closed form of the book for a multiplicative error alone", () => {
  // Hyndman et al. (2008), table 6.2, ETS(M,N,N): level² ((1 + alpha² σ²)^(h - 1) (1 + σ²) - 1).
  const end = { alpha: 0.5, beta: 0, gamma: 0, phi: 1, level: 200, slope: 0, season: Float64Array.of(0) };
  const { variances } = etsMoments(fitOf({ error: "M", trend: "N", season: "N" }, end), 4, 0.04);
  variances.forEach((variance, h) => {
    expect(variance).toBeCloseTo(40000 * (1.01 ** h * 1.04 - 1), 8);
  });
});
