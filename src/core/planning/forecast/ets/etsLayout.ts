import type { EtsForm } from "./EtsForm";

/** Positions of a form's unknowns in one vector, -1 for those that it does not have. */
export interface EtsLayout {
  /** Periods per season, 1 without a season. */
  readonly period: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  readonly level: number;
  readonly slope: number;
  /** First of period - 1 seasons: the last one is tied to the others and is no unknown. */
  readonly season: number;
  /** Number of unknowns: smoothing parameters and initial states. */
  readonly size: number;
}

/**
 * Order of a form's unknowns: smoothing parameters, then initial level, slope and seasons.
 * @param form Form of the model.
 * @param season Periods per season; read only when the form has a season.
 */
export function etsLayout(form: EtsForm, season: number): EtsLayout {
  const trend = form.trend !== "N";
  const seasonal = form.season !== "N";
  let size = 1;
  const next = (wanted: boolean) => (wanted ? size++ : -1);
  const smoothing = { alpha: 0, beta: next(trend), gamma: next(seasonal), phi: next(form.trend === "Ad") };
  const states = { level: next(true), slope: next(trend), season: seasonal ? size : -1 };
  const period = seasonal ? season : 1;
  return { period, ...smoothing, ...states, size: size + period - 1 };
}
