import { polytopeSearch } from "../../../numeric/polytopeSearch";
import type { FittedModel } from "../Model";
import { bestEtsFit } from "./bestEtsFit";
import type { EtsFit } from "./EtsFit";
import { etsFits } from "./etsFits";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import { etsModel } from "./etsModel";
import { smoothed } from "./smoothed";
import { usualDeviance } from "./usualDeviance";
import { usualStart } from "./usualStart";

/**
 * Exponential smoothing with R's own search, for figures that are to agree with R's ets(): that search often ends before the
 * greatest likelihood, and its end depends on the unit of the data. The greatest likelihood of each form bounds what the search
 * can reach, so that only forms which may still win are searched.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; 1 without.
 * @returns null for fewer than five observations.
 * @source Hyndman & Khandakar (2008), "Automatic time series forecasting: the forecast package for R", Journal of Statistical
 * Software 27; ets of R's package forecast.
 */
export function fitEtsAsR(history: Float64Array, season: number): FittedModel | null {
  const greatest = etsFits(history, season).sort((left, right) => left.aicc - right.aicc);
  const searched: EtsFit[] = [];
  for (const { form, aicc } of greatest) {
    if (aicc >= (bestEtsFit(searched)?.aicc ?? Infinity)) break;
    const fit = searchedForm(form, history, season);
    if (fit !== null) searched.push(fit);
  }
  const best = bestEtsFit(searched) ?? greatest[0];
  return best ? etsModel(best, history) : null;
}

function searchedForm(form: EtsForm, history: Float64Array, season: number): EtsFit | null {
  const layout = etsLayout(form, season);
  const deviance = usualDeviance(form, history, layout);
  const found = polytopeSearch(deviance.of, usualStart(form, history, layout));
  if (found === null) return null;
  const count = history.length;
  const estimated = layout.size + 1;
  const aicc = found.value + 2 * estimated + (2 * estimated * (estimated + 1)) / (count - estimated - 1);
  const start = deviance.parametersOf(found.point);
  const fitted = new Float64Array(count);
  const end = smoothed(history, start, form.season === "M", fitted);
  return { form, start, end, fitted, unknowns: layout.size, deviance: found.value, aicc };
}
