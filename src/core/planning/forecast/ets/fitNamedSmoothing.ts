import type { FittedModel } from "../Model";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import { etsModel } from "./etsModel";
import { etsStarts } from "./etsStarts";
import { fitEtsForm } from "./fitEtsForm";

/** Smoothing methods that have names of their own, and the form of each. */
const forms = {
  "Simple exponential smoothing": { error: "A", trend: "N", season: "N" },
  Holt: { error: "A", trend: "A", season: "N" },
  "Damped trend": { error: "A", trend: "Ad", season: "N" },
  "Holt-Winters additive": { error: "A", trend: "A", season: "A" },
  "Holt-Winters multiplicative": { error: "M", trend: "A", season: "M" },
  "Damped Holt-Winters additive": { error: "A", trend: "Ad", season: "A" },
  "Damped Holt-Winters multiplicative": { error: "M", trend: "Ad", season: "M" },
} as const satisfies Record<string, EtsForm>;

export type NamedSmoothing = keyof typeof forms;

/**
 * One named method of exponential smoothing, with the parameters and initial states of greatest likelihood.
 * @param name Name of the method.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; read by Holt-Winters only.
 * @returns null where the history is too short for the method, shorter than two seasons, or for a multiplicative season not
 * above 0 throughout.
 * @source Holt (1957), Winters (1960), Gardner & McKenzie (1985); as state space models Hyndman et al. (2008), Forecasting with
 * Exponential Smoothing, table 2.1.
 */
export function fitNamedSmoothing(
  name: NamedSmoothing,
  history: Float64Array,
  season: number,
): FittedModel | null {
  const form: EtsForm = forms[name];
  if (!history.every(Number.isFinite)) return null;
  if (form.season !== "N" && (season < 2 || history.length < 2 * season)) return null;
  if (form.season === "M" && !history.every((value) => value > 0)) return null;
  const starts = etsStarts(form, history, etsLayout(form, season));
  const fit = fitEtsForm(form, history, season, starts, 2);
  return fit && etsModel(fit, history, name);
}
